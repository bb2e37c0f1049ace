package io.allotment.rotation.importabsences;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.event.RotationEvent.AbsenceWithdrawn;
import io.allotment.rotation.event.RotationEvent.OfTurn;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.importabsences.ImportAbsences.Away;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.DetailedRefusalException;
import io.allotment.runtime.security.Caller;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Imports absences from a calendar file: of one member, by themselves or a lead, or of everyone
 * whose address an entry names, by an admin. Only spans and ids are read from it.
 */
@RestController
class ImportAbsencesController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Directory directory;

  ImportAbsencesController(
      Commands<RotationEvent> commands, Standings standings, Directory directory) {
    this.commands = commands;
    this.standings = standings;
    this.directory = directory;
  }

  /** What the import did, or would do. */
  record Imported(
      boolean dryRun,
      boolean applied,
      List<Change> changes,
      List<Problem> errors,
      Summary summary) {}

  /** An absence that is recorded, replaced or withdrawn, or a turn that changes with it. */
  record Change(
      @Nullable Integer line,
      @Nullable MemberId member,
      String what,
      @Nullable String uid,
      @Nullable String from,
      @Nullable String to) {}

  /** What is wrong with an entry of the file. */
  record Problem(int line, String column, String reason) {}

  /** How much of the file there is. */
  record Summary(int members, int changed, int unchanged, int leftOut) {}

  /** A file taken apart: whose entries, and how many were no absences. */
  private record File(List<Away> entries, Map<String, AbsenceSpan> spans, int leftOut) {}

  @PostMapping(path = "/api/imports/absences")
  Imported importAbsences(
      @RequestBody byte[] ics,
      @RequestParam @Nullable String member,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    MemberId only = member == null ? null : new MemberId(member);
    mayImport(caller, only);
    File file = read(ics, only, act);
    Outcome<RotationEvent> outcome =
        dryRun
            ? commands.preview(command(file, act))
            : commands.send(act, () -> command(file, act));
    return imported(file, outcome, !dryRun);
  }

  private void mayImport(Caller caller, @Nullable MemberId only) {
    if (only == null) {
      caller.mustBeAdmin();
      return;
    }
    Caller.require(
        caller.is(only.value())
            || standings.rostersOf(only).squads().keySet().stream()
                .anyMatch(squad -> caller.leads(squad.value())),
        "Only " + only + " or a lead of one of their squads may import this. Ask one of them.");
  }

  private File read(byte[] ics, @Nullable MemberId only, Act act) {
    ZoneId zone = only == null ? ZoneOffset.UTC : zoneOf(only);
    Window window = Window.ahead(act.at().minus(Duration.ofDays(366)));
    return switch (AbsenceCalendar.read(ics, zone, window)) {
      case CalendarReading.Refused(var errors) ->
          throw refused(
              errors.stream()
                  .map(error -> new Problem(error.line(), error.component(), error.reason()))
                  .toList());
      case CalendarReading.Spans spans -> only == null ? everyone(spans) : one(spans, only, zone);
    };
  }

  private ZoneId zoneOf(MemberId member) {
    var squads = standings.rostersOf(member).squads().keySet();
    if (squads.isEmpty()) {
      throw new RefusedException(
          RotationRule.UNKNOWN_MEMBER,
          "%s is not a member of any squad. Add them to one first.".formatted(member));
    }
    SquadId first = squads.iterator().next();
    SquadPlan plan = Standings.plan(standings.of(List.of(first), List.of()), first);
    return plan.handover().zone();
  }

  private static File one(CalendarReading.Spans spans, MemberId member, ZoneId zone) {
    List<AbsenceSpan> merged = spans.ofOnePerson(zone);
    return new File(
        merged.stream().map(span -> new Away(member, span)).toList(),
        byAbsence(merged),
        spans.leftOut());
  }

  private File everyone(CalendarReading.Spans spans) {
    TreeSet<String> owners = new TreeSet<>();
    spans.spans().forEach(span -> owners.addAll(span.owners()));
    Map<String, MemberId> members = directory.byEmails(owners);
    List<Problem> errors = new ArrayList<>();
    List<Away> entries = new ArrayList<>();
    for (AbsenceSpan span : spans.spans()) {
      List<MemberId> known =
          span.owners().stream().filter(members::containsKey).map(members::get).toList();
      if (known.isEmpty()) {
        errors.add(
            new Problem(
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
    return new File(entries, byAbsence(spans.spans()), spans.leftOut());
  }

  private static Map<String, AbsenceSpan> byAbsence(List<AbsenceSpan> spans) {
    return spans.stream()
        .collect(Collectors.toMap(s -> s.absence().value(), s -> s, (first, second) -> first));
  }

  private ImportAbsences command(File file, Act act) {
    var members =
        file.entries().stream().map(Away::member).collect(Collectors.toCollection(TreeSet::new));
    return new ImportAbsences(file.entries(), standings.rosters(List.of(), members), act.at());
  }

  private Imported imported(File file, Outcome<RotationEvent> outcome, boolean applied) {
    List<Change> changes = new ArrayList<>();
    for (RotationEvent event : outcome.events()) {
      switch (event) {
        case AbsenceRecorded(var member, var id, var span, var squads, var at) -> {
          AbsenceSpan source = file.spans().get(id.value());
          changes.add(
              new Change(
                  source == null ? null : source.line(),
                  member,
                  "is away",
                  source == null ? null : source.uid(),
                  from(span),
                  to(span)));
        }
        case AbsenceWithdrawn withdrawn ->
            changes.add(
                new Change(null, withdrawn.member(), "is no longer away then", null, null, null));
        case OfTurn of -> changes.add(turn(of));
        default -> {}
      }
    }
    int recorded = outcome.all(AbsenceRecorded.class).size();
    return new Imported(
        !applied,
        applied,
        changes,
        List.of(),
        new Summary(
            (int) file.entries().stream().map(Away::member).distinct().count(),
            recorded,
            file.entries().size() - recorded,
            file.leftOut()));
  }

  private static Change turn(OfTurn of) {
    MemberId gardener = of.turn().gardener();
    return new Change(
        null,
        gardener,
        "%s of %s %s"
            .formatted(
                of.turn().week(),
                of.squad(),
                of.turn().needsCover() != null ? "needs cover" : "changes hands"),
        null,
        null,
        null);
  }

  private static String from(Absence span) {
    return switch (span) {
      case Absence.Days(var from, var to) -> from.toString();
      case Absence.Hours(var start, var end) -> start.toString();
    };
  }

  private static String to(Absence span) {
    return switch (span) {
      case Absence.Days(var from, var to) -> to.toString();
      case Absence.Hours(var start, var end) -> end.toString();
    };
  }

  private static DetailedRefusalException refused(List<Problem> errors) {
    return new DetailedRefusalException(
        RotationRule.IMPORT_REFUSED,
        "Nothing of the file was applied. Correct what is named and import it again.",
        Map.of("errors", errors, "applied", false));
  }
}
