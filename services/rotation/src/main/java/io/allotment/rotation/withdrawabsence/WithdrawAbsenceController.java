package io.allotment.rotation.withdrawabsence;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.view.effect.Effect;
import io.allotment.rotation.view.effect.Effects;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Withdraws an absence. The member does, or a lead of one of their squads. */
@RestController
class WithdrawAbsenceController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Effects effects;

  WithdrawAbsenceController(
      Commands<RotationEvent> commands, Standings standings, Effects effects) {
    this.commands = commands;
    this.standings = standings;
    this.effects = effects;
  }

  @DeleteMapping("/api/members/{member}/absences/{absence}")
  Effect withdraw(
      @PathVariable MemberId member, @PathVariable AbsenceId absence, Caller caller, Act act) {
    WithdrawAbsence first = command(member, absence, act);
    Caller.require(
        caller.is(member.value()) || caller.isAdmin() || standings.leads(caller, member),
        "Only " + member + " or a lead of one of their squads may withdraw this. Ask one of them.");
    var outcome =
        commands.send(act.onBehalfOf(member.value()), () -> command(member, absence, act));
    return effects.of(outcome, first.rosters().squads().keySet(), act.at());
  }

  private WithdrawAbsence command(MemberId member, AbsenceId absence, Act act) {
    return new WithdrawAbsence(member, absence, standings.rostersOf(member), act.at());
  }
}
