package io.allotment.capacity.whatif;

import io.allotment.capacity.model.Carried;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.Terms;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Other terms for some iterations.
 *
 * @param iterations those it is for; others keep the share they were opened under
 * @param share null for what it was
 * @param gardeningCounts null for what it was
 */
public record Alternative(
    Set<IterationId> iterations, @Nullable Percent share, @Nullable Boolean gardeningCounts) {

  public Alternative {
    iterations = Set.copyOf(iterations);
  }

  /** The terms of an iteration that is opened with so much to repay, and so much carried on. */
  Terms terms(IterationId iteration, Terms were, MilliDays repayment, Carried carried) {
    boolean other = iterations.contains(iteration);
    return new Terms(
        were.focus(),
        (other && share != null) ? share : were.share(),
        (other && gardeningCounts != null) ? gardeningCounts : were.gardeningCounts(),
        were.unspent(),
        repayment,
        carried);
  }
}
