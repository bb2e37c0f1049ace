package io.allotment.capacity.openiteration;

import io.allotment.capacity.event.Agreed;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Floor;
import io.allotment.capacity.event.OfIteration.CapacityMeasured;
import io.allotment.capacity.event.OfIteration.IterationOpened;
import io.allotment.capacity.event.Owed;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.Debt;
import io.allotment.capacity.model.Terms;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/**
 * Decides that an iteration is opened, and under which terms: the squad's policy, a share that is
 * no less than the floor on its first day, what it repays, and what is carried on to it. They hold
 * until it closes. One in which garden and improvement are more than all there is opens too, and
 * says so.
 */
public final class OpenIterationDecider {
  public static final Decider<OpenIteration, State, CapacityEvent> DECIDER =
      new Decider<>(
          new State(Squads.NOTHING, Floor.DEFAULT, Owed.NOTHING),
          OpenIterationDecider::decide,
          State::after,
          command ->
              Boundary.of(
                  CapacityTags.squad(command.squad()),
                  CapacityTags.debt(command.squad()),
                  CapacityTags.floor()),
          CapacityTags::of);

  private OpenIterationDecider() {}

  /** What it reads. */
  public record State(Squads squads, Floor floor, Owed owed) {
    State after(CapacityEvent event) {
      return new State(squads.after(event), floor.after(event), owed.after(event));
    }
  }

  private static Decision<CapacityEvent> decide(OpenIteration command, State state) {
    Squad squad = state.squads().of(command.squad());
    return Opening.against(command, squad).orElseGet(() -> open(command, squad, state));
  }

  private static Decision<CapacityEvent> open(OpenIteration command, Squad squad, State state) {
    if (squad.iterations().containsKey(command.iteration())) {
      return Decision.accepted();
    }
    Days days = Opening.days(command, squad).orElseThrow();
    Agreed agreed = squad.agreed();
    Terms terms =
        new Terms(
            agreed.policy().focus(),
            agreed.policy().share().max(state.floor().line().on(days.first())),
            agreed.gardeningCounts(),
            agreed.policy().unspent(),
            Debt.repayment(state.owed().amount()),
            squad.carried());
    return Decision.accepted(
        new IterationOpened(
            command.squad(),
            command.iteration(),
            days,
            command.sprint(),
            terms,
            command.by(),
            command.at()),
        new CapacityMeasured(
            command.squad(),
            command.iteration(),
            squad.facts().measure(days, terms),
            command.at()));
  }
}
