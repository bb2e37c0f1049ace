package io.allotment.rotation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The working days in a span of time, and on which of them someone is away. A day lies in the span
 * that contains 13:00 of it on the squad's wall clock, the middle of 09:00 to 17:00, so that turns
 * share out the days between them; a span that contains no such instant is measured by the days
 * whose working hours it touches.
 *
 * @param days how many of the squad's working days lie in the span
 * @param own how many of those the member works
 * @param away on how many of those they are away, wholly or for half of 09:00 to 17:00 or more
 */
record WorkingDays(int days, int own, int away) {
  private static final LocalTime OPEN = LocalTime.of(9, 0);
  private static final LocalTime MIDDLE = LocalTime.of(13, 0);
  private static final LocalTime CLOSE = LocalTime.of(17, 0);

  static WorkingDays in(
      Span span, SquadPlan squad, WorkingPattern pattern, Collection<Absence> absences) {
    ZoneId zone = squad.handover().zone();
    int days = 0;
    int own = 0;
    int away = 0;
    for (LocalDate day : daysIn(span, zone)) {
      if (squad.workingDays().contains(day.getDayOfWeek())) {
        days++;
        if (pattern.contains(day.getDayOfWeek())) {
          own++;
          away += isAway(day, zone, absences) ? 1 : 0;
        }
      }
    }
    return new WorkingDays(days, own, away);
  }

  /** Whether at least this share of the member's days is free. */
  boolean freeFor(Ratio share) {
    return Ratio.of(own - away).compareTo(share.times(Ratio.of(own))) >= 0;
  }

  WorkingDays plus(WorkingDays other) {
    return new WorkingDays(days + other.days, own + other.own, away + other.away);
  }

  private static List<LocalDate> daysIn(Span span, ZoneId zone) {
    List<LocalDate> inside = new ArrayList<>();
    List<LocalDate> touched = new ArrayList<>();
    LocalDate last = span.end().atZone(zone).toLocalDate();
    for (LocalDate day = span.start().atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Span hours = hours(day, zone);
      if (hours != null && span.contains(Handover.at(day.atTime(MIDDLE), zone))) {
        inside.add(day);
      } else if (hours != null && span.overlaps(hours)) {
        touched.add(day);
      }
    }
    return inside.isEmpty() ? touched : inside;
  }

  private static boolean isAway(LocalDate day, ZoneId zone, Collection<Absence> absences) {
    Span hours = hours(day, zone);
    if (hours == null) {
      return true;
    }
    List<Span> missed = new ArrayList<>();
    for (Absence absence : absences) {
      switch (absence) {
        case Absence.Days whole -> {
          if (whole.contains(day)) {
            return true;
          }
        }
        case Absence.Hours part -> {
          Span common = new Span(part.start(), part.end()).and(hours);
          if (common != null) {
            missed.add(common);
          }
        }
      }
    }
    return union(missed).multipliedBy(2).compareTo(hours.duration()) >= 0;
  }

  private static Duration union(List<Span> spans) {
    Duration sum = Duration.ZERO;
    Instant reached = Instant.MIN;
    for (Span span : spans.stream().sorted().toList()) {
      Instant from = span.start().isAfter(reached) ? span.start() : reached;
      if (from.isBefore(span.end())) {
        sum = sum.plus(Duration.between(from, span.end()));
        reached = span.end();
      }
    }
    return sum;
  }

  /** The working hours of a day; null on a date the zone skipped. */
  private static @Nullable Span hours(LocalDate day, ZoneId zone) {
    Instant from = Handover.at(day.atTime(OPEN), zone);
    Instant to = Handover.at(day.atTime(CLOSE), zone);
    return from.isBefore(to) ? new Span(from, to) : null;
  }
}
