package io.allotment.rotation.notice;

import io.allotment.rotation.event.OfSwap;
import io.allotment.rotation.event.OfSwap.SwapAgreed;
import io.allotment.rotation.event.OfSwap.SwapDeclined;
import io.allotment.rotation.event.OfSwap.SwapMade;
import io.allotment.rotation.event.OfSwap.SwapProposed;
import io.allotment.rotation.event.OfSwap.SwapWithdrawn;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.MemberId;
import io.allotment.runtime.notice.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is told of a step of a swap.
 *
 * @param actor who took it, a member or a service, and is not told
 * @param events all that the act recorded
 * @param standing of the squads it touched, with it or later
 */
record SwapNotices(String actor, List<RotationEvent> events, Standing standing) {

  List<Notice> of(OfSwap event) {
    Swap swap = standing.swaps().get(event.swap());
    if (swap == null) {
      return List.of();
    }
    TreeSet<MemberId> people = new TreeSet<>(swap.people());
    return switch (event) {
      case SwapProposed proposed -> isMade() ? List.of() : asked(proposed, swap);
      case SwapAgreed agreed ->
          isMade() || agreed.member().equals(agreed.by())
              ? List.of()
              : told(swap, Set.of(agreed.member()), "agreed-for", event.at(), swap.until());
      case SwapMade _ -> told(swap, people, "made", event.at(), Instant.MAX);
      case SwapDeclined _ -> {
        people.add(swap.by());
        yield told(swap, people, "declined", event.at(), Instant.MAX);
      }
      case SwapWithdrawn _ -> told(swap, people, "withdrawn", event.at(), Instant.MAX);
    };
  }

  private boolean isMade() {
    return events.stream().anyMatch(SwapMade.class::isInstance);
  }

  private List<Notice> asked(SwapProposed proposed, Swap swap) {
    TreeSet<MemberId> asked = new TreeSet<>(Swap.people(proposed.passes()));
    for (RotationEvent event : events) {
      if (event instanceof SwapAgreed agreed) {
        asked.remove(agreed.member());
      }
    }
    Instant until = swap.until();
    List<Notice> notices = new ArrayList<>(told(swap, asked, "asked", proposed.at(), until));
    boolean offered = proposed.passes().stream().anyMatch(pass -> pass.to() == null);
    if (offered && proposed.undoes() == null) {
      notices.add(
          ActNotices.toSquad(
              "swap-offered " + swap.id(),
              swap.squad(),
              NoticeKind.SWAPS,
              about(swap, "offered"),
              proposed.at(),
              ActNotices.earlier(until, proposed.at().plus(ActNotices.USEFUL))));
    }
    return notices;
  }

  private List<Notice> told(
      Swap swap, Set<MemberId> people, String stage, Instant at, Instant until) {
    return people.stream()
        .filter(member -> !member.value().equals(actor))
        .map(
            member ->
                ActNotices.notice(
                    "swap-%s %s".formatted(stage, swap.id()),
                    member,
                    NoticeKind.SWAPS,
                    about(swap, stage),
                    at,
                    ActNotices.earlier(until, at.plus(ActNotices.USEFUL))))
        .toList();
  }

  static Map<String, String> about(Swap swap, String stage) {
    return Map.of("squad", swap.squad().value(), "swap", swap.id().value(), "stage", stage);
  }
}
