package io.allotment.capacity.reserve;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.OfIteration.Reserved;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Standing;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.Work;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides that time is held for a story: no more than its account has left. */
public final class ReserveDecider {
  public static final Decider<Reserve, Plan, CapacityEvent> DECIDER =
      new Decider<>(
          Plan.NOTHING,
          ReserveDecider::decide,
          Plan::after,
          command -> Plan.boundary(command.squad(), command.iteration(), Set.of(command.story())),
          CapacityTags::of);

  private ReserveDecider() {}

  static Decision<CapacityEvent> decide(Reserve command, Plan plan) {
    List<Account> draws = plan.known(command.story()).draws();
    Account account = account(command, plan);
    return Checks.open(plan, command.iteration())
        .or(() -> Checks.amount(command.amount()))
        .or(() -> Checks.story(plan, command.squad(), command.story()))
        .or(() -> ended(command, plan))
        .or(() -> wrong(command, account, draws))
        .or(() -> room(command, account, plan))
        .orElseGet(() -> reserve(command, account, plan));
  }

  private static Optional<Decision<CapacityEvent>> ended(Reserve command, Plan plan) {
    return plan.told(command.story())
        .map(Story::progress)
        .filter(Story.Progress::ended)
        .flatMap(
            _ ->
                Checks.refused(
                    CapacityRule.STORY_ENDED,
                    "Story %s has ended. Say what was spent on it, or reopen it in its tracker."
                        .formatted(command.story())));
  }

  private static Optional<Decision<CapacityEvent>> wrong(
      Reserve command, Account account, List<Account> draws) {
    return draws.contains(account)
        ? Optional.empty()
        : Checks.refused(
            CapacityRule.WRONG_ACCOUNT,
            ("Story %s draws on %s by its class, and not on %s. Leave the account out, or class the"
                    + " story otherwise.")
                .formatted(command.story(), draws, account));
  }

  /** Holding less is always possible. */
  private static Optional<Decision<CapacityEvent>> room(
      Reserve command, Account account, Plan plan) {
    Work work = plan.iteration().works().of(command.story());
    return work.account() == account && !command.amount().exceeds(work.held())
        ? Optional.empty()
        : Checks.room(without(command, account, plan), account, command.amount());
  }

  /** How an account stands, but for what is held for the story: that makes room for it. */
  static Standing without(Reserve command, Account account, Plan plan) {
    return plan.after(
            new Reserved(
                command.squad(),
                command.iteration(),
                command.story(),
                account,
                MilliDays.ZERO,
                command.by(),
                command.at()))
        .iteration()
        .standing(account);
  }

  /** The account that would be drawn on. */
  static Account account(Reserve command, Plan plan) {
    Account asked = command.account();
    return asked == null ? plan.known(command.story()).draws().getFirst() : asked;
  }

  private static Decision<CapacityEvent> reserve(Reserve command, Account account, Plan plan) {
    Work work = plan.iteration().works().of(command.story());
    return work.account() == account && work.held().equals(command.amount())
        ? Decision.accepted()
        : Decision.accepted(
            new Reserved(
                command.squad(),
                command.iteration(),
                command.story(),
                account,
                command.amount(),
                command.by(),
                command.at()));
  }
}
