package io.allotment.capacity.whatif;

import io.allotment.capacity.model.Accounts;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What iterations would have come to under other terms.
 *
 * @param share in whole hundredths; null for what it was
 * @param gardeningCounts null for what it was
 * @param iterations the earliest first
 * @param said the same in a sentence
 */
record PreviewView(
    SquadId squad,
    LocalDate from,
    LocalDate to,
    @Nullable Integer share,
    @Nullable Boolean gardeningCounts,
    List<CourseView> iterations,
    String said) {

  /**
   * An iteration.
   *
   * @param lacked what is reserved and spent beyond what each account has
   * @param wouldLack the same beyond what it would have had
   * @param owedWas what was owed once it closed; now, while it has not
   */
  record CourseView(
      IterationId iteration,
      LocalDate first,
      LocalDate last,
      boolean closed,
      SizesView was,
      SizesView would,
      AmountsView spent,
      AmountsView lacked,
      AmountsView wouldLack,
      MilliDays owedWas,
      MilliDays owedWould) {}

  /** Sizes of accounts, and what garden and improvement are more than there is. */
  record SizesView(
      MilliDays total,
      MilliDays garden,
      MilliDays improvement,
      MilliDays feature,
      MilliDays shortfall) {

    static SizesView of(Accounts accounts) {
      return new SizesView(
          accounts.total(),
          accounts.garden(),
          accounts.improvement(),
          accounts.feature(),
          accounts.shortfall());
    }
  }

  /** An amount of each account. */
  record AmountsView(MilliDays garden, MilliDays improvement, MilliDays feature) {}
}
