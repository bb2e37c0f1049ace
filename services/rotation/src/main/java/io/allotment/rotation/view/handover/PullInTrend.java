package io.allotment.rotation.view.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often mentors are pulled in, so that a squad sees its gardeners stand on their own feet.
 *
 * @param weeks duty weeks in all of these quarters that were served
 * @param pullIns asked in them
 * @param quarters in order of time, the running one last
 */
public record PullInTrend(int weeks, int pullIns, List<Quarter> quarters) {

  static PullInTrend of(List<Quarter> quarters) {
    return new PullInTrend(
        quarters.stream().mapToInt(Quarter::weeks).sum(),
        quarters.stream().mapToInt(Quarter::pullIns).sum(),
        quarters);
  }

  /**
   * A quarter of a year.
   *
   * @param quarter written 2026-Q4
   * @param weeks duty weeks that began in it and were served
   * @param pullIns asked in the turns of these weeks
   * @param perWeek pull-ins per duty week; null where there was no such week
   */
  public record Quarter(String quarter, int weeks, int pullIns, @Nullable Double perWeek) {}
}
