package io.allotment.capacity.allocatemember;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.OfSquad.MemberAllocated;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.model.Member;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.Version;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.List;
import java.util.Optional;

/** Decides how much of a person a squad has: all squads together never more than all of them. */
public final class AllocateMemberDecider {
  public static final Decider<AllocateMember, Squads, CapacityEvent> DECIDER =
      Squads.decider(
          AllocateMemberDecider::decide,
          command ->
              Boundary.of(
                  CapacityTags.squad(command.squad()), CapacityTags.member(command.member())));

  private AllocateMemberDecider() {}

  private static Decision<CapacityEvent> decide(AllocateMember command, Squads squads) {
    Member member = squads.of(command.squad()).facts().member(command.member());
    return unknown(command, member)
        .or(() -> twice(command, squads))
        .orElseGet(() -> allocate(command, member, squads));
  }

  private static Optional<Decision<CapacityEvent>> unknown(AllocateMember command, Member member) {
    return member.told().equals(Version.NONE)
        ? Checks.refused(
            CapacityRule.UNKNOWN_MEMBER,
            "%s does not serve in %s. Add them to the squad first."
                .formatted(command.member(), command.squad()))
        : Optional.empty();
  }

  private static Optional<Decision<CapacityEvent>> twice(AllocateMember command, Squads squads) {
    Percent left =
        squads.claimedElsewhere(command.member(), command.squad(), command.from()).rest();
    return command.allocation().compareTo(left) <= 0
        ? Optional.empty()
        : Checks.refused(
            CapacityRule.ALLOCATED_TWICE,
            ("Other squads leave %s of %s from %s on, and %s is more. Allocate up to that, or change"
                    + " theirs first.")
                .formatted(left, command.member(), command.from(), command.allocation()));
  }

  private static Decision<CapacityEvent> allocate(
      AllocateMember command, Member member, Squads squads) {
    return member.with(command.allocation(), command.from()).equals(member)
        ? Decision.accepted()
        : squads.measured(
            command.squad(),
            List.of(
                new MemberAllocated(
                    command.squad(),
                    command.member(),
                    command.allocation(),
                    command.from(),
                    command.by(),
                    command.at())));
  }
}
