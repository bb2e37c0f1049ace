package io.allotment.community.view.roster;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.SquadId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn as the rotation told it.
 *
 * @param week in which it starts
 * @param needsCover whether its gardener can no longer serve
 * @param parts in order of time; together they are the turn
 */
public record DutyTurn(
    SquadId squad, String week, Instant start, Instant end, boolean needsCover, List<Part> parts) {

  public DutyTurn {
    parts = List.copyOf(parts);
  }

  /**
   * A part of a turn that somebody serves.
   *
   * @param gardener null in a gap
   */
  public record Part(@Nullable MemberId gardener, Instant start, Instant end) {

    public boolean isGap() {
      return gardener == null;
    }
  }

  /** The parts that nobody serves. */
  public List<Part> gaps() {
    return parts.stream().filter(Part::isGap).toList();
  }
}
