package io.allotment.rotation.roster;

import io.allotment.rotation.changesquad.ChangeSquad;
import io.allotment.rotation.event.PolicyFigures;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.SquadSettings;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.rotation.opensquad.OpenSquad;
import io.allotment.rotation.view.effect.Effect;
import io.allotment.rotation.view.effect.Effects;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A squad's settings. Everyone signed in reads them, an admin opens, a lead changes. */
@RestController
class SquadController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Squads squads;
  private final Effects effects;

  SquadController(
      Commands<RotationEvent> commands, Standings standings, Squads squads, Effects effects) {
    this.commands = commands;
    this.standings = standings;
    this.squads = squads;
    this.effects = effects;
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

  /** What other settings would change in the plan; nothing is stored. */
  @PostMapping("/api/squads/{squad}/previews")
  Effect preview(
      @PathVariable SquadId squad,
      @RequestBody Body body,
      @RequestParam @Nullable DutyWeek from,
      Caller caller,
      Act act) {
    caller.mustLead(squad.value());
    ChangeSquad command = change(squad, body, from, act);
    return effects.of(commands.preview(command), command.rosters().squads().keySet(), act.at());
  }

  @PutMapping("/api/squads/{squad}")
  ResponseEntity<SquadView> put(
      @PathVariable SquadId squad,
      @RequestBody Body body,
      @RequestParam @Nullable DutyWeek from,
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
                ? change(squad, body, from, act)
                : new OpenSquad(squad, body.settings(), act.at()));
    return squad(squad, caller);
  }

  private ChangeSquad change(SquadId squad, Body body, @Nullable DutyWeek from, Act act) {
    return new ChangeSquad(squad, body.settings(), from, standings.neighbourhood(squad), act.at());
  }
}
