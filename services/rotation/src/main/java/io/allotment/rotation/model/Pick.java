package io.allotment.rotation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the eligible are asked: those who rested (everyone, where nobody did), the
 * highest balance first, then the longest since last duty, then roster order.
 *
 * @param ranked the members who could be picked, in order
 * @param resting those who were eligible and had not rested
 * @param restRelaxed whether nobody had rested, so that {@code ranked} are all of the eligible
 */
record Pick(List<Ranked> ranked, List<Resting> resting, boolean restRelaxed) {

  /** A candidate with their place in the roster. */
  record Ranked(Member member, Candidate candidate) {
    static final Comparator<Ranked> BY_BALANCE =
        Comparator.comparing((Ranked one) -> one.candidate().balance()).reversed();
    static final Comparator<Ranked> BY_LAST_DUTY =
        Comparator.comparing(
            (Ranked one) -> one.candidate().lastServed(),
            Comparator.nullsFirst(Comparator.<DutyWeek>naturalOrder()));
    static final Comparator<Ranked> BEST_FIRST =
        BY_BALANCE.thenComparing(BY_LAST_DUTY).thenComparing(Ranked::member, Eligibility.ROSTER);
  }

  /** Who would be a candidate had they rested from that duty. */
  record Resting(Ranked one, DutyWeek duty) {
    Exclusion exclusion() {
      return new Exclusion(one.member().id(), new Reason.Resting(duty));
    }
  }

  static Pick from(Board board, Slot slot, List<Member> eligible) {
    return from(board, slot, eligible, eligible);
  }

  /**
   * The eligible owe for the week; picked is from the able, who are the same where all of a turn is
   * at stake.
   */
  static Pick from(Board board, Slot slot, List<Member> eligible, List<Member> able) {
    Map<MemberId, Ratio> balances = Balances.atPick(board, slot, eligible);
    List<Ranked> rested = new ArrayList<>();
    List<Ranked> all = new ArrayList<>();
    List<Resting> resting = new ArrayList<>();
    for (Member member : able) {
      MemberId id = member.id();
      Ranked one =
          new Ranked(
              member,
              new Candidate(id, balances.getOrDefault(id, Ratio.ZERO), board.lastDuty(id, slot)));
      DutyWeek near = board.dutyTooNear(id, slot);
      all.add(one);
      if (near == null) {
        rested.add(one);
      } else {
        resting.add(new Resting(one, near));
      }
    }
    boolean relaxed = rested.isEmpty() && !all.isEmpty();
    List<Ranked> ranked = relaxed ? all : rested;
    ranked.sort(Ranked.BEST_FIRST);
    return new Pick(ranked, relaxed ? List.of() : resting, relaxed);
  }

  @Nullable MemberId first() {
    return ranked.isEmpty() ? null : ranked.getFirst().member().id();
  }

  /** What a turn keeps of the pick. There is somebody to pick. */
  Why why(Board board, Slot slot, Eligibility eligibility, Instant now) {
    Map<MemberId, Exclusion> excluded = new HashMap<>();
    eligibility.excluded().forEach(one -> excluded.put(one.member(), one));
    resting.forEach(one -> excluded.put(one.one().member().id(), one.exclusion()));
    List<Exclusion> inRosterOrder =
        slot.squad().members().values().stream()
            .sorted(Eligibility.ROSTER)
            .filter(member -> excluded.containsKey(member.id()))
            .map(member -> excluded.get(member.id()))
            .toList();
    return new Why(
        ranked.stream().map(Ranked::candidate).toList(),
        inRosterOrder,
        decidedBy(),
        restRelaxed,
        Counterfact.of(board, slot, eligibility, this),
        now);
  }

  Why.DecidedBy decidedBy() {
    if (ranked.size() < 2 || Ranked.BY_BALANCE.compare(ranked.get(0), ranked.get(1)) != 0) {
      return Why.DecidedBy.HIGHEST_BALANCE;
    }
    return Ranked.BY_LAST_DUTY.compare(ranked.get(0), ranked.get(1)) != 0
        ? Why.DecidedBy.LONGEST_SINCE_LAST_DUTY
        : Why.DecidedBy.ROSTER_ORDER;
  }
}
