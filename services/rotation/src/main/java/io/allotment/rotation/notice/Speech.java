package io.allotment.rotation.notice;

import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Piece;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How turns of a squad are spoken of, to one reader.
 *
 * @param reader null where the whole squad reads
 */
record Speech(SquadPlan plan, String squad, Names names, @Nullable MemberId reader) {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);

  static Speech of(Standing standing, SquadPlan plan, Names names, @Nullable MemberId reader) {
    return new Speech(plan, standing.nameOf(plan.id()), names, reader);
  }

  /** On the squad's wall clock. */
  String time(Instant at) {
    return WHEN.format(at.atZone(plan.handover().zone()));
  }

  String span(Span span) {
    return "%s to %s, %s time".formatted(time(span.start()), time(span.end()), city());
  }

  private String city() {
    String zone = plan.handover().zone().getId();
    return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
  }

  String name(MemberId member) {
    return member.equals(reader) ? "you" : names.of(member);
  }

  /** Who serves a turn, its parts where there are several. */
  String serving(Turn turn) {
    if (turn.isWhole()) {
      return name(turn.pieces().getFirst().member());
    }
    List<String> parts = new ArrayList<>();
    for (Piece piece : turn.pieces()) {
      parts.add("%s from %s".formatted(name(piece.member()), time(piece.span().start())));
    }
    turn.holes().forEach(hole -> parts.add("nobody from " + time(hole.start())));
    return String.join(", ", parts);
  }

  /** A turn in one line. */
  String line(Turn turn) {
    return "%s, %s: %s".formatted(turn.week(), span(turn.span()), serving(turn));
  }

  String turnPath(Turn turn) {
    return "/squads/%s?turn=%s".formatted(plan.id(), turn.week());
  }

  Map<String, Object> facts(List<Turn> turns) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("squad", plan.id().value());
    facts.put("squadName", squad);
    facts.put("turns", turns.stream().map(this::facts).toList());
    return facts;
  }

  private Map<String, Object> facts(Turn turn) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("week", turn.week().toString());
    facts.put("start", turn.start().toString());
    facts.put("end", turn.end().toString());
    facts.put("pieces", turn.pieces().stream().map(this::facts).toList());
    return facts;
  }

  private Map<String, Object> facts(Piece piece) {
    return Map.of(
        "member",
        piece.member().value(),
        "name",
        names.of(piece.member()),
        "start",
        piece.span().start().toString(),
        "end",
        piece.span().end().toString());
  }

  static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
