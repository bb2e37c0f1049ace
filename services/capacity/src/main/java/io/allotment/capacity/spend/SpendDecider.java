package io.allotment.capacity.spend;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.OfIteration.Spent;
import io.allotment.capacity.event.Overrun;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Measure;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Spending;
import io.allotment.capacity.model.Work;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides where time that was spent is drawn from. It is never refused for want of room, because it
 * is spent; what the account lacks is recorded as an undeclared raid. The account is the one the
 * story's class says now, so that nothing comes out of the reserve under a class it no longer has.
 */
public final class SpendDecider {
  public static final Decider<Spend, Plan, CapacityEvent> DECIDER =
      new Decider<>(
          Plan.NOTHING,
          SpendDecider::decide,
          Plan::after,
          command -> Plan.boundary(command.squad(), command.iteration(), Set.of(command.story())),
          CapacityTags::of);

  private SpendDecider() {}

  private static Decision<CapacityEvent> decide(Spend command, Plan plan) {
    Work work = plan.iteration().works().of(command.story());
    return Checks.open(plan, command.iteration())
        .or(() -> Checks.notHuge(command.total()))
        .or(() -> Checks.own(plan, command.squad(), command.story()))
        .or(() -> less(command, work))
        .orElseGet(() -> spend(command, plan, work));
  }

  /** Only what was an estimate turns out to be less without a reason. */
  private static Optional<Decision<CapacityEvent>> less(Spend command, Work work) {
    boolean estimated = work.measure() == Measure.ESTIMATE && command.measure() == Measure.ACTUAL;
    return estimated || !work.spent().total().exceeds(command.total())
        ? Optional.empty()
        : Checks.refused(
            CapacityRule.SPENT_LESS,
            ("%s were said to be spent on story %s already, and %s is less. Correct it, with a"
                    + " reason.")
                .formatted(work.spent().total(), command.story(), command.total()));
  }

  private static Decision<CapacityEvent> spend(Spend command, Plan plan, Work work) {
    List<Account> draws = plan.known(command.story()).draws();
    Account account =
        work.reserved() && draws.contains(work.account()) ? work.account() : draws.getFirst();
    Spending now = work.spent().totalling(command.total(), account);
    MilliDays more = now.total().less(work.spent().total());
    MilliDays held = command.finished() ? MilliDays.ZERO : work.held().less(more);
    Spent spent =
        new Spent(
            command.squad(),
            command.iteration(),
            command.story(),
            now,
            held,
            command.measure(),
            command.finished(),
            command.by(),
            command.at());
    boolean said =
        work.equals(work.spending(spent.spent(), spent.held(), spent.measure(), spent.finished()));
    return said
        ? Decision.accepted()
        : Decision.accepted(Overrun.with(spent, spent.story(), plan.iteration()));
  }
}
