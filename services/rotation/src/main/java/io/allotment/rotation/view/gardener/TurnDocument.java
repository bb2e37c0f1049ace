package io.allotment.rotation.view.gardener;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Piece;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A turn as the view knows it. */
record TurnDocument(
    SquadId squad,
    String week,
    Instant start,
    Instant end,
    List<Piece> pieces,
    @Nullable MemberId mentor,
    boolean needsCover) {

  /** A part of a turn somebody serves, or nobody. */
  record Part(@Nullable MemberId member, Span span) {}

  static TurnDocument of(Document document) {
    String mentor = document.getString("mentor");
    return new TurnDocument(
        new SquadId(document.getString("squad")),
        document.getString("week"),
        instant(document, "start"),
        instant(document, "end"),
        document.getList("pieces", Document.class, List.of()).stream()
            .map(
                piece ->
                    new Piece(
                        new MemberId(piece.getString("member")),
                        new Span(instant(piece, "start"), instant(piece, "end"))))
            .toList(),
        mentor == null ? null : new MemberId(mentor),
        document.getBoolean("needsCover", false));
  }

  /** The whole of the turn in order, what nobody serves included. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    Instant until = start;
    for (Piece piece : pieces) {
      if (until.isBefore(piece.span().start())) {
        parts.add(new Part(null, new Span(until, piece.span().start())));
      }
      parts.add(new Part(piece.member(), piece.span()));
      until = piece.span().end();
    }
    if (until.isBefore(end)) {
      parts.add(new Part(null, new Span(until, end)));
    }
    return parts;
  }

  private static Instant instant(Document document, String field) {
    return Objects.requireNonNull(document.getDate(field), field).toInstant();
  }
}
