package io.allotment.rotation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns that stand, moved to the squad's present handover. Who serves which week stays as it is;
 * only the boundaries between turns that have not come yet move. A turn that an earlier boundary
 * would end before now keeps its end. Turns keep their number of weeks; a new one counts from the
 * next turn that is published.
 */
final class Retiming {
  private Retiming() {}

  static List<Turn> of(SquadPlan squad, Instant now) {
    List<Turn> moved = new ArrayList<>();
    Instant start = null;
    for (Turn turn : squad.turns().values()) {
      if (!turn.isServed(now)) {
        Instant from = start == null ? turn.start() : start;
        Instant end = squad.handover().in(turn.week().plus(turn.weeks()));
        Instant last = end.isAfter(from) && end.isAfter(now) ? end : turn.end();
        Turn after = moved(turn, new Span(from, last));
        if (!after.equals(turn)) {
          moved.add(after);
        }
        start = last;
      }
    }
    return moved;
  }

  private static Turn moved(Turn turn, Span span) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : turn.pieces()) {
      Instant from =
          piece.span().start().equals(turn.start()) ? span.start() : piece.span().start();
      Instant to = piece.span().end().equals(turn.end()) ? span.end() : piece.span().end();
      Span part = from.isBefore(to) ? new Span(from, to).and(span) : null;
      if (part != null) {
        pieces.add(new Piece(piece.member(), part));
      }
    }
    return new Turn(
        turn.week(),
        turn.weeks(),
        span,
        pieces,
        turn.shadows(),
        turn.mentor(),
        turn.needsCover(),
        turn.gap(),
        turn.why());
  }
}
