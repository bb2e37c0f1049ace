package io.allotment.capacity.view.forecast;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of an iteration, as it is in the morning of a day: that day counts as ahead, and all
 * of the same day is forecast alike.
 *
 * @param asOf today; of an iteration that is over its first day
 * @param from the day from which items are counted: {@code asOf}, or the first day if it is later
 * @param why there is not enough data; null where there is
 * @param next when so many are done; empty where there is not enough data
 * @param score how good such forecasts were; null where there were none
 * @param actual what was finished; null while the iteration is not over
 */
record ForecastView(
    SquadId squad,
    IterationId iteration,
    LocalDate asOf,
    LocalDate from,
    LocalDate last,
    WindowView window,
    boolean enough,
    @Nullable String why,
    List<FanView> fans,
    List<NextView> next,
    BreachView breach,
    @Nullable ScoreView score,
    @Nullable ActualView actual) {

  /** The working days that were drawn from; without days where there are none. */
  record WindowView(int days, @Nullable LocalDate first, @Nullable LocalDate last) {}

  /**
   * How many items will be done by the end of each working day.
   *
   * @param scope operational, tactical, strategic, or all, those without a class included
   * @param finished on the days of the window
   * @param days empty where there is not enough data
   */
  record FanView(
      String scope, boolean enough, @Nullable String why, long finished, List<DayView> days) {}

  /** So many or fewer in so many of a hundred runs. */
  record DayView(LocalDate day, long p5, long p15, long p50, long p85, long p95) {}

  /** By which day the next so many are done; null where it is later than was looked ahead. */
  record NextView(
      long n,
      String scope,
      @Nullable LocalDate p50,
      @Nullable LocalDate p85,
      @Nullable LocalDate p95) {}

  /**
   * How likely it is that more is drawn than is left of the reserve. It is drawn from those days of
   * the window that are not before the squad's first iteration.
   *
   * @param left in the morning of {@code asOf}; of an iteration that is over, at its opening
   */
  record BreachView(
      boolean enough,
      @Nullable String why,
      List<ChanceView> days,
      LeftView left,
      @Nullable RiskScoreView score) {}

  /** The chance that it is breached by the end of a day, in whole hundredths. */
  record ChanceView(LocalDate day, int chance) {}

  /** What is not spent of what is kept. */
  record LeftView(MilliDays improvement, MilliDays garden) {}

  /**
   * How good past forecasts were.
   *
   * @param loss items by which they were off, on the mean of forecasts and percentiles, each missed
   *     side weighed as its percentile does
   * @param plainLoss that of the plain forecast, the mean of the window
   * @param better by how many hundredths it is less; negative where it is more, null where the
   *     plain forecast was never off
   */
  record ScoreView(
      int forecasts,
      boolean few,
      String scope,
      List<ShareView> share,
      BigDecimal loss,
      BigDecimal plainLoss,
      @Nullable Integer better) {}

  /** In how many hundredths of the forecasts fewer, and no more, were finished than it said. */
  record ShareView(int percentile, int below, int atOrBelow) {}

  /**
   * How good past forecasts of the reserve were.
   *
   * @param breached how often it was
   * @param expected how often it should have been
   */
  record RiskScoreView(int forecasts, boolean few, int breached, BigDecimal expected) {}

  /** What was finished on the days of the iteration until now. */
  record ActualView(long all, long operational, long tactical, long strategic) {}
}
