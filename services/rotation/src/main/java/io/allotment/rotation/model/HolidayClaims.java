package io.allotment.rotation.model;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The accounts of public holidays, read from what is posted. Each posting owes what it credits, so
 * every account sums to 0 over the members, and a correction of a week corrects them with it.
 */
public final class HolidayClaims {
  private HolidayClaims() {}

  /** What everyone has served of holidays so far, with none of them singled out. */
  public static SortedMap<MemberId, HolidayClaim> posted(Ledger ledger) {
    return Sorted.map(posted(ledger, Set.of()));
  }

  /** The claims on a turn: what is posted, and what stands before it. */
  static SortedMap<MemberId, HolidayClaim> of(Board board, Slot slot) {
    SquadPlan squad = slot.squad();
    SortedSet<String> names = squad.values().names(slot.week(), slot.weeks());
    if (names.isEmpty()) {
      return Sorted.noMap();
    }
    SortedMap<MemberId, HolidayClaim> claims = posted(squad.ledger(), names);
    for (Turn turn : board.turns(squad).headMap(slot.week(), false).values()) {
      if (!squad.values().names(turn.week(), turn.weeks()).isEmpty()) {
        Slot before = Slot.of(squad, turn);
        for (int i = 0; i < turn.weeks(); i++) {
          if (!squad.ledger().isPosted(before.weekOf(i))) {
            add(claims, Settlement.of(board, before, turn, i), names);
          }
        }
      }
    }
    return claims;
  }

  private static SortedMap<MemberId, HolidayClaim> posted(Ledger ledger, Set<String> names) {
    SortedMap<MemberId, HolidayClaim> claims = new TreeMap<>();
    ledger.postings().values().forEach(posting -> add(claims, posting, names));
    return claims;
  }

  private static void add(
      SortedMap<MemberId, HolidayClaim> claims, Posting posting, Set<String> names) {
    if (posting.holidayKeys().isEmpty()) {
      return;
    }
    Set<String> same = new TreeSet<>(posting.holidayKeys());
    same.retainAll(names);
    Ratio all = Ratio.of(posting.holidayKeys().size()).dividedBy(posting.value());
    Ratio ours = Ratio.of(same.size()).dividedBy(posting.value());
    posting.owed().forEach((member, part) -> put(claims, member, part, ours, all));
    posting.credited().forEach((member, part) -> put(claims, member, part.negate(), ours, all));
    for (MemberId member : posting.served()) {
      HolidayClaim more = new HolidayClaim(Ratio.ZERO, Ratio.ZERO, same.isEmpty() ? 0 : 1, 1);
      claims.merge(member, more, HolidayClaim::plus);
    }
  }

  private static void put(
      Map<MemberId, HolidayClaim> claims, MemberId member, Ratio part, Ratio same, Ratio all) {
    claims.merge(
        member, new HolidayClaim(part.times(same), part.times(all), 0, 0), HolidayClaim::plus);
  }
}
