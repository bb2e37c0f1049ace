package io.allotment.rotation.importroster;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.DirectoryEntries;
import io.allotment.rotation.directory.Entry;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.importroster.ImportRoster.Line;
import io.allotment.rotation.importroster.Imported.Problem;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.DetailedRefusalException;
import io.allotment.runtime.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports a roster. An admin does; a dry run shows what would change. */
@RestController
class ImportRosterController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Directory directory;
  private final DirectoryEntries entries;

  ImportRosterController(
      Commands<RotationEvent> commands,
      Standings standings,
      Directory directory,
      DirectoryEntries entries) {
    this.commands = commands;
    this.standings = standings;
    this.directory = directory;
    this.entries = entries;
  }

  @GetMapping(path = "/api/imports/csv/template", produces = "text/csv;charset=UTF-8")
  String template() {
    return RosterCsv.template();
  }

  @PostMapping(
      path = "/api/imports/csv",
      consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
  Imported importRoster(
      @RequestBody byte[] file,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    caller.mustBeAdmin();
    List<RosterRow> rows = rows(file);
    Map<Integer, MemberId> members = identities(rows);
    ImportChanges changes = new ImportChanges(rows, members, directory.names(members.values()));
    try {
      if (dryRun) {
        return changes.of(commands.preview(command(rows, members, act)), false);
      }
      Outcome<RotationEvent> outcome =
          entries.with(
              act,
              rows.stream()
                  .map(row -> new Entry(of(members, row), row.name(), row.email()))
                  .toList(),
              () -> commands.send(act, () -> command(rows, members, act)));
      return changes.of(outcome, true);
    } catch (RefusedException refused) {
      throw Imported.refused(refused);
    }
  }

  private static List<RosterRow> rows(byte[] file) {
    return switch (RosterCsv.read(file)) {
      case RosterReading.Rows(List<RosterRow> rows) -> rows;
      case RosterReading.Refused(List<RowError> errors) ->
          throw new DetailedRefusalException(
              RotationRule.IMPORT_REFUSED,
              "Nothing of the file was applied. Correct the lines named and import it again.",
              Imported.facts(
                  errors.stream()
                      .map(error -> new Problem(error.line(), error.column(), error.reason()))
                      .toList()));
    };
  }

  /** The member each line is about; addresses nobody has yet get a new id. */
  private Map<Integer, MemberId> identities(List<RosterRow> rows) {
    Map<String, MemberId> known =
        new TreeMap<>(
            directory.byEmails(
                rows.stream()
                    .map(RosterRow::identity)
                    .filter(Identity.ByEmail.class::isInstance)
                    .map(identity -> ((Identity.ByEmail) identity).email())
                    .toList()));
    Map<Integer, MemberId> members = new TreeMap<>();
    for (RosterRow row : rows) {
      members.put(
          row.line(),
          switch (row.identity()) {
            case Identity.ById(MemberId id) -> id;
            case Identity.ByEmail(String email) ->
                known.computeIfAbsent(email, _ -> directory.newId());
          });
    }
    return members;
  }

  private ImportRoster command(List<RosterRow> rows, Map<Integer, MemberId> members, Act act) {
    TreeSet<SquadId> squads = new TreeSet<>();
    rows.forEach(row -> squads.add(row.squad()));
    return new ImportRoster(
        rows.stream().map(row -> new Line(row, of(members, row))).toList(),
        standings.rosters(squads, members.values()),
        act.at());
  }

  private static MemberId of(Map<Integer, MemberId> members, RosterRow row) {
    return Objects.requireNonNull(members.get(row.line()));
  }
}
