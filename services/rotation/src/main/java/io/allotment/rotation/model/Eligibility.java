package io.allotment.rotation.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who of a squad's roster may serve a turn, and why the others may not, both in roster order.
 * Resting is no part of it: who rests is eligible and owes, and is only not picked.
 */
public record Eligibility(List<Member> eligible, List<Exclusion> excluded) {
  static final Comparator<Member> ROSTER =
      Comparator.comparingInt(Member::order).thenComparing(Member::id);

  public Eligibility {
    eligible = List.copyOf(eligible);
    excluded = List.copyOf(excluded);
  }

  public boolean includes(MemberId member) {
    return eligible.stream().anyMatch(one -> one.id().equals(member));
  }

  static Eligibility of(Board board, Slot slot) {
    List<Member> eligible = new ArrayList<>();
    List<Exclusion> excluded = new ArrayList<>();
    for (Member member : slot.squad().members().values().stream().sorted(ROSTER).toList()) {
      Reason reason = reason(board, slot, member);
      if (reason == null) {
        eligible.add(member);
      } else {
        excluded.add(new Exclusion(member.id(), reason));
      }
    }
    return new Eligibility(eligible, excluded);
  }

  /** Why a member may not serve the whole turn; null if they may. */
  static @Nullable Reason reason(Board board, Slot slot, Member member) {
    return reason(board, slot, member, false);
  }

  /** The same; with {@code present} as if they were not away during the turn. */
  static @Nullable Reason reason(Board board, Slot slot, Member member, boolean present) {
    Reason reason = reasonButTraining(board, slot, member, present);
    if (reason == null) {
      int left = shadowWeeksLeft(board, slot, member);
      return left > 0 ? new Reason.Shadowing(left) : null;
    }
    return reason;
  }

  /**
   * Weeks a member will still have to shadow when the turn starts, the turns before it having gone
   * as planned.
   */
  static int shadowWeeksLeft(Board board, Slot slot, Member member) {
    int left = member.shadowWeeksLeft();
    if (left == 0) {
      return 0;
    }
    for (Turn turn : board.turns(slot.squad()).headMap(slot.week(), false).values()) {
      if (left <= 0) {
        return 0;
      }
      if (!turn.pieces().isEmpty()) {
        Slot before = Slot.of(slot.squad(), turn);
        int weeks = unpostedWeeks(before, before.weeks());
        left -= weeks > 0 && reasonButTraining(board, before, member) == null ? weeks : 0;
      }
    }
    return Math.max(left, 0);
  }

  /** Why a member may not serve the turn even if trained; null if they may, or may shadow it. */
  static @Nullable Reason reasonButTraining(Board board, Slot slot, Member member) {
    return reasonButTraining(board, slot, member, false);
  }

  private static @Nullable Reason reasonButTraining(
      Board board, Slot slot, Member member, boolean present) {
    if (!member.optIn().takesPart()) {
      return new Reason.OptedOut();
    }
    if (member.since() != null && slot.span().start().isBefore(member.since())) {
      return new Reason.NotYetJoined();
    }
    for (int i = 0; i < slot.weeks(); i++) {
      WorkingDays days = board.workingDays(slot, i, member);
      if (days.own() == 0) {
        return new Reason.NoWorkingDays(slot.weekOf(i));
      }
      if (!present && !days.freeFor(slot.squad().policy().freeShare())) {
        return new Reason.Away(slot.weekOf(i), days.away(), days.own());
      }
    }
    SquadId elsewhere = board.servesDuring(member.id(), slot.span(), slot);
    return elsewhere == null ? null : new Reason.ServingElsewhere(elsewhere);
  }

  /** How many of the first {@code count} weeks of a turn are not posted yet. */
  static int unpostedWeeks(Slot slot, int count) {
    int weeks = 0;
    for (int i = 0; i < count; i++) {
      weeks += slot.squad().ledger().isPosted(slot.weekOf(i)) ? 0 : 1;
    }
    return weeks;
  }
}
