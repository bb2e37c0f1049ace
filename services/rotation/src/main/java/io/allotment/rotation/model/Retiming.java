package io.allotment.rotation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns that stand, moved to the squad's present handover from a week on. Who serves which week
 * stays as it is, and turns keep their number of weeks; only the boundaries between them move. The
 * first of them still starts as the one before it ends. A turn that a boundary would end before it
 * starts keeps its end.
 */
final class Retiming {
  private Retiming() {}

  static List<Turn> of(SquadPlan squad, DutyWeek from) {
    List<Turn> moved = new ArrayList<>();
    Instant start = null;
    for (Turn turn : squad.turns().tailMap(from).values()) {
      Instant first = start == null ? turn.start() : start;
      Instant end = squad.handover().in(turn.week().plus(turn.weeks()));
      Instant last = end.isAfter(first) ? end : turn.end();
      Turn after = moved(turn, new Span(first, last));
      if (!after.equals(turn)) {
        moved.add(after);
      }
      start = last;
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
