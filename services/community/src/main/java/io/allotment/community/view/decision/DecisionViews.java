package io.allotment.community.view.decision;

import io.allotment.community.event.OfDecision.DecisionFollowedUp;
import io.allotment.community.model.DecisionId;
import io.allotment.community.model.MemberId;
import io.allotment.community.view.people.People;
import io.allotment.community.view.roster.Rosters;
import io.allotment.runtime.decide.TextRef;
import io.allotment.runtime.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows decisions, with what people wrote and what they are called. */
@Component
public class DecisionViews {

  private final Decisions decisions;
  private final Texts texts;
  private final People people;
  private final Rosters squads;
  private final ToldStories stories;
  private final Clock clock;

  DecisionViews(
      Decisions decisions,
      Texts texts,
      People people,
      Rosters squads,
      ToldStories stories,
      Clock clock) {
    this.decisions = decisions;
    this.texts = texts;
    this.people = people;
    this.squads = squads;
    this.stories = stories;
    this.clock = clock;
  }

  /** One of them, as it stands now. */
  public DecisionView of(DecisionId id) {
    return of(List.of(decisions.of(id))).getFirst();
  }

  /** Some of them. */
  public List<DecisionView> of(Collection<Course> courses) {
    Showing showing =
        new Showing(
            texts.read(courses.stream().flatMap(DecisionViews::written).toList()),
            people.names(courses.stream().flatMap(DecisionViews::who).toList()),
            squads.names(),
            stories.of(
                courses.stream()
                    .map(course -> course.stands().story())
                    .filter(Objects::nonNull)
                    .toList()),
            stories::links,
            today());
    return courses.stream().map(showing::of).toList();
  }

  /** The day by which what is due is late. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Stream<TextRef> written(Course course) {
    return Stream.concat(
        Stream.of(course.text()),
        course.followed().stream().map(DecisionFollowedUp::text).filter(Objects::nonNull));
  }

  private static Stream<MemberId> who(Course course) {
    return Stream.concat(
        Stream.of(course.taken().by(), course.by()),
        course.followed().stream().map(DecisionFollowedUp::by));
  }
}
