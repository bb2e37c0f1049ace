package io.allotment.rotation.importabsences;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads absences from an iCalendar file, RFC 5545, as Google Calendar, Outlook, Apple Calendar and
 * others export it: events of whole days and of hours, in zones of any kind, with their recurrences
 * and the instances changed or cancelled one by one.
 *
 * <p>A file is data of strangers: its size, its components and the work its rules cause are
 * bounded, nothing outside the file is fetched, and what it says about reasons is dropped unread.
 */
public final class AbsenceCalendar {

  private static final int SPANS = 5_000;

  private final Window window;
  private final Budget budget = new Budget();
  private final CalendarZones zones;
  private final List<CalendarError> errors = new ArrayList<>();
  private final Map<String, Series> series = new LinkedHashMap<>();
  private final List<AbsenceSpan> spans = new ArrayList<>();
  private final List<AbsenceSpan> earlier = new ArrayList<>();
  private int leftOut;

  private AbsenceCalendar(List<Component> calendars, ZoneId floating, Window window) {
    this.window = window;
    this.zones = new CalendarZones(floating, calendars, budget);
  }

  /**
   * Reads a file; the same file, zone and window give the same spans.
   *
   * @param ics at most 10 MB
   * @param floating the zone of times that name none: the person's, else their squad's
   */
  public static CalendarReading read(byte[] ics, ZoneId floating, Window window) {
    List<Component> calendars;
    try {
      calendars = CalendarFile.read(ics);
    } catch (BadCalendar bad) {
      return new CalendarReading.Refused(List.of(bad.in("VCALENDAR")));
    }
    AbsenceCalendar reader = new AbsenceCalendar(calendars, floating, window);
    calendars.forEach(reader::entries);
    reader.series.values().forEach(reader::spans);
    return reader.reading();
  }

  private void entries(Component calendar) {
    boolean cancelled = calendar.says("METHOD", "CANCEL");
    for (Component event : calendar.components()) {
      if (event.name().equals("VEVENT")) {
        try {
          Entry entry = Entry.of(event, cancelled, zones);
          series.computeIfAbsent(entry.uid(), Series::new).add(entry);
        } catch (BadCalendar bad) {
          errors.add(bad.in(event.name()));
        }
      }
    }
  }

  private void spans(Series one) {
    try {
      for (Series.Instance instance : one.instances(window.lookingBack(), zones, budget)) {
        boolean inside = window.touches(instance.start().instant(), instance.end());
        if (instance.isAbsence()) {
          (inside ? spans : earlier).add(span(one.uid(), instance));
        } else if (inside) {
          leftOut++;
        }
      }
    } catch (BadCalendar bad) {
      errors.add(bad.in("VEVENT"));
    }
  }

  private static AbsenceSpan span(String uid, Series.Instance instance) {
    Entry entry = instance.entry();
    AbsenceId id = id(uid, instance.key());
    return new AbsenceSpan(
        entry.event().line(),
        uid,
        id,
        absence(instance),
        new TreeSet<>(List.of(id)),
        entry.owners());
  }

  private static Absence absence(Series.Instance instance) {
    if (!instance.start().allDay()) {
      return new Absence.Hours(instance.start().instant(), instance.end());
    }
    LocalDate from = instance.start().local().toLocalDate();
    return new Absence.Days(from, instance.entry().length().endDay(from).minusDays(1));
  }

  /** A UID may contain an address, so only its hash is kept. */
  private static AbsenceId id(String uid, String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest((uid + '\n' + key).getBytes(UTF_8));
      return new AbsenceId("ics-" + HexFormat.of().formatHex(hash, 0, 16));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256.", missing);
    }
  }

  private CalendarReading reading() {
    if (errors.isEmpty() && spans.size() > SPANS) {
      errors.add(
          new CalendarError(
              1,
              "VCALENDAR",
              "The file has more than "
                  + SPANS
                  + " times away in the time read. Export only the calendar of absences."));
    }
    if (!errors.isEmpty()) {
      return new CalendarReading.Refused(
          errors.stream().distinct().sorted(Comparator.comparingInt(CalendarError::line)).toList());
    }
    Comparator<AbsenceSpan> order =
        Comparator.comparing((AbsenceSpan span) -> Overlaps.start(span, zones.floatingZone()))
            .thenComparing(AbsenceSpan::absence);
    return new CalendarReading.Spans(
        spans.stream().sorted(order).toList(), earlier.stream().sorted(order).toList(), leftOut);
  }
}
