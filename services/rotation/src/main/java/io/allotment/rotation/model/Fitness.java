package io.allotment.rotation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody can serve what they hold of a turn, or would take of it. Who holds all of it is
 * judged as for the pick. Who holds parts needs their days in those parts: all of them to take the
 * part, and to keep it the share of them that a whole turn asks for. A guest need only be free.
 */
final class Fitness {
  private Fitness() {}

  /** Why a holder cannot serve their part of a turn that stands; null if they can. */
  static @Nullable Reason ofHolder(Board board, Slot slot, Turn turn, MemberId holder) {
    List<Span> parts = turn.heldBy(holder);
    boolean guest = slot.squad().guests().contains(holder);
    if (!guest && !slot.squad().members().containsKey(holder)) {
      return new Reason.Left();
    }
    Member member = person(board, slot, holder);
    if (guest) {
      member = member.withOptIn(OptIn.OWN).withShadowWeeksLeft(0).withSince(null);
    }
    // Who opted out and in again since the turn started holds it all the same.
    boolean started = member.since() != null && slot.span().start().isBefore(member.since());
    return reason(
        board,
        slot,
        started ? member.withSince(null) : member,
        parts,
        slot.squad().policy().freeShare(),
        false);
  }

  /** Why somebody, on the roster or not, cannot take a part of a turn; null if they can. */
  static @Nullable Reason toTake(Board board, Slot slot, MemberId taker, Span part) {
    return toTake(board, slot, person(board, slot, taker), List.of(part), false);
  }

  /**
   * Why a member, as given, cannot take parts of a turn; null if they can. With {@code present} as
   * if they were not away in them.
   */
  static @Nullable Reason toTake(
      Board board, Slot slot, Member taker, List<Span> parts, boolean present) {
    return reason(board, slot, taker, parts, Ratio.ONE, present);
  }

  private static @Nullable Reason reason(
      Board board, Slot slot, Member member, List<Span> parts, Ratio freeShare, boolean present) {
    if (parts.size() == 1 && parts.getFirst().equals(slot.span())) {
      return Eligibility.reason(board, slot, member, present);
    }
    if (!member.optIn().takesPart()) {
      return new Reason.OptedOut();
    }
    WorkingDays days = new WorkingDays(0, 0, 0);
    for (Span part : parts) {
      if (member.since() != null && part.start().isBefore(member.since())) {
        return new Reason.NotYetJoined();
      }
      SquadId elsewhere = board.servesDuring(member.id(), part, slot);
      if (elsewhere != null) {
        return new Reason.ServingElsewhere(elsewhere);
      }
      days =
          days.plus(
              WorkingDays.in(
                  part, slot.squad(), member.pattern(), board.garden().away(member.id())));
    }
    if (days.days() > 0 && days.own() == 0) {
      return new Reason.NoWorkingDays(slot.week());
    }
    if (!present && !days.freeFor(freeShare)) {
      return new Reason.Away(slot.week(), days.away(), days.own());
    }
    int left = Eligibility.shadowWeeksLeft(board, slot, member);
    return left > 0 ? new Reason.Shadowing(left) : null;
  }

  /**
   * The roster's member, or a guest as one: trained and willing, with the pattern they have in the
   * first of their own squads.
   */
  private static Member person(Board board, Slot slot, MemberId id) {
    Member member = slot.squad().members().get(id);
    if (member != null) {
      return member;
    }
    WorkingPattern pattern =
        board.garden().squads().values().stream()
            .filter(squad -> squad.members().containsKey(id))
            .map(squad -> squad.members().get(id).pattern())
            .findFirst()
            .orElse(WorkingPattern.WEEKDAYS);
    return new Member(id, Integer.MAX_VALUE, Ratio.ONE, Ratio.ONE, pattern, 0, OptIn.OWN, null);
  }
}
