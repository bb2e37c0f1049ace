package io.allotment.rotation.view.gardener;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.rotation.directory.Person;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who tends the garden of a squad at an instant. Times are on the squad's wall clock.
 *
 * @param week the duty week; null where no plan covers the instant
 * @param start of the part they serve, like {@code end}
 * @param gardener null in a gap and before the first plan
 * @param handover null where no plan covers the instant
 */
public record GardenerNow(
    SquadId squad,
    String name,
    String zone,
    @Nullable String week,
    @Nullable OffsetDateTime start,
    @Nullable OffsetDateTime end,
    @Nullable Person gardener,
    @Nullable Person mentor,
    @Nullable Next next,
    List<Stretch> strip,
    @Nullable Handed handover,
    State state) {

  /** Who serves after that, from when. */
  public record Next(@Nullable Person gardener, OffsetDateTime start) {}

  /**
   * A stretch of the weeks around, for a picture of them.
   *
   * @param covers whose turn it is a part of, where it is not the gardener's own
   */
  public record Stretch(
      OffsetDateTime start,
      OffsetDateTime end,
      @Nullable Person gardener,
      Kind kind,
      @Nullable Person covers) {}

  /** How a stretch lies to the instant asked for. */
  public enum Kind {
    @JsonProperty("served")
    SERVED,
    @JsonProperty("on")
    ON,
    @JsonProperty("next")
    NEXT,
    @JsonProperty("gap")
    GAP
  }

  /**
   * The note of the running turn once it is written, and until then of the one before. What stands
   * in it is for the squad; this is for everyone. It is told as it is now, whatever the instant.
   *
   * @param week of the turn that the note is about
   * @param open how much is open in the squad
   * @param carried how much of that was opened before the running turn
   */
  public record Handed(String week, Note note, int open, int carried) {}

  /** How far a note has come. */
  public enum Note {
    /** The turn runs, and there is none before it. */
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("written")
    WRITTEN,
    /** Who takes over asked back, and nobody has written since. */
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

  /**
   * Whether a person is needed, and why.
   *
   * @param week the duty week that needs them, this one or one announced
   * @param remedy the first thing that could be done about it
   */
  public record State(Need kind, String text, @Nullable String week, @Nullable Remedy remedy) {}

  /**
   * What could be done.
   *
   * @param kind {@code train}, {@code ask}, {@code lend}, {@code cover} or {@code exchange}
   * @param member the one it asks something of; null where it is a squad
   * @param squad the one that could lend somebody; null where it is a member
   */
  public record Remedy(
      String kind, String text, @Nullable MemberId member, @Nullable SquadId squad) {}

  /** What a squad may need a person for, the most urgent first. */
  public enum Need {
    @JsonProperty("gap")
    GAP,
    @JsonProperty("needs-cover")
    NEEDS_COVER,
    @JsonProperty("provisional")
    PROVISIONAL,
    @JsonProperty("unplanned")
    UNPLANNED,
    @JsonProperty("in-order")
    IN_ORDER
  }

  /** All squads at an instant. */
  public record All(OffsetDateTime at, List<GardenerNow> squads) {}
}
