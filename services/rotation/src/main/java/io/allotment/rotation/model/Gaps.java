package io.allotment.rotation.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What can be said about a gap. Remedies, the most promising first: ask who can take it (where only
 * people may fill the gap), train who is free and only untrained, ask who is away for the smallest
 * part of their days, then the trained who take no part, then borrow from the squad with the most
 * people free. Each is tried before it is offered: with it taken, and nothing else changed, the
 * planner finds that person fit for all that is empty.
 */
final class Gaps {
  private Gaps() {}

  /** Of these empty parts of a turn; nothing helps where it was over before it was planned. */
  static Gap of(Gap.Cause cause, Board board, Slot slot, List<Span> holes) {
    List<Exclusion> excluded = Eligibility.of(board, slot).excluded();
    return new Gap(
        cause,
        excluded,
        cause == Gap.Cause.NEVER_PLANNED ? List.of() : remedies(board, slot, holes));
  }

  /** The gap with those of its remedies that still help: who was free then may serve by now. */
  static Gap present(Gap gap, Board board, Slot slot, List<Span> holes) {
    List<Gap.Remedy> now = remedies(board, slot, holes);
    List<Gap.Remedy> kept = new ArrayList<>();
    for (Gap.Remedy remedy : gap.remedies()) {
      now.stream().filter(one -> isSame(one, remedy)).forEach(kept::add);
    }
    return new Gap(gap.cause(), gap.excluded(), kept);
  }

  private static boolean isSame(Gap.Remedy one, Gap.Remedy other) {
    return (one instanceof Gap.Remedy.Lend(var squad, int _)
            && other instanceof Gap.Remedy.Lend(var lender, int _))
        ? squad.equals(lender)
        : one.equals(other);
  }

  private static List<Gap.Remedy> remedies(Board board, Slot slot, List<Span> holes) {
    List<Gap.Remedy> remedies = new ArrayList<>();
    Options.ranked(board, slot, holes)
        .forEach(one -> remedies.add(new Gap.Remedy.Ask(one.member().id())));
    List<Exclusion> away = new ArrayList<>();
    List<Gap.Remedy> others = new ArrayList<>();
    List<Member> roster =
        slot.squad().members().values().stream().sorted(Eligibility.ROSTER).toList();
    for (Member member : roster) {
      Reason reason = Fitness.toTake(board, slot, member, holes, false);
      switch (reason) {
        case Reason.Shadowing _
            when fits(board, slot, member.withShadowWeeksLeft(0), holes, false) ->
            remedies.add(new Gap.Remedy.Train(member.id()));
        case Reason.Away gone when fits(board, slot, member, holes, true) ->
            away.add(new Exclusion(member.id(), gone));
        case Reason.OptedOut _ when fits(board, slot, member.withOptIn(OptIn.OWN), holes, false) ->
            others.add(new Gap.Remedy.Ask(member.id()));
        case null, default -> {}
      }
    }
    away.sort(Comparator.comparing(Gaps::missing));
    away.forEach(one -> remedies.add(new Gap.Remedy.Ask(one.member())));
    remedies.addAll(others);
    remedies.addAll(lenders(board, slot, holes));
    return remedies;
  }

  private static boolean fits(
      Board board, Slot slot, Member member, List<Span> holes, boolean present) {
    return Fitness.toTake(board, slot, member, holes, present) == null;
  }

  private static Ratio missing(Exclusion exclusion) {
    return exclusion.reason() instanceof Reason.Away away
        ? Ratio.of(away.days(), away.of())
        : Ratio.ONE;
  }

  private static List<Gap.Remedy.Lend> lenders(Board board, Slot slot, List<Span> holes) {
    List<Gap.Remedy.Lend> lenders = new ArrayList<>();
    for (SquadPlan other : board.garden().squads().values()) {
      if (!other.id().equals(slot.squad().id()) && other.goesOnIn(slot.week())) {
        long free =
            other.members().values().stream()
                .filter(member -> canBeLent(board, slot, member, holes))
                .count();
        if (free > 0) {
          lenders.add(new Gap.Remedy.Lend(other.id(), (int) free));
        }
      }
    }
    lenders.sort(Comparator.comparingInt(Gap.Remedy.Lend::people).reversed());
    return lenders;
  }

  /** Who takes part in their own squad and would be fit as a guest. */
  private static boolean canBeLent(Board board, Slot slot, Member member, List<Span> holes) {
    return !slot.squad().members().containsKey(member.id())
        && member.trained()
        && fits(board, slot, member, holes, false)
        && holes.stream().allMatch(hole -> Fitness.toTake(board, slot, member.id(), hole) == null);
  }
}
