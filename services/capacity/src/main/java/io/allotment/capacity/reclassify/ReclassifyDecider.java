package io.allotment.capacity.reclassify;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.OfIteration.Reclassified;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Work;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.List;
import java.util.Set;

/**
 * Decides that a hold moves: all that is not spent, and only where the other account has room.
 * Until it has, the hold stays where it is and is shown as misplaced; it is never dropped.
 */
public final class ReclassifyDecider {
  public static final Decider<Reclassify, Plan, CapacityEvent> DECIDER =
      new Decider<>(
          Plan.NOTHING,
          ReclassifyDecider::decide,
          Plan::after,
          command -> Plan.boundary(command.squad(), command.iteration(), Set.of(command.story())),
          CapacityTags::of);

  private ReclassifyDecider() {}

  private static Decision<CapacityEvent> decide(Reclassify command, Plan plan) {
    List<Account> draws = plan.known(command.story()).draws();
    Work work = plan.iteration().works().of(command.story());
    boolean moves = work.holds() && !draws.contains(work.account());
    Account to = draws.getFirst();
    return Checks.open(plan, command.iteration())
        .or(() -> Checks.own(plan, command.squad(), command.story()))
        .or(() -> Checks.room(plan.iteration().standing(to), to, work.held()).filter(_ -> moves))
        .orElseGet(() -> moves ? move(command, work, to) : Decision.accepted());
  }

  private static Decision<CapacityEvent> move(Reclassify command, Work work, Account to) {
    return Decision.accepted(
        new Reclassified(
            command.squad(),
            command.iteration(),
            command.story(),
            work.account(),
            to,
            work.held(),
            command.by(),
            command.at()));
  }
}
