package io.allotment.community.view.review;

import io.allotment.community.view.decision.DecisionView;
import io.allotment.community.view.decision.DecisionView.Edited;
import io.allotment.community.view.decision.DecisionView.SquadView;
import io.allotment.community.view.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A review, as it goes.
 *
 * @param state open, closed or abandoned
 * @param closedAt when it ended, closed or abandoned; null where it has not
 * @param since what happened from then on is what it looks at
 * @param part where it is; null where it is over
 * @param agenda all parts, in their order
 * @param decisions those taken in it
 * @param followUps what it said came of earlier ones
 * @param revision greater after each change
 * @param mayLead whether whoever asks may lead it
 */
public record ReviewView(
    String review,
    String state,
    Person lead,
    Instant openedAt,
    @Nullable Instant closedAt,
    Instant since,
    @Nullable String part,
    List<Person> members,
    List<PartView> agenda,
    List<NoteView> notes,
    List<DecisionView> decisions,
    List<FollowedView> followUps,
    long revision,
    boolean mayLead) {

  /**
   * A part of the agenda.
   *
   * @param entered when the review first went there; null where it has not
   */
  public record PartView(
      String part, String title, @Nullable Instant entered, List<ItemView> items) {}

  /**
   * Something on the agenda.
   *
   * @param key what a note or decision names where it is about this
   * @param about the id of a week, theme, story, raid, decision or what else it is about
   * @param title a few words
   * @param words a sentence with the figures
   * @param facts the figures by name
   */
  public record ItemView(
      String key,
      String kind,
      @Nullable SquadView squad,
      @Nullable String about,
      String title,
      String words,
      Map<String, Long> facts) {}

  /**
   * A note.
   *
   * @param text null where it was erased
   * @param edited null where it was written once
   */
  public record NoteView(
      String note,
      String review,
      String part,
      @Nullable String item,
      @Nullable String text,
      String textId,
      Person by,
      Instant at,
      @Nullable Edited edited,
      int revision) {}

  /** What this review said came of a decision. */
  public record FollowedView(
      DecisionView decision,
      String outcome,
      @Nullable LocalDate due,
      @Nullable String text,
      Person by,
      Instant at) {}
}
