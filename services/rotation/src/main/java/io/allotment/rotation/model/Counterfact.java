package io.allotment.rotation.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one fact that would have changed a pick: first an exclusion without which that member would
 * have been picked, the one with the best claim if there are several; else what separates the
 * second from the first. Nobody is named for having opted out.
 */
final class Counterfact {
  private Counterfact() {}

  static Why.Fact of(Board board, Slot slot, Eligibility eligibility, Pick pick) {
    TreeMap<Pick.Ranked, Exclusion> claims = new TreeMap<>(Pick.Ranked.BEST_FIRST);
    for (Pick.Resting resting : pick.resting()) {
      if (Pick.Ranked.BEST_FIRST.compare(resting.one(), pick.ranked().getFirst()) < 0) {
        claims.put(resting.one(), resting.exclusion());
      }
    }
    for (Exclusion exclusion : eligibility.excluded()) {
      Member member = slot.squad().members().get(exclusion.member());
      if (member != null && mayBeNamed(exclusion.reason())) {
        List<Member> eligible = new ArrayList<>(eligibility.eligible());
        eligible.add(member);
        Pick.Ranked first = Pick.from(board, slot, eligible).ranked().getFirst();
        if (first.member().equals(member)) {
          claims.put(first, exclusion);
        }
      }
    }
    Map.Entry<Pick.Ranked, Exclusion> best = claims.firstEntry();
    return best == null
        ? aheadOfTheSecond(pick)
        : new Why.Fact.NotExcluded(best.getValue().member(), best.getValue().reason());
  }

  private static Why.Fact aheadOfTheSecond(Pick pick) {
    if (pick.ranked().size() < 2) {
      return new Why.Fact.NobodyElse();
    }
    Candidate second = pick.ranked().get(1).candidate();
    return switch (pick.decidedBy()) {
      case HOLIDAYS_SERVED -> new Why.Fact.FewerHolidays(second.member());
      case HIGHEST_BALANCE -> new Why.Fact.HigherBalance(second.member(), margin(pick));
      case LONGEST_SINCE_LAST_DUTY -> new Why.Fact.LongerAgo(second.member());
      case ROSTER_ORDER -> new Why.Fact.EarlierInRoster(second.member());
    };
  }

  /** The balance of the second would have to be higher by more than this. */
  private static Ratio margin(Pick pick) {
    Pick.Ranked first = pick.ranked().get(0);
    Pick.Ranked second = pick.ranked().get(1);
    Ratio behind = first.candidate().balance().minus(second.candidate().balance());
    if (second.within()) {
      return behind;
    }
    int claims =
        Pick.Ranked.BY_HOLIDAYS.compare(
            first, new Pick.Ranked(second.member(), second.candidate(), true));
    if (claims <= 0) {
      // Within reach it would be as far behind; with a worse claim the first must fall out of it.
      return claims == 0 ? behind : behind.plus(Pick.REACH);
    }
    Ratio highest =
        pick.ranked().stream()
            .map(one -> one.candidate().balance())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return highest.minus(Pick.REACH).minus(second.candidate().balance());
  }

  private static boolean mayBeNamed(Reason reason) {
    return switch (reason) {
      case Reason.Away _, Reason.ServingElsewhere _, Reason.Shadowing _ -> true;
      case Reason.OptedOut _,
          Reason.NoWorkingDays _,
          Reason.NotYetJoined _,
          Reason.Left _,
          Reason.Resting _ ->
          false;
    };
  }
}
