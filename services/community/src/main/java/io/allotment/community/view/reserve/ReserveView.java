package io.allotment.community.view.reserve;

import io.allotment.community.model.SquadId;
import io.allotment.community.view.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the reserve of all squads.
 *
 * @param floor that holds today, in percent
 * @param squads by name
 */
record ReserveView(Map<String, @Nullable Instant> asOf, Floor.Step floor, List<Line> squads) {

  /**
   * One squad.
   *
   * @param now its running iteration, or else the last one; null where there was none
   * @param history those before, the latest first
   */
  record Line(
      SquadId squad, String name, Amount owed, @Nullable Course now, List<Course> history) {}

  /**
   * An iteration.
   *
   * @param kept what raids left of what is kept
   * @param keptPercent of all there is, in hundredths of a percent; null where there is nothing,
   *     like {@code raidedPercent}
   * @param raided what was taken of improvement and garden, declared or not
   * @param share it was opened with, in percent
   * @param floor that held on its first day, in percent
   */
  record Course(
      String iteration,
      LocalDate first,
      LocalDate last,
      boolean open,
      Amount capacity,
      Amount improvement,
      Amount kept,
      @Nullable Integer keptPercent,
      Amount raided,
      @Nullable Integer raidedPercent,
      Amount spent,
      int share,
      int floor,
      boolean gardeningCounts,
      boolean belowFloor) {

    static Course of(Plot plot, Floor line) {
      int floor = line.on(plot.first()).value();
      boolean any = plot.capacity() > 0;
      return new Course(
          plot.iteration(),
          plot.first(),
          plot.last(),
          plot.open(),
          Amount.ofMilliDays(plot.capacity()),
          Amount.ofMilliDays(plot.improvement()),
          Amount.ofMilliDays(plot.kept()),
          any ? plot.share(plot.kept()) : null,
          Amount.ofMilliDays(plot.raided()),
          any ? plot.share(plot.raided()) : null,
          Amount.ofMilliDays(plot.spent()),
          plot.share(),
          floor,
          plot.gardeningCounts(),
          plot.isBelow(floor));
    }
  }
}
