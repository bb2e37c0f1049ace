package io.allotment.capacity.event;

import io.allotment.capacity.event.OfSquad.GardeningLetCount;
import io.allotment.capacity.event.OfSquad.PolicySet;
import io.allotment.capacity.model.Policy;

/**
 * How a squad keeps the capacity of iterations that are opened next.
 *
 * @param version of the policy; 0 where none was set
 * @param gardeningCounts whether a steward lets gardening count towards the share
 */
public record Agreed(int version, Policy policy, boolean gardeningCounts) {

  public static final Agreed NOTHING = new Agreed(0, Policy.DEFAULT, false);

  Agreed after(OfSquad event) {
    return switch (event) {
      case PolicySet of -> new Agreed(of.version(), of.policy(), gardeningCounts);
      case GardeningLetCount of -> new Agreed(version, policy, of.counts());
      case OfSquad.SquadTold _, OfSquad.DutyTold _, OfSquad.MemberTold _ -> this;
    };
  }
}
