package io.allotment.rotation.importabsences;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.importabsences.ImportAbsences.Away;
import io.allotment.rotation.model.MemberId;
import io.allotment.runtime.problem.DetailedRefusalException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A calendar file taken apart.
 *
 * @param entries who is away when
 * @param spans where in the file each absence stands
 * @param leftOut how many entries were no absences
 */
record AwayFile(List<Away> entries, Map<String, AbsenceSpan> spans, int leftOut) {

  /** The file of one member, whose zone the days without one are in. */
  static AwayFile of(byte[] ics, MemberId member, ZoneId zone, Window window) {
    CalendarReading.Spans read = read(ics, zone, window);
    List<AbsenceSpan> merged = read.ofOnePerson(zone);
    return new AwayFile(
        merged.stream().map(span -> new Away(member, span)).toList(),
        byAbsence(merged),
        read.leftOut());
  }

  /** The file of everyone whose address an entry names. */
  static AwayFile ofEveryone(byte[] ics, Directory directory, Window window) {
    CalendarReading.Spans read = read(ics, ZoneOffset.UTC, window);
    TreeSet<String> owners = new TreeSet<>();
    read.spans().forEach(span -> owners.addAll(span.owners()));
    Map<String, MemberId> members = directory.byEmails(owners);
    List<ImportedAbsences.Problem> errors = new ArrayList<>();
    List<Away> entries = new ArrayList<>();
    for (AbsenceSpan span : read.spans()) {
      List<MemberId> known =
          span.owners().stream().filter(members::containsKey).map(members::get).toList();
      if (known.isEmpty()) {
        errors.add(
            new ImportedAbsences.Problem(
                span.line(),
                "VEVENT",
                "None of its addresses belongs to a member. Say whose file it is, or add the"
                    + " address to the roster."));
      }
      known.forEach(member -> entries.add(new Away(member, span)));
    }
    if (!errors.isEmpty()) {
      throw refused(errors);
    }
    return new AwayFile(entries, byAbsence(read.spans()), read.leftOut());
  }

  /** Everyone the file says something about. */
  TreeSet<MemberId> members() {
    return entries.stream().map(Away::member).collect(Collectors.toCollection(TreeSet::new));
  }

  private static CalendarReading.Spans read(byte[] ics, ZoneId zone, Window window) {
    return switch (AbsenceCalendar.read(ics, zone, window)) {
      case CalendarReading.Spans spans -> spans;
      case CalendarReading.Refused(var errors) ->
          throw refused(
              errors.stream()
                  .map(e -> new ImportedAbsences.Problem(e.line(), e.component(), e.reason()))
                  .toList());
    };
  }

  private static Map<String, AbsenceSpan> byAbsence(List<AbsenceSpan> spans) {
    return spans.stream()
        .collect(Collectors.toMap(s -> s.absence().value(), s -> s, (first, second) -> first));
  }

  private static DetailedRefusalException refused(List<ImportedAbsences.Problem> errors) {
    return new DetailedRefusalException(
        RotationRule.IMPORT_REFUSED,
        "Nothing of the file was applied. Correct what is named and import it again.",
        Map.of("errors", errors, "applied", false));
  }
}
