package io.allotment.rotation.importabsences;

import io.allotment.rotation.model.IanaZones;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The zones a file means by its TZIDs: an IANA name; else what the file itself defines by that
 * name; else the zone Windows calls so. Nothing is looked up outside this process.
 */
final class CalendarZones {

  private final ZoneId floating;
  private final Map<String, Component> defined = new HashMap<>();
  private final Map<String, ZoneRules> known = new HashMap<>();
  private final Budget budget;

  /**
   * @param floating the zone of dates, and of times that name none
   */
  CalendarZones(ZoneId floating, List<Component> calendars, Budget budget) {
    this.floating = floating;
    this.budget = budget;
    for (Component calendar : calendars) {
      for (Component zone : calendar.components()) {
        ContentLine id = zone.first("TZID");
        if (zone.name().equals("VTIMEZONE") && id != null) {
          defined.putIfAbsent(id.value().strip(), zone);
        }
      }
    }
  }

  ZoneId floatingZone() {
    return floating;
  }

  ZoneRules floating() {
    return floating.getRules();
  }

  ZoneRules of(ContentLine property) throws BadCalendar {
    String id = property.parameter("TZID");
    if (id == null || id.isEmpty()) {
      return floating();
    }
    ZoneRules found = known.get(id);
    if (found == null) {
      found = find(property.line(), id);
      known.put(id, found);
    }
    return found;
  }

  private ZoneRules find(int line, String id) throws BadCalendar {
    Optional<ZoneId> iana = iana(id);
    if (iana.isPresent()) {
      return iana.get().getRules();
    }
    Component definition = defined.get(id);
    if (definition != null) {
      return CustomZone.of(definition, budget);
    }
    return WindowsZones.named(id)
        .map(ZoneId::getRules)
        .orElseThrow(
            () ->
                new BadCalendar(
                    line,
                    "The time zone “%s” is not known, and the file does not define it. Choose a"
                            .formatted(shortened(id))
                        + " city’s zone for the entry, or export it with its time zone."));
  }

  /** The name itself or, as some tools prefix it with a path of their own, its last parts. */
  private static Optional<ZoneId> iana(String id) {
    String rest = id;
    while (true) {
      Optional<ZoneId> zone = IanaZones.named(rest);
      int slash = rest.indexOf('/');
      if (zone.isPresent() || slash < 0) {
        return zone;
      }
      rest = rest.substring(slash + 1);
    }
  }

  private static String shortened(String id) {
    return id.length() <= 60 ? id : id.substring(0, 60) + "…";
  }
}
