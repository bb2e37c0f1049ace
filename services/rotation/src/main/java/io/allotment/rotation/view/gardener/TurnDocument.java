package io.allotment.rotation.view.gardener;

import io.allotment.rotation.model.Gap;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.NeedsCover;
import io.allotment.rotation.model.Piece;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A turn as the view knows it.
 *
 * @param gardener who serves most of it; null in a gap
 * @param unable who can no longer serve it, or a part of it; null where nobody asks for cover
 * @param gap why nobody serves it, or a part of it; null where somebody does
 * @param way the first way out of either
 */
record TurnDocument(
    SquadId squad,
    String week,
    Span span,
    List<Piece> pieces,
    @Nullable MemberId gardener,
    @Nullable MemberId mentor,
    @Nullable MemberId unable,
    Gap.@Nullable Cause gap,
    @Nullable Way way) {

  /**
   * A part of a turn somebody serves, or nobody.
   *
   * @param covers for whom, where it is somebody else's turn
   */
  record Part(@Nullable MemberId member, Span span, @Nullable MemberId covers) {}

  static Document written(SquadId squad, Turn turn) {
    NeedsCover cover = turn.needsCover();
    Gap gap = turn.gap();
    Way way = Way.of(cover, gap);
    return new Document("squad", squad.value())
        .append("week", turn.week().toString())
        .append("start", Date.from(turn.start()))
        .append("end", Date.from(turn.end()))
        .append(
            "pieces",
            turn.pieces().stream()
                .map(piece -> span(piece.span()).append("member", piece.member().value()))
                .toList())
        .append("gardener", id(turn.gardener()))
        .append("mentor", id(turn.mentor()))
        .append("unable", cover == null ? null : cover.holder().value())
        .append("gap", gap == null ? null : gap.cause().name())
        .append("way", way == null ? null : way.document());
  }

  static TurnDocument of(Document document) {
    String gap = document.getString("gap");
    Document way = document.get("way", Document.class);
    return new TurnDocument(
        new SquadId(document.getString("squad")),
        document.getString("week"),
        span(document),
        document.getList("pieces", Document.class, List.of()).stream()
            .map(piece -> new Piece(new MemberId(piece.getString("member")), span(piece)))
            .toList(),
        member(document, "gardener"),
        member(document, "mentor"),
        member(document, "unable"),
        gap == null ? null : Gap.Cause.valueOf(gap),
        way == null ? null : Way.of(way));
  }

  /** The whole of the turn in order, what nobody serves included. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    Instant until = start();
    for (Piece piece : pieces) {
      if (until.isBefore(piece.span().start())) {
        parts.add(new Part(null, new Span(until, piece.span().start()), null));
      }
      parts.add(
          new Part(
              piece.member(), piece.span(), piece.member().equals(gardener) ? null : gardener));
      until = piece.span().end();
    }
    if (until.isBefore(end())) {
      parts.add(new Part(null, new Span(until, end()), null));
    }
    return parts;
  }

  /** Whom the first way out asks something of. */
  @Nullable MemberId asked() {
    return way == null ? null : way.member();
  }

  Instant start() {
    return span.start();
  }

  Instant end() {
    return span.end();
  }

  private static Document span(Span span) {
    return new Document("start", Date.from(span.start())).append("end", Date.from(span.end()));
  }

  private static Span span(Document document) {
    return new Span(instant(document, "start"), instant(document, "end"));
  }

  private static @Nullable String id(@Nullable MemberId member) {
    return member == null ? null : member.value();
  }

  private static @Nullable MemberId member(Document document, String field) {
    String id = document.getString(field);
    return id == null ? null : new MemberId(id);
  }

  private static Instant instant(Document document, String field) {
    return Objects.requireNonNull(document.getDate(field), field).toInstant();
  }
}
