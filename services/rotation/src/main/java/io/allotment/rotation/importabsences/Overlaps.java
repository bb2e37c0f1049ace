package io.allotment.rotation.importabsences;

import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Merges the times of one person that overlap: people have two entries for the same days in their
 * calendar, and an import does not fail for it. A merged time bears the id of its earliest entry.
 * Times that only touch stay apart, so that the days of a recurring entry keep their own ids.
 */
final class Overlaps {

  private Overlaps() {}

  /** A span as instants. */
  private record Timed(AbsenceSpan span, Instant start, Instant end) {}

  /**
   * Those of {@code spans}, merged with what they overlap.
   *
   * @param earlier is only merged with, and left out where it overlaps none of them
   */
  static List<AbsenceSpan> merged(List<AbsenceSpan> spans, List<AbsenceSpan> earlier, ZoneId zone) {
    Set<AbsenceId> wanted = spans.stream().map(AbsenceSpan::absence).collect(Collectors.toSet());
    return merged(Stream.concat(earlier.stream(), spans.stream()), zone).stream()
        .filter(span -> span.parts().stream().anyMatch(wanted::contains))
        .toList();
  }

  private static List<AbsenceSpan> merged(Stream<AbsenceSpan> spans, ZoneId zone) {
    List<Timed> ordered =
        spans
            .map(span -> timed(span, zone))
            .sorted(
                Comparator.comparing(Timed::start)
                    .thenComparing(Timed::end)
                    .thenComparing(timed -> timed.span().absence()))
            .toList();
    List<AbsenceSpan> merged = new ArrayList<>();
    List<Timed> group = new ArrayList<>();
    Instant end = Instant.MIN;
    for (Timed timed : ordered) {
      if (!group.isEmpty() && !timed.start().isBefore(end)) {
        merged.add(one(group, end, zone));
        group.clear();
      }
      end = group.isEmpty() || timed.end().isAfter(end) ? timed.end() : end;
      group.add(timed);
    }
    if (!group.isEmpty()) {
      merged.add(one(group, end, zone));
    }
    return merged;
  }

  static Instant start(AbsenceSpan span, ZoneId zone) {
    return timed(span, zone).start();
  }

  private static Timed timed(AbsenceSpan span, ZoneId zone) {
    return switch (span.span()) {
      case Absence.Days days ->
          new Timed(
              span,
              days.from().atStartOfDay(zone).toInstant(),
              days.to().plusDays(1).atStartOfDay(zone).toInstant());
      case Absence.Hours hours -> new Timed(span, hours.start(), hours.end());
    };
  }

  private static AbsenceSpan one(List<Timed> group, Instant end, ZoneId zone) {
    AbsenceSpan first = group.getFirst().span();
    if (group.size() == 1) {
      return first;
    }
    SortedSet<AbsenceId> parts = new TreeSet<>();
    SortedSet<String> owners = new TreeSet<>();
    for (Timed timed : group) {
      parts.addAll(timed.span().parts());
      owners.addAll(timed.span().owners());
    }
    Absence span = span(group, group.getFirst().start(), end, zone);
    return new AbsenceSpan(first.line(), first.uid(), first.absence(), span, parts, owners);
  }

  /** Whole days where one of the group is whole days and the rest adds no part of a day. */
  private static Absence span(List<Timed> group, Instant start, Instant end, ZoneId zone) {
    LocalDate from = start.atZone(zone).toLocalDate();
    LocalDate after = end.atZone(zone).toLocalDate();
    boolean whole =
        group.stream().anyMatch(timed -> timed.span().span() instanceof Absence.Days)
            && from.atStartOfDay(zone).toInstant().equals(start)
            && after.atStartOfDay(zone).toInstant().equals(end);
    return whole ? new Absence.Days(from, after.minusDays(1)) : new Absence.Hours(start, end);
  }
}
