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
    MemberId present = turn.mentor();
    Member mentor = present == null ? null : slot.squad().members().get(present);
    boolean able =
        mentor != null
            && !serves(turn, mentor.id())
            && Eligibility.reason(board, slot, mentor) == null;
    return able ? turn : turn.withMentor(choose(board, slot, turn, Eligibility.of(board, slot)));
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
