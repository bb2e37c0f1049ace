package io.allotment.rotation.importabsences;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of a VTIMEZONE, RFC 5545 section 3.6.5, for the years that absences are in: many files
 * let their rules begin in 1601.
 */
final class CustomZone {

  private static final LocalDateTime BEGIN = LocalDateTime.of(1970, 1, 1, 0, 0);
  private static final LocalDateTime END = LocalDateTime.of(2100, 1, 1, 0, 0);
  private static final int ONSETS = 2_000;
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d)(\\d\\d)(\\d\\d)?");

  private CustomZone() {}

  /** From this wall clock, read with the offset before, the zone is this far from UTC. */
  private record Onset(LocalDateTime local, ZoneOffset from, ZoneOffset to) {
    long second() {
      return local.toEpochSecond(from);
    }
  }

  static ZoneRules of(Component zone, Budget budget) throws BadCalendar {
    List<Onset> onsets = new ArrayList<>();
    for (Component observance : zone.components()) {
      if (observance.name().equals("STANDARD") || observance.name().equals("DAYLIGHT")) {
        onsets.addAll(onsets(observance, budget));
      }
    }
    if (onsets.isEmpty()) {
      throw new BadCalendar(
          zone.line(), "The time zone defines no STANDARD or DAYLIGHT time. Export it again.");
    }
    onsets.sort(Comparator.comparingLong(Onset::second));
    ZoneOffset first = onsets.getFirst().from();
    ZoneOffset offset = first;
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    for (Onset onset : onsets) {
      if (!onset.to().equals(offset)) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(onset.second(), 0, offset);
        transitions.add(ZoneOffsetTransition.of(local, offset, onset.to()));
        offset = onset.to();
      }
    }
    return ZoneRules.of(first, first, List.of(), transitions, List.of());
  }

  private static List<Onset> onsets(Component observance, Budget budget) throws BadCalendar {
    ZoneOffset from = offset(observance, "TZOFFSETFROM");
    ZoneOffset to = offset(observance, "TZOFFSETTO");
    // Onsets are wall clocks of the offset before them, whatever zone the property claims.
    CalendarZones wall = new CalendarZones(from, List.of(), budget);
    CalendarTime start = CalendarTime.of(observance.required("DTSTART"), wall);
    Set<LocalDateTime> locals = new LinkedHashSet<>(List.of(start.local()));
    for (ContentLine rule : observance.all("RRULE")) {
      locals.addAll(Recurrence.of(rule, start).between(BEGIN, END, ONSETS, budget));
    }
    for (ContentLine dates : observance.all("RDATE")) {
      for (String value : dates.value().split(",", ONSETS)) {
        locals.add(CalendarTime.of(dates, value.strip(), wall).local());
      }
    }
    return locals.stream().map(local -> new Onset(local, from, to)).toList();
  }

  private static ZoneOffset offset(Component observance, String name) throws BadCalendar {
    Matcher form = OFFSET.matcher(observance.text(name));
    if (!form.matches()) {
      throw wrong(observance, name);
    }
    try {
      int sign = form.group(1).equals("-") ? -1 : 1;
      String seconds = form.group(4);
      return ZoneOffset.ofHoursMinutesSeconds(
          sign * Integer.parseInt(form.group(2)),
          sign * Integer.parseInt(form.group(3)),
          seconds == null ? 0 : sign * Integer.parseInt(seconds));
    } catch (DateTimeException impossible) {
      throw wrong(observance, name);
    }
  }

  private static BadCalendar wrong(Component observance, String name) {
    return new BadCalendar(
        observance.line(), "Its " + name + " is not an offset like +0100. Export it again.");
  }
}
