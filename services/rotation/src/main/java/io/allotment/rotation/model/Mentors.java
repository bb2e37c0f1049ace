package io.allotment.rotation.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Who is named the mentor of a turn: of the members who do not serve a part of it and could serve
 * it themselves, the one who served longest ago; those who never served come after all who did,
 * then roster order decides. Whoever is next in a plain rotation is thus the mentor of the turn
 * before.
 */
final class Mentors {
  private Mentors() {}

  static Turn named(Board board, Slot slot, Turn turn) {
    if (turn.pieces().isEmpty()) {
      return turn.withMentor(null);
    }
    Eligibility eligibility = Eligibility.of(board, slot);
    MemberId present = turn.mentor();
    boolean able = present != null && eligibility.includes(present) && !serves(turn, present);
    return able ? turn : turn.withMentor(choose(board, slot, turn, eligibility));
  }

  private static @Nullable MemberId choose(
      Board board, Slot slot, Turn turn, Eligibility eligibility) {
    Comparator<Member> longestAgo =
        Comparator.comparing(
            member -> board.lastDuty(member.id(), slot),
            Comparator.nullsLast(Comparator.naturalOrder()));
    return eligibility.eligible().stream()
        .filter(member -> !serves(turn, member.id()))
        .min(longestAgo.thenComparing(Eligibility.ROSTER))
        .map(Member::id)
        .orElse(null);
  }

  private static boolean serves(Turn turn, MemberId member) {
    return turn.pieces().stream().anyMatch(piece -> piece.member().equals(member));
  }
}
