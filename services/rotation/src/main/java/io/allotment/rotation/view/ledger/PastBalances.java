package io.allotment.rotation.view.ledger;

import io.allotment.rotation.event.OfMember.AccountOpened;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.PostingCorrected;
import io.allotment.rotation.event.RotationEvent.WeekPosted;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Ledger;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Posting;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The balances of a squad after each week that was posted, with what became known later counted in
 * the week it is about; so they add up to the postings as the ledger shows them, and the last are
 * its balances.
 *
 * @param ledgers of the squads whose events were read
 * @param since of accounts that were opened with a balance, the first week that could be posted
 *     after it
 */
record PastBalances(
    SortedMap<SquadId, Ledger> ledgers, Map<SquadId, Map<MemberId, DutyWeek>> since) {
  static final PastBalances NONE = new PastBalances(new TreeMap<>(), Map.of());

  /** After one more event. */
  static final BiFunction<PastBalances, RotationEvent, PastBalances> EVOLVE = PastBalances::after;

  private static final DutyWeek EVER = new DutyWeek(1, 1);

  /** The balances when a week had been posted, of those who had an account by then. */
  record Week(DutyWeek week, SortedMap<MemberId, Ratio> balances) {}

  private PastBalances after(RotationEvent event) {
    return switch (event) {
      case AccountOpened opened -> opened(opened);
      case WeekPosted posted -> with(posted.squad(), of(posted.squad()).post(posted.posting()));
      case PostingCorrected corrected ->
          with(corrected.squad(), of(corrected.squad()).correct(corrected.correction()));
      default -> this;
    };
  }

  private PastBalances opened(AccountOpened opened) {
    SquadId squad = opened.squad();
    Ledger ledger = of(squad);
    DutyWeek from = ledger.postings().isEmpty() ? EVER : ledger.postings().lastKey().plus(1);
    Map<SquadId, Map<MemberId, DutyWeek>> all = new TreeMap<>(since);
    Map<MemberId, DutyWeek> ofSquad = new TreeMap<>(since.getOrDefault(squad, Map.of()));
    ofSquad.putIfAbsent(opened.member(), from);
    all.put(squad, ofSquad);
    return new PastBalances(ledgers, all)
        .with(squad, ledger.open(opened.member(), opened.balance(), opened.lastServed()));
  }

  private Ledger of(SquadId squad) {
    return ledgers.getOrDefault(squad, Ledger.EMPTY);
  }

  private PastBalances with(SquadId squad, Ledger ledger) {
    TreeMap<SquadId, Ledger> all = new TreeMap<>(ledgers);
    all.put(squad, ledger);
    return new PastBalances(all, since);
  }

  /** The last so many weeks that were posted, the earliest first. */
  List<Week> last(SquadId squad, int weeks) {
    Ledger ledger = of(squad);
    Map<MemberId, DutyWeek> starts = starts(squad, ledger);
    TreeMap<MemberId, Ratio> balances = new TreeMap<>();
    ledger.accounts().forEach((member, account) -> balances.put(member, account.balance()));
    List<Week> past = new ArrayList<>();
    for (Posting posting : List.copyOf(ledger.postings().values()).reversed()) {
      if (past.size() == weeks) {
        break;
      }
      TreeMap<MemberId, Ratio> then = new TreeMap<>(balances);
      then.keySet()
          .removeIf(
              member -> starts.getOrDefault(member, posting.week()).compareTo(posting.week()) > 0);
      past.add(new Week(posting.week(), then));
      posting.owed().forEach((member, part) -> balances.merge(member, part.negate(), Ratio::plus));
      posting.credited().forEach((member, part) -> balances.merge(member, part, Ratio::plus));
    }
    return past.reversed();
  }

  /** From which week on somebody had an account: opened with a balance, or by a first posting. */
  private Map<MemberId, DutyWeek> starts(SquadId squad, Ledger ledger) {
    Map<MemberId, DutyWeek> starts = new TreeMap<>(since.getOrDefault(squad, Map.of()));
    for (Posting posting : ledger.postings().values()) {
      posting
          .owed()
          .keySet()
          .forEach(member -> starts.merge(member, posting.week(), PastBalances::earlier));
      posting
          .credited()
          .keySet()
          .forEach(member -> starts.merge(member, posting.week(), PastBalances::earlier));
    }
    return starts;
  }

  private static DutyWeek earlier(DutyWeek one, DutyWeek other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
