package io.allotment.rotation.importabsences;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule, RFC 5545 section 3.3.10, run on the wall clock of the event it belongs to. The
 * rule is checked here and run by ical4j; its UNTIL is applied here, because ours is a wall clock
 * and the file's is UTC.
 */
final class Recurrence {

  private final int line;
  private final LocalDateTime start;
  private final RuleParts parts;
  private final @Nullable LocalDateTime until;

  private Recurrence(
      int line, LocalDateTime start, RuleParts parts, @Nullable LocalDateTime until) {
    this.line = line;
    this.start = start;
    this.parts = parts;
    this.until = until;
  }

  /**
   * @param rule an RRULE or EXRULE
   * @param start the first instance of the event
   */
  static Recurrence of(ContentLine rule, CalendarTime start) throws BadCalendar {
    RuleParts parts = RuleParts.of(rule);
    String until = parts.text("UNTIL");
    return new Recurrence(
        rule.line(), start.local(), parts, until == null ? null : until(rule, until, start));
  }

  private static LocalDateTime until(ContentLine rule, String value, CalendarTime start)
      throws BadCalendar {
    ContentLine plain = new ContentLine(rule.line(), "UNTIL", Map.of(), value);
    CalendarZones zones = new CalendarZones(ZoneOffset.UTC, List.of(), new Budget());
    CalendarTime until = CalendarTime.of(plain, zones);
    if (until.allDay()) {
      return until.local().with(LocalTime.MAX);
    }
    if (!value.toUpperCase(Locale.ROOT).endsWith("Z")) {
      return until.local();
    }
    LocalDateTime local =
        LocalDateTime.ofInstant(until.instant(), start.rules().getOffset(until.instant()));
    // Some tools write the UNTIL of dates as a time in UTC: midnight there, or the evening before.
    return start.allDay() ? until.local().with(LocalTime.MAX) : local;
  }

  /**
   * The instances from one wall clock to another, both included, in order.
   *
   * @param limit more are refused
   */
  List<LocalDateTime> between(LocalDateTime from, LocalDateTime to, int limit, Budget budget)
      throws BadCalendar {
    LocalDateTime last = until != null && until.isBefore(to) ? until : to;
    LocalDateTime first = from.isBefore(start) ? start : from;
    if (last.isBefore(first)) {
      return List.of();
    }
    budget.spend(line, candidates(parts.counted() ? start : first, last));
    List<LocalDateTime> dates =
        new Recur<LocalDateTime>(parts.rule())
            .getDatesAsStream(start, first, last, limit + 1)
            .sorted()
            .toList();
    if (dates.size() > limit) {
      throw new BadCalendar(
          line,
          "It recurs more than %s times in the time read. Enter a longer absence as one entry."
              .formatted(Integer.toString(limit)));
    }
    return dates;
  }

  private double candidates(LocalDateTime from, LocalDateTime to) {
    ChronoUnit unit = parts.unit();
    double step = (double) unit.getDuration().multipliedBy(parts.interval()).toSeconds();
    return (Duration.between(from, to).toSeconds() / step + 3) * parts.candidatesEachStep();
  }
}
