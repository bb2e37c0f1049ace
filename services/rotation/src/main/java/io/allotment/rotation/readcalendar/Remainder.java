package io.allotment.rotation.readcalendar;

import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is left of a time away beside others, days beginning in this zone. */
record Remainder(ZoneId zone) {

  /** In order of time; whole days stay whole days where only days are taken from them. */
  List<Absence> of(Absence span, Collection<Absence> taken) {
    List<Span> left = List.of(span(span));
    for (Absence other : taken) {
      List<Span> next = new ArrayList<>();
      left.forEach(part -> next.addAll(without(part, span(other))));
      left = next;
    }
    return left.stream().map(part -> absence(part, span)).toList();
  }

  boolean endsAfter(Absence span, Instant at) {
    return span(span).end().isAfter(at);
  }

  private static List<Span> without(Span part, Span taken) {
    if (!part.overlaps(taken)) {
      return List.of(part);
    }
    List<Span> left = new ArrayList<>();
    if (part.start().isBefore(taken.start())) {
      left.add(new Span(part.start(), taken.start()));
    }
    if (taken.end().isBefore(part.end())) {
      left.add(new Span(taken.end(), part.end()));
    }
    return left;
  }

  private Absence absence(Span part, Absence of) {
    if (part.equals(span(of))) {
      return of;
    }
    LocalDate from = part.start().atZone(zone).toLocalDate();
    LocalDate after = part.end().atZone(zone).toLocalDate();
    boolean days =
        of instanceof Absence.Days
            && midnight(from).equals(part.start())
            && midnight(after).equals(part.end());
    return days
        ? new Absence.Days(from, after.minusDays(1))
        : new Absence.Hours(part.start(), part.end());
  }

  private Span span(Absence absence) {
    return switch (absence) {
      case Absence.Days(var from, var to) -> new Span(midnight(from), midnight(to.plusDays(1)));
      case Absence.Hours(var start, var end) -> new Span(start, end);
    };
  }

  private Instant midnight(LocalDate day) {
    return Handover.at(day.atStartOfDay(), zone);
  }
}
