package io.allotment.rotation.importabsences;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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

  @PostMapping(
      path = "/api/imports/absences",
      consumes = {
        "text/calendar",
        MediaType.TEXT_PLAIN_VALUE,
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      })
  ImportedAbsences importAbsences(
      @RequestBody byte[] ics,
      @RequestParam @Nullable String member,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    MemberId only = member == null ? null : new MemberId(member);
    mayImport(caller, only);
    AwayFile file = read(ics, only, act);
    return ImportedAbsences.of(file, outcome(file, dryRun, act), !dryRun);
  }

  /** A calendar in which nobody is away changes nothing, and there is nothing to decide. */
  private Outcome<RotationEvent> outcome(AwayFile file, boolean dryRun, Act act) {
    if (file.entries().isEmpty()) {
      return new Outcome<>(List.of());
    }
    return dryRun
        ? commands.preview(command(file, act))
        : commands.send(act, () -> command(file, act));
  }

  private void mayImport(Caller caller, @Nullable MemberId only) {
    if (only == null) {
      caller.mustBeAdmin();
      return;
    }
    Caller.require(
        caller.is(only.value()) || standings.leads(caller, only),
        "Only " + only + " or a lead of one of their squads may import this. Ask one of them.");
  }

  private AwayFile read(byte[] ics, @Nullable MemberId only, Act act) {
    Window window = Window.ahead(act.at().minus(Duration.ofDays(366)));
    return only == null
        ? AwayFile.ofEveryone(ics, directory, window)
        : AwayFile.of(ics, only, zoneOf(only), window);
  }

  private ImportAbsences command(AwayFile file, Act act) {
    return new ImportAbsences(
        file.entries(), standings.rosters(List.of(), file.members()), act.at());
  }

  private ZoneId zoneOf(MemberId member) {
    var squads = standings.of(List.of(), List.of(member)).squadsOf(member);
    if (squads.isEmpty()) {
      throw new RefusedException(
          RotationRule.UNKNOWN_MEMBER,
          "%s is not a member of any squad. Add them to one first.".formatted(member));
    }
    SquadId first = squads.iterator().next();
    SquadPlan plan = Standings.plan(standings.of(List.of(first), List.of()), first);
    return plan.handover().zone();
  }
}
