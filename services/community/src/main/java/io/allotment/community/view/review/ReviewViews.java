package io.allotment.community.view.review;

import io.allotment.community.model.Agenda;
import io.allotment.community.model.Item;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.NoteId;
import io.allotment.community.model.Part;
import io.allotment.community.model.ReviewId;
import io.allotment.community.view.decision.Course;
import io.allotment.community.view.decision.DecisionView;
import io.allotment.community.view.decision.DecisionView.Edited;
import io.allotment.community.view.decision.DecisionView.FollowUpView;
import io.allotment.community.view.decision.DecisionView.SquadView;
import io.allotment.community.view.decision.DecisionViews;
import io.allotment.community.view.decision.Decisions;
import io.allotment.community.view.people.Names;
import io.allotment.community.view.people.People;
import io.allotment.community.view.review.Held.Noted;
import io.allotment.community.view.review.ReviewView.FollowedView;
import io.allotment.community.view.review.ReviewView.ItemView;
import io.allotment.community.view.review.ReviewView.NoteView;
import io.allotment.community.view.review.ReviewView.PartView;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows reviews, with what people wrote and what things are called. */
@Component
public class ReviewViews {

  private final Reviewing reviewing;
  private final Decisions decisions;
  private final DecisionViews views;
  private final Calling calling;
  private final Texts texts;
  private final People people;

  ReviewViews(
      Reviewing reviewing,
      Decisions decisions,
      DecisionViews views,
      Calling calling,
      Texts texts,
      People people) {
    this.reviewing = reviewing;
    this.decisions = decisions;
    this.views = views;
    this.calling = calling;
    this.texts = texts;
    this.people = people;
  }

  /** A review as it stands now, for whoever asks. */
  public ReviewView of(ReviewId id, Caller caller) {
    Reviewing.Told told = reviewing.of(id);
    Held held = told.held();
    Names called = people.names(who(held));
    Collection<Course> courses = decisions.all();
    return new ReviewView(
        id.value(),
        held.state(),
        called.person(held.opened().lead()),
        held.opened().at(),
        held.ended(),
        held.opened().since(),
        held.part() == null ? null : held.part().word(),
        held.members().stream().map(member -> called.person(member)).toList(),
        agenda(held.opened().agenda(), held::entered),
        notes(held.notes(), called),
        views.of(courses.stream().filter(course -> course.taken().review().equals(id)).toList()),
        followed(id, courses),
        told.revision(),
        caller.isSteward());
  }

  /** A note of it as it stands now. */
  public NoteView note(ReviewId review, NoteId note) {
    List<Noted> noted =
        reviewing.of(review).held().notes().stream()
            .filter(one -> one.first().note().equals(note))
            .toList();
    return notes(noted, people.names(noted.stream().flatMap(ReviewViews::writers).toList()))
        .getFirst();
  }

  private static List<MemberId> who(Held held) {
    return Stream.concat(
            held.members().stream(), held.notes().stream().flatMap(ReviewViews::writers))
        .toList();
  }

  private static Stream<MemberId> writers(Noted noted) {
    return Stream.of(noted.first().by(), noted.last().by());
  }

  /** An agenda nobody has opened a review with. */
  public List<PartView> agenda(Agenda agenda) {
    return agenda(agenda, _ -> null);
  }

  private List<PartView> agenda(Agenda agenda, Entered entered) {
    Naming naming = calling.of(agenda);
    return Arrays.stream(Part.values())
        .map(
            part ->
                new PartView(
                    part.word(),
                    part.title(),
                    entered.at(part),
                    agenda.of(part).stream().map(item -> item(item, naming)).toList()))
        .toList();
  }

  /** When a part was entered. */
  private interface Entered {
    @Nullable Instant at(Part part);
  }

  private static ItemView item(Item item, Naming naming) {
    return new ItemView(
        item.key(),
        item.kind().word(),
        item.squad() == null
            ? null
            : new SquadView(item.squad().value(), naming.squad(item.squad().value())),
        item.about(),
        Saying.title(item, naming),
        Saying.words(item, naming),
        item.facts());
  }

  private List<NoteView> notes(List<Noted> notes, Names called) {
    List<TextRef> refs = notes.stream().map(noted -> noted.last().text()).toList();
    Map<TextId, String> written = texts.read(refs);
    return notes.stream().map(noted -> note(noted, written, called)).toList();
  }

  private static NoteView note(Noted noted, Map<TextId, String> written, Names called) {
    var first = noted.first();
    var last = noted.last();
    return new NoteView(
        first.note().value(),
        first.review().value(),
        last.part().word(),
        last.item(),
        written.get(last.text().id()),
        last.text().id().value(),
        called.person(first.by()),
        first.at(),
        last.revision() == 1 ? null : new Edited(called.person(last.by()), last.at()),
        last.revision());
  }

  private List<FollowedView> followed(ReviewId review, Collection<Course> courses) {
    List<Course> these =
        courses.stream().filter(course -> course.followedIn(review) != null).toList();
    return views.of(these).stream()
        .flatMap(
            view ->
                view.followUps().stream()
                    .filter(up -> up.review().equals(review.value()))
                    .map(up -> followed(view, up)))
        .toList();
  }

  private static FollowedView followed(DecisionView decision, FollowUpView up) {
    return new FollowedView(decision, up.outcome(), up.due(), up.text(), up.by(), up.at());
  }
}
