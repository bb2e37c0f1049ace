package io.allotment.community.view.garden;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.Week;
import java.util.List;

/**
 * What keeps coming back in the gardens.
 *
 * @param weeks the latest weeks, this one last
 * @param squads by name
 */
public record Recurring(Limits limits, List<Week> weeks, List<OfSquad> squads) {

  /**
   * From when on something keeps coming back.
   *
   * @param days it has been open for so many days
   * @param handovers it was carried through so many
   */
  public record Limits(int days, int handovers) {

    public static final Limits DEFAULT = new Limits(14, 3);
  }

  /** Why something is said to keep coming back. */
  public enum Why {
    @JsonProperty("old")
    OLD,
    @JsonProperty("carried")
    CARRIED,
    @JsonProperty("reopened")
    REOPENED
  }

  /**
   * One squad.
   *
   * @param open how much is open in all
   * @param items what of it keeps coming back, the oldest first
   */
  public record OfSquad(
      SquadId squad,
      String name,
      int open,
      List<Item> items,
      PullIns pullIns,
      Interrupted interrupted) {}

  /** Something that is open; what it is stays in the squad. */
  public record Item(
      String item,
      String week,
      java.time.OffsetDateTime opened,
      long age,
      int handovers,
      int reopened,
      List<Why> why) {}

  /** How often mentors were pulled in. */
  public record PullIns(int total, List<PerWeek> weeks) {}

  /** How often in the turns that began in a week, and how many of them nobody answered. */
  public record PerWeek(Week week, int count, int unanswered) {}

  /**
   * For how long gardeners were interrupted.
   *
   * @param turns whose note was written
   * @param recorded how many of those notes say it
   * @param minutes what they say in all
   */
  public record Interrupted(int turns, int recorded, int minutes) {}
}
