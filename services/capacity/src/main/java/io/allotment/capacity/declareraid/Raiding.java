package io.allotment.capacity.declareraid;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.RaidId;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Transfer;
import io.allotment.runtime.decide.Decision;
import java.util.Objects;
import java.util.Optional;

/** What speaks against declaring a raid. */
final class Raiding {

  private Raiding() {}

  /** What was declared is declared again at most as it was. */
  static Decision<CapacityEvent> again(DeclareRaid command, RaidDeclared known) {
    boolean same =
        known.taken().equals(command.taken())
            && Objects.equals(known.covers(), command.covers())
            && Objects.equals(known.onto(), command.onto())
            && known.reason() == command.reason()
            && known.delayed().equals(command.delayed());
    return same
        ? Decision.accepted()
        : Decision.rejected(
            CapacityRule.RAID_TAKEN,
            "Raid %s was declared already, of %s from %s for %s. Give this one another id."
                .formatted(
                    command.raid(),
                    known.taken().amount(),
                    known.taken().from(),
                    known.taken().to()));
  }

  /** A raid that is ahead takes what is not spent yet. */
  static Optional<Decision<CapacityEvent>> ahead(DeclareRaid command, Plan plan) {
    Transfer taken = command.taken();
    return Checks.open(plan, command.iteration())
        .or(() -> Checks.amount(taken.amount()))
        .or(() -> taken.raids() && taken.to() != Account.IMPROVEMENT ? distinct(taken) : bad(taken))
        .or(() -> left(taken, plan));
  }

  private static Optional<Decision<CapacityEvent>> distinct(Transfer taken) {
    return taken.from() == taken.to() ? bad(taken) : Optional.empty();
  }

  private static Optional<Decision<CapacityEvent>> bad(Transfer taken) {
    return Checks.refused(
        CapacityRule.BAD_RAID,
        ("Nothing is raided from %s for %s. Take it from IMPROVEMENT or GARDEN for FEATURE, or from"
                + " IMPROVEMENT for GARDEN.")
            .formatted(taken.from(), taken.to()));
  }

  private static Optional<Decision<CapacityEvent>> left(Transfer taken, Plan plan) {
    MilliDays left = plan.iteration().standing(taken.from()).unspent();
    return taken.amount().exceeds(left)
        ? Checks.refused(
            CapacityRule.NOTHING_LEFT,
            "%s has %s that are not spent yet, and %s are more. Take up to %s."
                .formatted(taken.from(), left, taken.amount(), left))
        : Optional.empty();
  }

  /**
   * What was taken is declared as much as it was. That it came out of features after all can be
   * said while the iteration is open.
   */
  static Optional<Decision<CapacityEvent>> covering(DeclareRaid command, RaidId covers, Plan plan) {
    RaidUndeclared raid = plan.iteration().raids().undeclared().get(covers);
    if (raid == null) {
      return Checks.opened(plan, command.iteration())
          .or(
              () ->
                  Checks.refused(
                      CapacityRule.UNKNOWN_RAID,
                      "There is no raid %s to declare in iteration %s. Look at its raids again."
                          .formatted(covers, command.iteration())));
    }
    Transfer features = new Transfer(Account.FEATURE, raid.taken().to(), raid.taken().amount());
    boolean fromFeatures =
        command.taken().equals(features)
            && features.to() != Account.FEATURE
            && !plan.iteration().closed();
    return command.taken().equals(raid.taken()) || fromFeatures
        ? Optional.empty()
        : Checks.refused(
            CapacityRule.BAD_RAID,
            "Raid %s took %s from %s for %s. Declare it as that%s."
                .formatted(
                    covers,
                    raid.taken().amount(),
                    raid.taken().from(),
                    raid.taken().to(),
                    raid.taken().to() == Account.FEATURE || plan.iteration().closed()
                        ? ""
                        : ", or from FEATURE"));
  }

  /**
   * Putting the gardener on something else is a raid of the garden; on operational work it is none.
   */
  static Optional<Decision<CapacityEvent>> gardener(DeclareRaid command, Plan plan) {
    StoryId onto = command.onto();
    if (onto == null) {
      return Optional.empty();
    }
    if (command.taken().from() != Account.GARDEN) {
      return Checks.refused(
          CapacityRule.BAD_RAID,
          "The gardener is put on story %s, and the time is taken from %s. Take it from GARDEN."
              .formatted(onto, command.taken().from()));
    }
    return plan.told(onto).filter(told -> told.is() == StoryClass.OPERATIONAL).isPresent()
        ? Checks.refused(
            CapacityRule.NO_RAID,
            ("Story %s is operational, and the gardener may work on it. Reserve time for it"
                    + " instead.")
                .formatted(onto))
        : Optional.empty();
  }
}
