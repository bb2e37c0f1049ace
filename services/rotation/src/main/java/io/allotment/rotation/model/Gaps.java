package io.allotment.rotation.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What can be said about a gap. Remedies, the most promising first: ask who is eligible (where only
 * people may fill the gap), train who is free and only untrained, ask who is away for the smallest
 * part of their days, then the trained who take no part, then borrow from the squad with the most
 * people free.
 */
final class Gaps {
  private Gaps() {}

  static Gap of(Gap.Cause cause, Board board, Slot slot) {
    Eligibility eligibility = Eligibility.of(board, slot);
    return new Gap(cause, eligibility.excluded(), remedies(board, slot, eligibility));
  }

  private static List<Gap.Remedy> remedies(Board board, Slot slot, Eligibility eligibility) {
    List<Gap.Remedy> remedies = new ArrayList<>();
    Pick.from(board, slot, eligibility.eligible())
        .ranked()
        .forEach(one -> remedies.add(new Gap.Remedy.Ask(one.member().id())));
    List<Exclusion> away = new ArrayList<>();
    List<Gap.Remedy> others = new ArrayList<>();
    for (Exclusion exclusion : eligibility.excluded()) {
      MemberId member = exclusion.member();
      switch (exclusion.reason()) {
        case Reason.Shadowing _ -> remedies.add(new Gap.Remedy.Train(member));
        case Reason.Away _ -> away.add(exclusion);
        case Reason.OptedOut _ when couldServe(board, slot, member) ->
            others.add(new Gap.Remedy.Ask(member));
        default -> {}
      }
    }
    away.sort(Comparator.comparing(Gaps::missing));
    away.forEach(one -> remedies.add(new Gap.Remedy.Ask(one.member())));
    remedies.addAll(others);
    remedies.addAll(lenders(board, slot));
    return remedies;
  }

  private static Ratio missing(Exclusion exclusion) {
    return exclusion.reason() instanceof Reason.Away away
        ? Ratio.of(away.days(), away.of())
        : Ratio.ONE;
  }

  private static boolean couldServe(Board board, Slot slot, MemberId id) {
    Member member = slot.squad().members().get(id);
    return member != null && Eligibility.reason(board, slot, member.withOptIn(OptIn.OWN)) == null;
  }

  private static List<Gap.Remedy.Lend> lenders(Board board, Slot slot) {
    List<Gap.Remedy.Lend> lenders = new ArrayList<>();
    for (SquadPlan other : board.garden().squads().values()) {
      if (!other.id().equals(slot.squad().id()) && other.goesOnIn(slot.week())) {
        long free =
            other.members().values().stream()
                .filter(member -> canBeLent(board, slot, member))
                .count();
        if (free > 0) {
          lenders.add(new Gap.Remedy.Lend(other.id(), (int) free));
        }
      }
    }
    lenders.sort(Comparator.comparingInt(Gap.Remedy.Lend::people).reversed());
    return lenders;
  }

  private static boolean canBeLent(Board board, Slot slot, Member member) {
    return !slot.squad().members().containsKey(member.id())
        && member.trained()
        && Eligibility.reasonButTraining(board, slot, member) == null;
  }
}
