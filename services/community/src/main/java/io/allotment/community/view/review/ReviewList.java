package io.allotment.community.view.review;

import io.allotment.community.model.ReviewId;
import io.allotment.community.view.decision.Course;
import io.allotment.community.view.decision.Decisions;
import io.allotment.community.view.people.Names;
import io.allotment.community.view.people.People;
import io.allotment.community.view.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All reviews, a line each. */
@Component
class ReviewList {

  private final Reviewing reviewing;
  private final Decisions decisions;
  private final People people;

  ReviewList(Reviewing reviewing, Decisions decisions, People people) {
    this.reviewing = reviewing;
    this.decisions = decisions;
    this.people = people;
  }

  /**
   * A review.
   *
   * @param state open, closed or abandoned
   * @param closedAt when it ended; null where it has not
   * @param notes how many were written, and {@code decisions} how many were taken
   */
  record Line(
      String review,
      String state,
      Person lead,
      Instant openedAt,
      @Nullable Instant closedAt,
      Instant since,
      int notes,
      long decisions) {}

  /** The latest first. */
  List<Line> all() {
    Map<ReviewId, Long> decided =
        decisions.all().stream()
            .collect(
                Collectors.groupingBy(
                    (Course course) -> course.taken().review(), Collectors.counting()));
    List<Held> held =
        reviewing.ids().reversed().stream().map(id -> reviewing.of(id).held()).toList();
    Names leads = people.names(held.stream().map(one -> one.opened().lead()).toList());
    return held.stream().map(one -> line(one, leads, decided)).toList();
  }

  private static Line line(Held held, Names leads, Map<ReviewId, Long> decided) {
    var opened = held.opened();
    return new Line(
        opened.review().value(),
        held.state(),
        leads.person(opened.lead()),
        opened.at(),
        held.ended(),
        opened.since(),
        held.notes().size(),
        decided.getOrDefault(opened.review(), 0L));
  }
}
