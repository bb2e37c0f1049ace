package io.allotment.rotation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What can be done with the pieces of a turn. */
final class Pieces {
  private Pieces() {}

  /** In order of time, neighbours with the same member made one. */
  static List<Piece> joined(List<Piece> pieces) {
    if (pieces.size() < 2) {
      return List.copyOf(pieces);
    }
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces.stream().sorted(Comparator.comparing(Piece::span)).toList()) {
      Piece last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && last.member().equals(piece.member())
          && last.span().end().equals(piece.span().start())) {
        joined.removeLast();
        joined.add(new Piece(piece.member(), new Span(last.span().start(), piece.span().end())));
      } else {
        joined.add(piece);
      }
    }
    return List.copyOf(joined);
  }

  /** What ordered pieces leave of a span. */
  static List<Span> holes(List<Piece> pieces, Span span) {
    List<Span> holes = new ArrayList<>();
    Instant reached = span.start();
    for (Piece piece : pieces) {
      if (reached.isBefore(piece.span().start())) {
        holes.add(new Span(reached, piece.span().start()));
      }
      reached = piece.span().end();
    }
    if (reached.isBefore(span.end())) {
      holes.add(new Span(reached, span.end()));
    }
    return holes;
  }

  /** With whatever one member serves of a part passed to another. */
  static List<Piece> passed(List<Piece> pieces, MemberId from, MemberId to, Span part) {
    List<Piece> after = new ArrayList<>();
    for (Piece piece : pieces) {
      Span common = piece.member().equals(from) ? piece.span().and(part) : null;
      if (common == null) {
        after.add(piece);
      } else {
        Piece taken = new Piece(to, common);
        after.add(taken);
        holes(List.of(taken), piece.span()).forEach(rest -> after.add(new Piece(from, rest)));
      }
    }
    return after;
  }

  /** Without whatever one member serves of a part. */
  static List<Piece> without(List<Piece> pieces, MemberId member, Span part) {
    List<Piece> rest = new ArrayList<>();
    for (Piece piece : pieces) {
      Span common = piece.member().equals(member) ? piece.span().and(part) : null;
      if (common == null) {
        rest.add(piece);
      } else {
        holes(List.of(new Piece(member, common)), piece.span())
            .forEach(left -> rest.add(new Piece(member, left)));
      }
    }
    return rest;
  }
}
