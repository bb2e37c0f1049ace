package io.allotment.capacity.view.squad;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a squad owes to its improvement, and how it came about. Amounts are in thousandths of a day.
 *
 * @param owed now
 * @param next what the iteration that is opened next repays
 * @param steps the latest first
 */
public record DebtView(SquadId squad, MilliDays owed, MilliDays next, List<StepView> steps) {

  /**
   * A change of it.
   *
   * @param what raid, unspent, repaid, corrected or forgiven
   * @param change thousandths of a day; below 0 where less is owed
   * @param after what was owed then
   * @param why the sentence of a raid or of who forgave; null where none was said or it was erased
   */
  public record StepView(
      String what,
      long change,
      MilliDays after,
      @Nullable IterationId iteration,
      @Nullable MemberId by,
      @Nullable String why,
      Instant at) {}
}
