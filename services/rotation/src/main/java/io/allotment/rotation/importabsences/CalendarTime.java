package io.allotment.rotation.importabsences;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DATE or DATE-TIME of a calendar, RFC 5545 sections 3.3.4 and 3.3.5.
 *
 * @param local the wall clock; midnight for a date
 * @param allDay whether it is a date
 * @param rules the zone of the wall clock
 */
record CalendarTime(LocalDateTime local, boolean allDay, ZoneRules rules) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:[Tt](\\d\\d)(\\d\\d)(\\d\\d)([Zz])?)?");

  /**
   * The instant of the wall clock: the first where it is ambiguous; where it is missing, read with
   * the offset before the gap, as RFC 5545 has it.
   */
  Instant instant() {
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    ZoneOffset offset =
        offsets.isEmpty() ? rules.getTransition(local).getOffsetBefore() : offsets.getFirst();
    return local.toInstant(offset);
  }

  CalendarTime at(LocalDateTime other) {
    return new CalendarTime(other, allDay, rules);
  }

  /** What names an instance of a recurring event: the same however its zone is written. */
  String key() {
    return allDay ? day() : instant().toString();
  }

  String day() {
    return local.toLocalDate().toString();
  }

  /** The value of a property that holds one time. */
  static CalendarTime of(ContentLine property, CalendarZones zones) throws BadCalendar {
    return of(property, property.value().strip(), zones);
  }

  /** One value of a property that may hold several. */
  static CalendarTime of(ContentLine property, String value, CalendarZones zones)
      throws BadCalendar {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      throw wrong(property);
    }
    try {
      LocalDate date = LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
      if (date.getYear() < 1600 || date.getYear() > 9000) {
        throw wrong(property);
      }
      if (form.group(4) == null) {
        return new CalendarTime(date.atStartOfDay(), true, zones.floating());
      }
      int second = Math.min(59, number(form, 6));
      LocalTime time = LocalTime.of(number(form, 4), number(form, 5), second);
      ZoneRules rules = form.group(7) != null ? ZoneOffset.UTC.getRules() : zones.of(property);
      return new CalendarTime(date.atTime(time), false, rules);
    } catch (DateTimeException impossible) {
      throw wrong(property);
    }
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  private static BadCalendar wrong(ContentLine property) {
    return new BadCalendar(
        property.line(),
        property.name()
            + " is not a date like 20261221 or a time like 20261221T090000. Correct the entry in"
            + " the calendar and export it again.");
  }
}
