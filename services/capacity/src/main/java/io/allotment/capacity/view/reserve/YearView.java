package io.allotment.capacity.view.reserve;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a squad's reserve.
 *
 * @param iterations those that have one of these days at least, the earliest first
 * @param kept how many kept their reserve
 * @param raidedIterations how many were raided
 * @param debt what is owed now
 */
record YearView(
    SquadId squad,
    LocalDate from,
    LocalDate to,
    List<CourseView> iterations,
    int kept,
    int raidedIterations,
    MilliDays debt) {

  /**
   * An iteration.
   *
   * @param raided what declared raids took of improvement and garden
   * @param undeclared what others took that nobody declared yet
   * @param unspent of improvement, reserved or not
   * @param owedAfter what the squad owed once it closed; null until then
   * @param share it was opened under, in ten-thousandths
   * @param kept whether nothing was raided, and all that was kept for improvement was spent on it;
   *     null until it closes
   */
  record CourseView(
      IterationId iteration,
      LocalDate first,
      LocalDate last,
      boolean closed,
      MilliDays total,
      MilliDays garden,
      MilliDays improvement,
      MilliDays feature,
      MilliDays spentOnImprovement,
      MilliDays heldForImprovement,
      MilliDays raided,
      MilliDays undeclared,
      MilliDays repaid,
      MilliDays unspent,
      @Nullable MilliDays owedAfter,
      int share,
      @Nullable Boolean kept) {

    boolean wasRaided() {
      return raided.plus(undeclared).exceeds(MilliDays.ZERO);
    }
  }
}
