package io.allotment.rotation.importabsences;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The components of an iCalendar file, several VCALENDAR in one file included. Components nest by
 * BEGIN and END; what does not is refused where it stands.
 */
final class CalendarFile {

  static final int OCTETS = 10 * 1024 * 1024;
  static final int COMPONENTS = 20_000;
  private static final int DEPTH = 8;
  private static final String CALENDAR = "VCALENDAR";

  private final ContentLines lines;
  private final Deque<Component> open = new ArrayDeque<>();
  private final List<Component> calendars = new ArrayList<>();
  private int components;

  private CalendarFile(byte[] ics) {
    lines = new ContentLines(ics);
  }

  static List<Component> read(byte[] ics) throws BadCalendar {
    if (ics.length > OCTETS) {
      throw new BadCalendar(
          1,
          "The file is larger than %d MB. Export a shorter time, or only the calendar of absences."
              .formatted(OCTETS / 1024 / 1024));
    }
    return new CalendarFile(ics).calendars();
  }

  private List<Component> calendars() throws BadCalendar {
    for (String text = lines.next(); text != null; text = lines.next()) {
      if (calendars.isEmpty() && !text.strip().equalsIgnoreCase("BEGIN:" + CALENDAR)) {
        throw new BadCalendar(
            lines.line(),
            "This is not a calendar file: it does not begin with BEGIN:VCALENDAR. Export the"
                + " calendar as .ics and choose that file.");
      }
      line(ContentLine.of(lines.line(), text));
    }
    Component unfinished = open.peek();
    if (unfinished != null) {
      throw new BadCalendar(
          lines.line(),
          "The file ends inside the %s begun in line %d. Export it again; it was cut off."
              .formatted(unfinished.name(), unfinished.line()));
    }
    if (calendars.isEmpty()) {
      throw new BadCalendar(1, "The file is empty. Export the calendar as .ics again.");
    }
    return calendars;
  }

  private void line(ContentLine property) throws BadCalendar {
    switch (property.name()) {
      case "BEGIN" -> begin(property);
      case "END" -> end(property);
      default -> inside(property.line()).keep(property);
    }
  }

  private void begin(ContentLine begin) throws BadCalendar {
    Component component = new Component(name(begin), begin.line());
    Component parent = open.peek();
    if (parent != null) {
      parent.components().add(component);
    } else if (component.name().equals(CALENDAR)) {
      calendars.add(component);
    } else {
      throw outside(begin.line());
    }
    open.push(component);
    if (open.size() > DEPTH) {
      throw new BadCalendar(begin.line(), "Components nest deeper than in any calendar.");
    }
    if (++components > COMPONENTS) {
      throw new BadCalendar(
          begin.line(),
          "The file has more than %d components. Export a shorter time.".formatted(COMPONENTS));
    }
  }

  private void end(ContentLine end) throws BadCalendar {
    Component last = inside(end.line());
    if (!last.name().equals(name(end))) {
      throw new BadCalendar(
          end.line(),
          "An END stands where the %s begun in line %d must end first."
              .formatted(last.name(), last.line()));
    }
    open.pop();
  }

  private Component inside(int line) throws BadCalendar {
    @Nullable Component component = open.peek();
    if (component == null) {
      throw outside(line);
    }
    return component;
  }

  private static BadCalendar outside(int line) {
    return new BadCalendar(line, "The line stands outside BEGIN:VCALENDAR and END:VCALENDAR.");
  }

  private static String name(ContentLine line) {
    return line.value().strip().toUpperCase(Locale.ROOT);
  }
}
