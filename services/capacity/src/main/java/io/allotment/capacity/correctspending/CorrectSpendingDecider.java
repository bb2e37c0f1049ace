package io.allotment.capacity.correctspending;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.event.OfIteration.SpendingCorrected.Correction;
import io.allotment.capacity.event.Overrun;
import io.allotment.capacity.event.Owed;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Spending;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides that spending was otherwise than was said. Of an iteration that has closed it changes
 * what it left to be owed; what was repaid or forgiven in the meantime stays so.
 */
public final class CorrectSpendingDecider {
  public static final Decider<CorrectSpending, State, CapacityEvent> DECIDER =
      new Decider<>(
          new State(Plan.NOTHING, Owed.NOTHING),
          CorrectSpendingDecider::decide,
          State::after,
          command ->
              Plan.boundary(command.squad(), command.iteration(), Set.of(command.story()))
                  .or(Boundary.of(CapacityTags.debt(command.squad()))),
          CapacityTags::of);

  private CorrectSpendingDecider() {}

  /** What it reads. */
  public record State(Plan plan, Owed owed) {
    State after(CapacityEvent event) {
      return new State(plan.after(event), owed.after(event));
    }
  }

  private static Decision<CapacityEvent> decide(CorrectSpending command, State state) {
    return Checks.opened(state.plan(), command.iteration())
        .or(() -> Checks.notHuge(command.amount()))
        .or(() -> Checks.own(state.plan(), command.squad(), command.story()))
        .orElseGet(() -> correct(command, state));
  }

  private static Decision<CapacityEvent> correct(CorrectSpending command, State state) {
    Iteration before = state.plan().iteration();
    Spending said = before.works().of(command.story()).spent();
    Spending now = said.with(command.account(), command.amount());
    if (now.equals(said)) {
      return Decision.accepted();
    }
    List<CapacityEvent> events =
        Overrun.with(corrected(command, now, null), command.story(), before);
    Iteration after = before;
    for (CapacityEvent event : events) {
      after = after.after(event);
    }
    Correction owed = owed(before, after, state.owed());
    return Decision.accepted(Overrun.with(corrected(command, now, owed), command.story(), before));
  }

  /** What is owed less than before cannot be more than is still owed. */
  private static @Nullable Correction owed(Iteration before, Iteration after, Owed owed) {
    MilliDays left = before.owed();
    if (left == null) {
      return null;
    }
    MilliDays settled = after.settlement().owed();
    return new Correction(left, settled.max(left.less(owed.amount())));
  }

  private static SpendingCorrected corrected(
      CorrectSpending command, Spending now, @Nullable Correction owed) {
    return new SpendingCorrected(
        command.squad(),
        command.iteration(),
        command.story(),
        now,
        owed,
        command.reason(),
        command.by(),
        command.at());
  }
}
