package io.allotment.rotation.importabsences;

/** Ends the reading of one component of a calendar; never leaves this package. */
final class BadCalendar extends Exception {

  private final int line;

  BadCalendar(int line, String reason) {
    super(reason, null, false, false);
    this.line = line;
  }

  CalendarError in(String component) {
    return new CalendarError(line, component, String.valueOf(getMessage()));
  }
}
