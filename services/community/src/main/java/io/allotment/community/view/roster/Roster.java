package io.allotment.community.view.roster;

import io.allotment.community.view.people.Person;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who tends which garden.
 *
 * @param asOf when the rotation was last heard
 * @param at the instant asked for
 */
public record Roster(OffsetDateTime asOf, OffsetDateTime at, List<Line> squads) {

  /**
   * One squad; times on its wall clock.
   *
   * @param week null where no plan covers the instant
   * @param gardener null in a gap
   * @param until when they hand over
   */
  public record Line(
      String squad,
      String name,
      String zone,
      @Nullable String week,
      @Nullable Person gardener,
      @Nullable OffsetDateTime until,
      @Nullable Next next) {}

  /** Who serves after that, from when. */
  public record Next(@Nullable Person gardener, OffsetDateTime start) {}
}
