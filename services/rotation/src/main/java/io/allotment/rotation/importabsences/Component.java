package io.allotment.rotation.importabsences;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A component of a calendar with the few properties of it that are read. */
final class Component {

  /** All that is ever kept of a file. Whatever could say why someone is away is not among them. */
  private static final Set<String> READ =
      Set.of(
          "UID",
          "SEQUENCE",
          "RECURRENCE-ID",
          "DTSTART",
          "DTEND",
          "DURATION",
          "RRULE",
          "EXRULE",
          "RDATE",
          "EXDATE",
          "STATUS",
          "TRANSP",
          "METHOD",
          "ATTENDEE",
          "ORGANIZER",
          "TZID",
          "TZOFFSETFROM",
          "TZOFFSETTO");

  private final String name;
  private final int line;
  private final List<ContentLine> properties = new ArrayList<>();
  private final List<Component> components = new ArrayList<>();

  Component(String name, int line) {
    this.name = name;
    this.line = line;
  }

  String name() {
    return name;
  }

  /** The line its BEGIN stands in. */
  int line() {
    return line;
  }

  List<Component> components() {
    return components;
  }

  void keep(ContentLine property) {
    if (READ.contains(property.name())) {
      properties.add(property);
    }
  }

  List<ContentLine> all(String property) {
    return properties.stream().filter(p -> p.name().equals(property)).toList();
  }

  @Nullable ContentLine first(String property) {
    return properties.stream().filter(p -> p.name().equals(property)).findFirst().orElse(null);
  }

  boolean says(String property, String value) {
    ContentLine found = first(property);
    return found != null && found.value().strip().equalsIgnoreCase(value);
  }

  ContentLine required(String property) throws BadCalendar {
    ContentLine found = first(property);
    if (found == null || found.value().isBlank()) {
      throw new BadCalendar(line, "It has no " + property + ". Export the calendar again.");
    }
    return found;
  }

  String text(String property) throws BadCalendar {
    return required(property).value().strip();
  }
}
