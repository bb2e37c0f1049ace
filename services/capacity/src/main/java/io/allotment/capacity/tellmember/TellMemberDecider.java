package io.allotment.capacity.tellmember;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.OfSquad;
import io.allotment.capacity.event.OfSquad.MemberAllocated;
import io.allotment.capacity.event.OfSquad.MemberTold;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.model.Member;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.Stint;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what is new about when a person is there; the highest version counts, in whatever order
 * they arrive. Who begins to serve in a squad has as much time for it as others leave; that is
 * written down, and a lead changes it.
 */
public final class TellMemberDecider {
  public static final Decider<TellMember, Squads, CapacityEvent> DECIDER =
      Squads.decider(
          TellMemberDecider::decide,
          command ->
              Boundary.of(
                  CapacityTags.squad(command.squad()), CapacityTags.member(command.member())));

  private TellMemberDecider() {}

  private static Decision<CapacityEvent> decide(TellMember command, Squads squads) {
    Member before = squads.of(command.squad()).facts().member(command.member());
    if (!command.version().isAfter(before.told())) {
      return Decision.accepted();
    }
    List<OfSquad> told = new ArrayList<>();
    told.add(
        new MemberTold(
            command.squad(),
            command.member(),
            command.version(),
            command.availability(),
            command.at()));
    allocated(command, before, squads).ifPresent(told::add);
    return squads.measured(command.squad(), told);
  }

  /** Where they begin to serve, and nothing was said or there is too much of them. */
  private static Optional<MemberAllocated> allocated(
      TellMember command, Member before, Squads squads) {
    Member now = before.with(command.version(), command.availability());
    return command.availability().stints().stream()
        .filter(stint -> !before.availability().stints().contains(stint))
        .map(Stint::first)
        .min(LocalDate::compareTo)
        .flatMap(from -> allocated(command, now, squads, from));
  }

  private static Optional<MemberAllocated> allocated(
      TellMember command, Member now, Squads squads, LocalDate from) {
    Percent left = squads.claimedElsewhere(command.member(), command.squad(), from).rest();
    return now.allocation() != null && now.mostFrom(from).compareTo(left) <= 0
        ? Optional.empty()
        : Optional.of(
            new MemberAllocated(command.squad(), command.member(), left, from, null, command.at()));
  }
}
