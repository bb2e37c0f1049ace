package io.allotment.rotation.model;

import java.util.ArrayList;
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
    Candidate first = pick.ranked().get(0).candidate();
    Candidate second = pick.ranked().get(1).candidate();
    return switch (pick.decidedBy()) {
      case HIGHEST_BALANCE ->
          new Why.Fact.HigherBalance(second.member(), first.balance().minus(second.balance()));
      case LONGEST_SINCE_LAST_DUTY -> new Why.Fact.LongerAgo(second.member());
      case ROSTER_ORDER -> new Why.Fact.EarlierInRoster(second.member());
    };
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
