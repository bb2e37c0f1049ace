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
 * <p>A turn with public holidays goes first to those whose balance is within {@link #REACH} of the
 * highest, and among them to who has served fewest of these holidays, then of all holidays,
 * measured by their share; only then is it as above. What that moves in the balances, the other
 * weeks make good.
 *
 * @param ranked the members who could be picked, in order
 * @param resting those who were eligible and had not rested
 * @param restRelaxed whether nobody had rested, so that {@code ranked} are all of the eligible
 */
record Pick(List<Ranked> ranked, List<Resting> resting, boolean restRelaxed) {

  /** How far below the highest balance a turn with public holidays is shared out: one week. */
  static final Ratio REACH = Ratio.ONE;

  /**
   * A candidate with their place in the roster.
   *
   * @param within whether their balance is near enough to the highest to be preferred for the
   *     holidays they served; true for everyone where the turn has none
   */
  record Ranked(Member member, Candidate candidate, boolean within) {
    static final Comparator<Ranked> BY_REACH = Comparator.comparing(Ranked::within).reversed();
    static final Comparator<Ranked> BY_HOLIDAYS =
        Comparator.comparing((Ranked one) -> one.held().same())
            .thenComparing(one -> one.held().all())
            .reversed();
    static final Comparator<Ranked> BY_BALANCE =
        Comparator.comparing((Ranked one) -> one.candidate().balance()).reversed();
    static final Comparator<Ranked> BY_LAST_DUTY =
        Comparator.comparing(
            (Ranked one) -> one.candidate().lastServed(),
            Comparator.nullsFirst(Comparator.<DutyWeek>naturalOrder()));
    static final Comparator<Ranked> BEST_FIRST =
        BY_REACH
            .thenComparing(BY_HOLIDAYS)
            .thenComparing(BY_BALANCE)
            .thenComparing(BY_LAST_DUTY)
            .thenComparing(Ranked::member, Eligibility.ROSTER);

    /** What counts of the holidays they served: nothing for who is out of reach. */
    private HolidayClaim held() {
      return within ? candidate.claim() : HolidayClaim.NONE;
    }

    private Ranked from(Ratio highest) {
      boolean near =
          candidate.holidays() == null || candidate.balance().plus(REACH).compareTo(highest) >= 0;
      return new Ranked(member, candidate, near);
    }
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
    Map<MemberId, HolidayClaim> claims = HolidayClaims.of(board, slot);
    boolean holidays = !slot.holidays().isEmpty();
    List<Ranked> rested = new ArrayList<>();
    List<Ranked> all = new ArrayList<>();
    List<Resting> resting = new ArrayList<>();
    for (Member member : able) {
      MemberId id = member.id();
      Candidate candidate =
          new Candidate(
              id,
              balances.getOrDefault(id, Ratio.ZERO),
              board.lastDuty(id, slot),
              holidays ? claims.getOrDefault(id, HolidayClaim.NONE) : null);
      Ranked one = new Ranked(member, candidate, true);
      DutyWeek near = board.dutyTooNear(id, slot);
      all.add(one);
      if (near == null) {
        rested.add(one);
      } else {
        resting.add(new Resting(one, near));
      }
    }
    boolean relaxed = rested.isEmpty() && !all.isEmpty();
    return relaxed ? of(all, List.of(), true) : of(rested, resting, false);
  }

  private static Pick of(List<Ranked> asked, List<Resting> resting, boolean relaxed) {
    Ratio highest =
        asked.stream()
            .map(one -> one.candidate().balance())
            .max(Comparator.naturalOrder())
            .orElse(Ratio.ZERO);
    List<Ranked> ranked =
        asked.stream().map(one -> one.from(highest)).sorted(Ranked.BEST_FIRST).toList();
    List<Resting> others =
        resting.stream().map(one -> new Resting(one.one().from(highest), one.duty())).toList();
    return new Pick(ranked, others, relaxed);
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
    if (ranked.size() < 2) {
      return Why.DecidedBy.HIGHEST_BALANCE;
    }
    Ranked first = ranked.get(0);
    Ranked second = ranked.get(1);
    if (Ranked.BY_REACH.compare(first, second) == 0
        && Ranked.BY_HOLIDAYS.compare(first, second) != 0) {
      return Why.DecidedBy.HOLIDAYS_SERVED;
    }
    if (Ranked.BY_BALANCE.compare(first, second) != 0) {
      return Why.DecidedBy.HIGHEST_BALANCE;
    }
    return Ranked.BY_LAST_DUTY.compare(first, second) != 0
        ? Why.DecidedBy.LONGEST_SINCE_LAST_DUTY
        : Why.DecidedBy.ROSTER_ORDER;
  }
}
