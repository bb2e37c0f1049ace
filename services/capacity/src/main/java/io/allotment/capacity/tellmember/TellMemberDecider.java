package io.allotment.capacity.tellmember;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.OfSquad.MemberTold;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.model.Member;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.List;

/**
 * Decides what is new about a member; the highest version counts, in whatever order they arrive.
 * That all squads together have no more than all of a person is for who tells to see to.
 */
public final class TellMemberDecider {
  public static final Decider<TellMember, Squads, CapacityEvent> DECIDER =
      Squads.decider(
          TellMemberDecider::decide, command -> Boundary.of(CapacityTags.squad(command.squad())));

  private TellMemberDecider() {}

  private static Decision<CapacityEvent> decide(TellMember command, Squads squads) {
    Member before = squads.of(command.squad()).facts().member(command.member());
    return command.version().isAfter(before.told())
        ? squads.measured(
            command.squad(),
            List.of(
                new MemberTold(
                    command.squad(),
                    command.member(),
                    command.version(),
                    command.availability(),
                    command.allocation(),
                    command.from(),
                    command.at())))
        : Decision.accepted();
  }
}
