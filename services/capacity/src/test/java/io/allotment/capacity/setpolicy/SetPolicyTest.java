package io.allotment.capacity.setpolicy;

import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.MONDAY;
import static io.allotment.capacity.Sample.NOW;

import io.allotment.capacity.Given;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.OfSquad.GardeningLetCount;
import io.allotment.capacity.event.OfSquad.PolicySet;
import io.allotment.capacity.letgardeningcount.LetGardeningCount;
import io.allotment.capacity.letgardeningcount.LetGardeningCountDecider;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.Policy;
import io.allotment.capacity.model.Unspent;
import io.allotment.capacity.setfloor.SetFloor;
import io.allotment.capacity.setfloor.SetFloorDecider;
import org.junit.jupiter.api.Test;

class SetPolicyTest {

  private static SetPolicy policy(int seen, int focus, int share) {
    return new SetPolicy(
        CHECKOUT,
        seen,
        new Policy(new Percent(focus), new Percent(share), Unspent.LOST, null),
        INES,
        NOW);
  }

  @Test
  void isEditedFromTheOneThatWasSeen() {
    Given set = Given.nothing().and(SetPolicyDecider.DECIDER, policy(0, 80, 40));
    set.when(SetPolicyDecider.DECIDER, policy(1, 70, 40))
        .then(new PolicySet(CHECKOUT, 2, policy(1, 70, 40).policy(), INES, NOW));
    set.when(SetPolicyDecider.DECIDER, policy(1, 80, 40)).then();
    set.when(SetPolicyDecider.DECIDER, policy(0, 70, 40))
        .refused(CapacityRule.POLICY_MOVED, "at version 1", "edited from 0");
  }

  @Test
  void keepsNoLessThanTheFloorOfToday() {
    Given.nothing()
        .when(SetPolicyDecider.DECIDER, policy(0, 75, 29))
        .refused(CapacityRule.SHARE_BELOW_FLOOR, "30 %", "29 %");
    Given.nothing()
        .and(SetFloorDecider.DECIDER, new SetFloor(new Percent(20), MONDAY.plusDays(1), INES, NOW))
        .when(SetPolicyDecider.DECIDER, policy(0, 75, 29))
        .refused(CapacityRule.SHARE_BELOW_FLOOR);
    Given.nothing()
        .and(SetFloorDecider.DECIDER, new SetFloor(new Percent(20), MONDAY, INES, NOW))
        .when(SetPolicyDecider.DECIDER, policy(0, 75, 29))
        .then(new PolicySet(CHECKOUT, 1, policy(0, 75, 29).policy(), INES, NOW));
  }

  @Test
  void leavesSomeOfADay() {
    Given.nothing()
        .when(SetPolicyDecider.DECIDER, policy(0, 0, 30))
        .refused(CapacityRule.BAD_POLICY, "0 %");
  }

  @Test
  void gardeningCountsAsAStewardSays() {
    LetGardeningCount counts = new LetGardeningCount(CHECKOUT, true, INES, NOW);
    Given.nothing()
        .when(LetGardeningCountDecider.DECIDER, counts)
        .then(new GardeningLetCount(CHECKOUT, true, INES, NOW));
    Given.nothing()
        .and(LetGardeningCountDecider.DECIDER, counts)
        .when(LetGardeningCountDecider.DECIDER, counts)
        .then();
  }
}
