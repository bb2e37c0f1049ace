package io.allotment.rotation.readcalendar;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Has a member away when the calendar at the address they gave has them away. The same again
 * changes nothing; no spans at all withdraw what it had brought.
 *
 * @param source names the address among all that were ever given; the ids of its absences say it
 * @param zone where days begin for this member
 * @param spans as the calendar has them, not overlapping each other
 * @param from what ended before then stays as it is
 * @param rosters of all squads the member serves in
 */
public record ReadCalendar(
    MemberId member,
    String source,
    ZoneId zone,
    SortedMap<AbsenceId, Absence> spans,
    Instant from,
    Rosters rosters,
    Instant at) {

  public ReadCalendar {
    spans = new TreeMap<>(spans);
  }

  /** The id of an absence from a source; {@code name} is the entry's own within it. */
  public static AbsenceId id(String source, String name) {
    return new AbsenceId(prefix(source) + name);
  }

  boolean brought(AbsenceId absence) {
    return absence.value().startsWith(prefix(source));
  }

  private static String prefix(String source) {
    return "cal-" + source + "-";
  }
}
