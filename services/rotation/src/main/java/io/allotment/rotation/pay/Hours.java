package io.allotment.rotation.pay;

import io.allotment.rotation.model.HourKind;
import io.allotment.rotation.model.HourTerms;
import io.allotment.rotation.model.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A span of time as the clock of one person shows it: cut wherever the date or the kind of the hour
 * changes. Where that clock is put back, the same wall times pass twice and count twice; where it
 * is put forward, those that are left out do not count. What is cut is as long as it lasted.
 */
final class Hours {

  /** A part of one day that is all of one kind. */
  record Part(Span span, LocalDate day, HourKind kind) {}

  private Hours() {}

  /** The parts that are out of hours, in order of time. */
  static List<Part> outOfHours(Span span, ZoneId zone, HourTerms terms) {
    List<Part> parts = new ArrayList<>();
    Instant from = span.start();
    for (Instant edge : edges(span, zone, terms)) {
      if (edge.isAfter(from)) {
        add(parts, new Span(from, edge), zone, terms);
        from = edge;
      }
    }
    return parts;
  }

  /** Between two neighbours of these the wall clock runs evenly and stays within one kind. */
  private static SortedSet<Instant> edges(Span span, ZoneId zone, HourTerms terms) {
    TreeSet<Instant> edges = new TreeSet<>();
    ZoneRules rules = zone.getRules();
    LocalDate last = LocalDate.ofInstant(span.end(), zone).plusDays(1);
    for (LocalDate day = LocalDate.ofInstant(span.start(), zone).minusDays(1);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (LocalTime time : terms.edges()) {
        LocalDateTime wall = day.atTime(time);
        for (ZoneOffset offset : rules.getValidOffsets(wall)) {
          edges.add(wall.toInstant(offset));
        }
      }
    }
    ZoneOffsetTransition change = rules.nextTransition(span.start());
    while (change != null && change.getInstant().isBefore(span.end())) {
      edges.add(change.getInstant());
      change = rules.nextTransition(change.getInstant());
    }
    TreeSet<Instant> inside = new TreeSet<>(edges.subSet(span.start(), false, span.end(), false));
    inside.add(span.end());
    return inside;
  }

  private static void add(List<Part> parts, Span span, ZoneId zone, HourTerms terms) {
    LocalDateTime wall = LocalDateTime.ofInstant(span.start(), zone);
    @Nullable HourKind kind = terms.kindAt(wall);
    if (kind == null) {
      return;
    }
    Part last = parts.isEmpty() ? null : parts.getLast();
    if (last != null
        && last.span().end().equals(span.start())
        && last.day().equals(wall.toLocalDate())
        && last.kind() == kind) {
      parts.removeLast();
      span = new Span(last.span().start(), span.end());
    }
    parts.add(new Part(span, wall.toLocalDate(), kind));
  }
}
