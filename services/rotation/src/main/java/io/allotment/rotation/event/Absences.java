package io.allotment.rotation.event;

import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.SquadPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The absences of one member.
 *
 * @param zones of the squads they serve in; in any of them a day of absence may begin
 */
public record Absences(SortedMap<AbsenceId, Absence> known, Set<ZoneId> zones) {

  public static Absences of(Standing standing, MemberId member) {
    Set<ZoneId> zones = new HashSet<>();
    for (SquadPlan plan : standing.garden().squads().values()) {
      if (standing.names().containsKey(plan.id()) && plan.members().containsKey(member)) {
        zones.add(plan.handover().zone());
      }
    }
    SortedMap<AbsenceId, Absence> known = standing.garden().absences().get(member);
    return new Absences(known == null ? new TreeMap<>() : known, zones);
  }

  public @Nullable Absence byId(AbsenceId absence) {
    return known.get(absence);
  }

  public boolean contains(Absence span) {
    return known.containsValue(span);
  }

  /** The first absence that shares time with a span; null if none does. */
  public @Nullable AbsenceId overlapping(Absence span) {
    return known.entrySet().stream()
        .filter(entry -> overlap(entry.getValue(), span))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  public Absences without(AbsenceId absence) {
    TreeMap<AbsenceId, Absence> rest = new TreeMap<>(known);
    rest.remove(absence);
    return new Absences(rest, zones);
  }

  public Absences with(AbsenceId absence, Absence span) {
    TreeMap<AbsenceId, Absence> all = new TreeMap<>(known);
    all.put(absence, span);
    return new Absences(all, zones);
  }

  private boolean overlap(Absence one, Absence other) {
    if (one instanceof Absence.Days(var from, var to)
        && other instanceof Absence.Days(var otherFrom, var otherTo)) {
      return !from.isAfter(otherTo) && !otherFrom.isAfter(to);
    }
    return zones.stream()
        .anyMatch(
            zone ->
                start(one, zone).isBefore(end(other, zone))
                    && start(other, zone).isBefore(end(one, zone)));
  }

  /** Whether an absence shares time with a span, days beginning in this zone. */
  static boolean touches(Absence absence, Span span, ZoneId zone) {
    return start(absence, zone).isBefore(span.end()) && span.start().isBefore(end(absence, zone));
  }

  private static Instant start(Absence absence, ZoneId zone) {
    return switch (absence) {
      case Absence.Days days -> midnight(days.from(), zone);
      case Absence.Hours hours -> hours.start();
    };
  }

  private static Instant end(Absence absence, ZoneId zone) {
    return switch (absence) {
      case Absence.Days days -> midnight(days.to().plusDays(1), zone);
      case Absence.Hours hours -> hours.end();
    };
  }

  private static Instant midnight(LocalDate day, ZoneId zone) {
    return Handover.at(day.atStartOfDay(), zone);
  }

  /** A span in words. */
  public static String words(@Nullable Absence span) {
    return switch (span) {
      case null -> "";
      case Absence.Days(var from, var to) -> "from " + from + " to " + to;
      case Absence.Hours(var start, var end) -> "from " + start + " to " + end;
    };
  }
}
