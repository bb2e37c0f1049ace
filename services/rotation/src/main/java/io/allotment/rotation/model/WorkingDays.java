package io.allotment.rotation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
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
 * <p>A public holiday that the squad's week counts as such is no working day. Where that would
 * leave none, as in a week that is all holidays or a part of a turn that is only one, the holidays
 * are measured after all: somebody tends the garden then too, and who is away is not asked to.
 *
 * @param days how many of the squad's working days lie in the span
 * @param own how many of those the member works
 * @param away on how many of those they are away, wholly or for half of 09:00 to 17:00 or more
 */
record WorkingDays(int days, int own, int away) {
  private static final LocalTime OPEN = LocalTime.of(9, 0);
  private static final LocalTime MIDDLE = LocalTime.of(13, 0);
  private static final LocalTime CLOSE = LocalTime.of(17, 0);

  /** More than any clock is moved at once. */
  private static final Duration ALL_ROUND = Duration.ofDays(2);

  static WorkingDays in(
      Span span, SquadPlan squad, WorkingPattern pattern, Collection<Absence> absences) {
    ZoneId zone = squad.handover().zone();
    int days = 0;
    int own = 0;
    int away = 0;
    List<Absence> near = absences.isEmpty() ? List.of() : near(span, zone, absences);
    List<LocalDate> working = new ArrayList<>(daysIn(span, zone));
    working.removeIf(day -> !squad.workingDays().contains(day.getDayOfWeek()));
    List<LocalDate> open = working.stream().filter(day -> !squad.values().isOff(day)).toList();
    for (LocalDate day : open.isEmpty() ? working : open) {
      days++;
      if (pattern.contains(day.getDayOfWeek())) {
        own++;
        away += !near.isEmpty() && isAway(day, zone, near) ? 1 : 0;
      }
    }
    return new WorkingDays(days, own, away);
  }

  /** Whether at least this share of the member's days is free. */
  boolean freeFor(Ratio share) {
    return away == 0 || Ratio.of(own - away).compareTo(share.times(Ratio.of(own))) >= 0;
  }

  WorkingDays plus(WorkingDays other) {
    return new WorkingDays(days + other.days, own + other.own, away + other.away);
  }

  /** The absences that may concern a day of the span. */
  private static List<Absence> near(Span span, ZoneId zone, Collection<Absence> absences) {
    LocalDate first = LocalDate.ofInstant(span.start(), zone).minusDays(1);
    LocalDate last = LocalDate.ofInstant(span.end(), zone).plusDays(1);
    Instant from = span.start().minus(ALL_ROUND);
    Instant to = span.end().plus(ALL_ROUND);
    List<Absence> near = new ArrayList<>();
    for (Absence absence : absences) {
      boolean concerns =
          switch (absence) {
            case Absence.Days whole -> !whole.from().isAfter(last) && !whole.to().isBefore(first);
            case Absence.Hours part -> part.start().isBefore(to) && part.end().isAfter(from);
          };
      if (concerns) {
        near.add(absence);
      }
    }
    return near;
  }

  /** The dates that lie in a span of time. */
  static List<LocalDate> daysIn(Span span, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition change = rules.nextTransition(span.start().minus(ALL_ROUND));
    if (change != null && !change.getInstant().isAfter(span.end().plus(ALL_ROUND))) {
      return daysAround(span, zone);
    }
    ZoneOffset offset = rules.getOffset(span.start());
    LocalDateTime from = LocalDateTime.ofInstant(span.start(), offset);
    LocalDateTime to = LocalDateTime.ofInstant(span.end(), offset);
    LocalDate day = from.toLocalDate();
    day = from.toLocalTime().isAfter(MIDDLE) ? day.plusDays(1) : day;
    LocalDate end = to.toLocalDate();
    end = to.toLocalTime().isAfter(MIDDLE) ? end.plusDays(1) : end;
    List<LocalDate> inside = new ArrayList<>(8);
    for (; day.isBefore(end); day = day.plusDays(1)) {
      inside.add(day);
    }
    return inside.isEmpty() ? daysAround(span, zone) : inside;
  }

  /** The same, day by day, where the clock moves or no middle of a day lies inside. */
  private static List<LocalDate> daysAround(Span span, ZoneId zone) {
    List<LocalDate> inside = new ArrayList<>();
    List<LocalDate> touched = new ArrayList<>();
    LocalDate last = span.end().atZone(zone).toLocalDate();
    for (LocalDate day = span.start().atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Instant middle = Handover.at(day.atTime(MIDDLE), zone);
      boolean skipped = !LocalDate.ofInstant(middle, zone).equals(day);
      if (span.contains(middle) && !skipped) {
        inside.add(day);
      } else {
        touched.add(day);
      }
    }
    if (inside.isEmpty()) {
      touched.removeIf(day -> !touches(span, day, zone));
      return touched;
    }
    return inside;
  }

  private static boolean isAway(LocalDate day, ZoneId zone, Collection<Absence> absences) {
    if (isAwayAllOf(day, absences)) {
      return true;
    }
    List<Span> missed = parts(absences);
    Span hours = missed.isEmpty() ? null : hours(day, zone);
    return hours != null && union(missed, hours).multipliedBy(2).compareTo(hours.duration()) >= 0;
  }

  /** How many half days of a date are missed: the nearest number to what is missed of its hours. */
  static int halvesMissed(LocalDate day, ZoneId zone, Collection<Absence> absences) {
    if (isAwayAllOf(day, absences)) {
      return 2;
    }
    List<Span> missed = parts(absences);
    Span hours = missed.isEmpty() ? null : hours(day, zone);
    return hours == null
        ? 0
        : (int)
            union(missed, hours)
                .multipliedBy(4)
                .plus(hours.duration())
                .dividedBy(hours.duration().multipliedBy(2));
  }

  private static boolean isAwayAllOf(LocalDate day, Collection<Absence> absences) {
    return absences.stream().anyMatch(one -> one instanceof Absence.Days d && d.contains(day));
  }

  private static List<Span> parts(Collection<Absence> absences) {
    List<Span> parts = new ArrayList<>();
    for (Absence absence : absences) {
      if (absence instanceof Absence.Hours hours) {
        parts.add(new Span(hours.start(), hours.end()));
      }
    }
    return parts;
  }

  private static boolean touches(Span span, LocalDate day, ZoneId zone) {
    Span hours = hours(day, zone);
    return hours != null && span.overlaps(hours);
  }

  /** For how long at least one of the spans lasts within the hours. */
  private static Duration union(List<Span> spans, Span hours) {
    Duration sum = Duration.ZERO;
    Instant reached = hours.start();
    for (Span span : spans.stream().sorted().toList()) {
      Instant from = span.start().isAfter(reached) ? span.start() : reached;
      Instant to = span.end().isBefore(hours.end()) ? span.end() : hours.end();
      if (from.isBefore(to)) {
        sum = sum.plus(Duration.between(from, to));
        reached = to;
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
