package io.allotment.community.view.wall;

import io.allotment.community.model.SquadId;
import io.allotment.community.model.Week;
import io.allotment.community.view.ThemeCounts.Theme;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All squads for a wall, by name.
 *
 * @param week of this day
 * @param open operational stories; null where nothing is known of stories
 */
record WallView(
    Map<String, @Nullable Instant> asOf,
    OffsetDateTime at,
    Week week,
    List<Duty> squads,
    @Nullable Integer open,
    List<Kept> reserve,
    List<Theme> themes) {

  /**
   * Who is on duty, on the squad's wall clock.
   *
   * @param week of the turn; null where no plan covers the instant
   * @param gardener a name; null in a gap
   * @param gap whether nobody serves although somebody should
   * @param open operational stories of the squad; null where nothing is known of stories
   */
  record Duty(
      SquadId squad,
      String name,
      String zone,
      @Nullable String week,
      @Nullable String gardener,
      @Nullable OffsetDateTime until,
      @Nullable Next next,
      boolean gap,
      @Nullable Integer open) {}

  /** Who serves after that, from when; nobody where the gardener is null. */
  record Next(@Nullable String gardener, OffsetDateTime start) {}

  /**
   * Whether a squad keeps its reserve.
   *
   * @param keptPercent in hundredths of a percent; null where the iteration has no capacity
   * @param floor in percent
   */
  record Kept(
      SquadId squad, String name, @Nullable Integer keptPercent, int floor, boolean belowFloor) {}
}
