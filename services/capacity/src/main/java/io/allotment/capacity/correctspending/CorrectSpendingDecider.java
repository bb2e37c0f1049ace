package io.allotment.capacity.correctspending;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfIteration;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.event.OfIteration.SpendingCorrected.Correction;
import io.allotment.capacity.event.Overrun;
import io.allotment.capacity.event.Owed;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Spending;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides that spending was otherwise than was said. Of an iteration that has closed it changes
 * what it left to be owed; what was repaid or forgiven in the meantime stays so.
 */
public final class CorrectSpendingDecider {
  public static final Decider<CorrectSpending, State, CapacityEvent> DECIDER =
      new Decider<>(
          new State(Map.of(), Plan.NOTHING, Owed.NOTHING),
          CorrectSpendingDecider::decide,
          State::after,
          command ->
              Plan.boundary(command.squad(), command.iteration(), Set.of(command.story()))
                  .or(Boundary.of(CapacityTags.debt(command.squad()))),
          CapacityTags::of);

  private CorrectSpendingDecider() {}

  /**
   * What it reads.
   *
   * @param iterations all that is known of the one that is corrected; of others what is about debt
   * @param stories what is known of the story
   * @param owed what the squad owes
   */
  public record State(Map<IterationId, Iteration> iterations, Plan stories, Owed owed) {
    public State {
      iterations = Map.copyOf(iterations);
    }

    State after(CapacityEvent event) {
      if (!(event instanceof OfIteration of)) {
        return new State(iterations, stories.after(event), owed.after(event));
      }
      Map<IterationId, Iteration> then = new HashMap<>(iterations);
      then.put(of.iteration(), plan(of.iteration()).iteration().after(of));
      return new State(then, stories, owed.after(event));
    }

    Plan plan(IterationId iteration) {
      return new Plan(iterations.getOrDefault(iteration, Iteration.UNKNOWN), stories.stories());
    }
  }

  private static Decision<CapacityEvent> decide(CorrectSpending command, State state) {
    Plan plan = state.plan(command.iteration());
    return Checks.opened(plan, command.iteration())
        .or(() -> Checks.notHuge(command.amount()))
        .or(() -> Checks.own(plan, command.squad(), command.story()))
        .orElseGet(() -> correct(command, plan.iteration(), state.owed()));
  }

  private static Decision<CapacityEvent> correct(
      CorrectSpending command, Iteration before, Owed owed) {
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
    return Decision.accepted(
        Overrun.with(
            corrected(command, now, owed.correction(before, after)), command.story(), before));
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
