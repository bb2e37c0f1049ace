package io.allotment.rotation.view.handover;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.rotation.directory.Person;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.model.SquadId;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is handed over at the end of a turn. Times are on the squad's wall clock.
 *
 * @param week of the turn that the note is about
 * @param end when duty changes hands, whatever became of the note
 * @param late whether the note was written after that, or is still missing
 * @param writer who serves last in the turn; null where nobody does
 * @param taker who serves first after it; null where nobody is known to
 * @param revision to be named by who edits or accepts the note; 0 where there is none
 * @param note null until it was written
 * @param draft what the product knows of the turn, to begin with
 * @param asked what the taker asked back
 * @param accepted null until the taker did
 * @param items what was open in the turn, the oldest first
 * @param shadows who serves beside the gardener to learn it
 * @param mayWrite whether who asks may write this now, like {@code mayAccept} and {@code mayOpen}
 */
public record HandoverView(
    SquadId squad,
    DutyWeek week,
    OffsetDateTime start,
    OffsetDateTime end,
    State state,
    boolean late,
    @Nullable Person writer,
    @Nullable Person taker,
    @Nullable Person mentor,
    List<Person> shadows,
    int revision,
    @Nullable Written note,
    Draft draft,
    List<Said> asked,
    @Nullable Accepted accepted,
    List<Item> items,
    List<PullInView> pullIns,
    boolean mayWrite,
    boolean mayAccept,
    boolean mayOpen) {

  /** How far a note has come. */
  public enum State {
    /** The turn has not begun. */
    @JsonProperty("ahead")
    AHEAD,
    /** The turn runs, and nobody has written yet. */
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("written")
    WRITTEN,
    /** The taker asked back, and nobody has written since. */
    @JsonProperty("asked-back")
    ASKED_BACK,
    @JsonProperty("accepted")
    ACCEPTED,
    /** The turn is over, and nobody has written. */
    @JsonProperty("missing")
    MISSING,
    /** The same person serves on, and nothing needs to be handed over. */
    @JsonProperty("serves-on")
    SERVES_ON
  }

  /** The note as it stands; {@code by} is another than the writer where a lead wrote for them. */
  public record Written(
      @Nullable Words learned,
      @Nullable Words watch,
      @Nullable BigDecimal interruptedHours,
      Person by,
      OffsetDateTime at) {}

  /**
   * The product's own draft.
   *
   * @param happened what is known of the turn, in order of time
   * @param learned a text to begin with, like {@code watch}
   */
  public record Draft(List<Happened> happened, String learned, String watch) {}

  /** Something that happened in the turn. */
  public record Happened(Kind kind, OffsetDateTime at, String text) {}

  /** What may have happened in a turn. */
  public enum Kind {
    @JsonProperty("swap")
    SWAP,
    @JsonProperty("pull-in")
    PULL_IN
  }

  /** A line that was said, and by whom for whom. */
  public record Said(Words line, Person member, Person by, OffsetDateTime at) {}

  /** Who accepted, themselves or a lead for them, and how much was open. */
  public record Accepted(Person member, Person by, OffsetDateTime at, int open) {}

  /**
   * Something that is carried from note to note until somebody closes it.
   *
   * @param week in which it was opened
   * @param carried over how many handovers it has come
   * @param closedBy null while it is open
   */
  public record Item(
      ItemId id,
      Words text,
      DutyWeek week,
      Person by,
      OffsetDateTime opened,
      int carried,
      @Nullable Person closedBy,
      @Nullable OffsetDateTime closed) {}

  /**
   * One time the mentor was pulled in.
   *
   * @param by the gardener, or a lead for them
   * @param answer null until the mentor gave one
   * @param mayAnswer whether who asks may
   */
  public record PullInView(
      PullInId id,
      DutyWeek week,
      Person gardener,
      Person by,
      Person mentor,
      Words tried,
      Words needed,
      OffsetDateTime at,
      @Nullable Said answer,
      boolean mayAnswer) {}
}
