package io.allotment.rotation.roster;

import io.allotment.rotation.changesquad.ChangeSquad;
import io.allotment.rotation.event.PolicyFigures;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.SquadSettings;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.rotation.opensquad.OpenSquad;
import io.allotment.rotation.view.squad.SquadView;
import io.allotment.rotation.view.squad.Squads;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A squad's settings. Everyone signed in reads them, an admin opens, a lead changes. */
@RestController
class SquadController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Squads squads;

  SquadController(Commands<RotationEvent> commands, Standings standings, Squads squads) {
    this.commands = commands;
    this.standings = standings;
    this.squads = squads;
  }

  /** The settings asked for; what is left out stays, or is the default in a new squad. */
  record Body(
      String name,
      String zone,
      HandoverBody handover,
      @Nullable PolicyBody policy,
      @Nullable Set<DayOfWeek> workingDays) {

    SquadSettings settings() {
      return new SquadSettings(
          name,
          handover.day,
          handover.time,
          zone,
          handover.weeks == null ? 1 : handover.weeks,
          policy == null ? PolicyFigures.UNCHANGED : policy.figures(),
          workingDays == null ? null : new WorkingPattern(workingDays));
    }
  }

  /** When duty changes hands, on the wall clock of the squad's zone. */
  record HandoverBody(DayOfWeek day, LocalTime time, @Nullable Integer weeks) {}

  /** The figures of a policy; what is left out stays. */
  record PolicyBody(
      @Nullable Integer rest,
      @Nullable Integer shadowWeeks,
      @Nullable Ratio freeShare,
      @Nullable Integer frozenWeeks,
      @Nullable Integer publishedWeeks) {

    PolicyFigures figures() {
      return new PolicyFigures(rest, shadowWeeks, freeShare, frozenWeeks, publishedWeeks, null);
    }
  }

  @GetMapping("/api/squads/{squad}")
  ResponseEntity<SquadView> squad(@PathVariable SquadId squad, Caller caller) {
    SquadView view = squads.of(squad, caller);
    return ResponseEntity.ok().eTag(Squads.etag(view)).body(view);
  }

  @PutMapping("/api/squads/{squad}")
  ResponseEntity<SquadView> put(
      @PathVariable SquadId squad,
      @RequestBody Body body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Caller caller,
      Act act) {
    if (squads.exists(squad)) {
      caller.mustLead(squad.value());
      squads.mustMatch(seen, squad, caller);
    } else {
      caller.mustBeAdmin();
    }
    commands.send(
        act,
        () ->
            squads.exists(squad)
                ? new ChangeSquad(squad, body.settings(), standings.neighbourhood(squad), act.at())
                : new OpenSquad(squad, body.settings(), act.at()));
    return squad(squad, caller);
  }
}
