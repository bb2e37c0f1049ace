package io.allotment.rotation.model;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one week of a turn means for the balances, as things stand; {@link Posting} once it has
 * ended.
 */
final class Settlement {
  private Settlement() {}

  static Posting of(Board board, Slot slot, Turn turn, int index) {
    Span week = slot.spanOf(index);
    Ratio value = slot.squad().values().of(slot.weekOf(index));
    Map<MemberId, Ratio> credited = new TreeMap<>();
    Set<MemberId> served = new HashSet<>();
    for (MemberId member : new HashSet<>(turn.pieces().stream().map(Piece::member).toList())) {
      Duration time = turn.served(member, week);
      if (!time.isZero()) {
        credited.put(member, value.times(Ratio.of(time, week.duration())));
      }
      if (time.multipliedBy(2).compareTo(week.duration()) >= 0) {
        served.add(member);
      }
    }
    Map<MemberId, Ratio> owed = Map.of();
    Set<MemberId> shadowed = new HashSet<>();
    if (!credited.isEmpty()) {
      Eligibility eligibility = Eligibility.of(board, slot);
      owed = owed(eligibility.eligible(), Ratio.sum(credited.values()));
      owed = owed.isEmpty() ? credited : owed;
      for (Exclusion exclusion : eligibility.excluded()) {
        if (exclusion.reason() instanceof Reason.Shadowing shadowing
            && shadowing.weeksLeft() > Eligibility.unpostedWeeks(slot, index)) {
          shadowed.add(exclusion.member());
        }
      }
    }
    return new Posting(
        slot.weekOf(index),
        value,
        Sorted.map(owed),
        Sorted.map(credited),
        Sorted.set(served),
        Sorted.set(shadowed),
        slot.squad().values().names(slot.weekOf(index), 1));
  }

  /** What each of the eligible owes of a value, by their share of full time. */
  static Map<MemberId, Ratio> owed(Collection<Member> eligible, Ratio value) {
    Ratio shares = Ratio.sum(eligible.stream().map(Member::share).toList());
    Map<MemberId, Ratio> owed = new TreeMap<>();
    eligible.forEach(
        member -> owed.put(member.id(), value.times(member.share()).dividedBy(shares)));
    return owed;
  }
}
