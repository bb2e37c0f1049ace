package io.allotment.rotation.recordabsence;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.recordabsence.RecordAbsence.When;
import io.allotment.rotation.view.effect.Effect;
import io.allotment.rotation.view.effect.Effects;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.RequestRule;
import io.allotment.runtime.security.Caller;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records when a member is away. They do, or a lead of one of their squads. Nobody asks why. */
@RestController
class RecordAbsenceController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Effects effects;

  RecordAbsenceController(Commands<RotationEvent> commands, Standings standings, Effects effects) {
    this.commands = commands;
    this.standings = standings;
    this.effects = effects;
  }

  /**
   * A time away.
   *
   * @param from an ISO date, like {@code to}, both included; or both instants with their offset,
   *     the second not included
   */
  record Body(String from, String to) {

    When when() {
      try {
        return from.contains("T")
            ? new When.Hours(
                OffsetDateTime.parse(from).toInstant(), OffsetDateTime.parse(to).toInstant())
            : new When.Days(LocalDate.parse(from), LocalDate.parse(to));
      } catch (DateTimeParseException shape) {
        throw new RefusedException(
            RequestRule.UNREADABLE,
            "%s is no date or instant. Write both like 2026-12-21, or both like %s."
                .formatted(shape.getParsedString(), "2026-12-21T13:00:00+01:00"));
      }
    }
  }

  /** What was recorded, or would be. */
  record Recorded(@Nullable AbsenceId absence, Effect effect) {}

  @PostMapping("/api/members/{member}/absences")
  ResponseEntity<Recorded> record(
      @PathVariable MemberId member,
      @RequestBody Body body,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    AbsenceId id = new AbsenceId(UUID.randomUUID().toString());
    RecordAbsence first = command(member, id, body.when(), act);
    Caller.require(
        caller.is(member.value()) || caller.isAdmin() || standings.leads(caller, member),
        "Only " + member + " or a lead of one of their squads may record this. Ask one of them.");
    Outcome<RotationEvent> outcome =
        dryRun
            ? commands.preview(first)
            : commands.send(
                act.onBehalfOf(member.value()), () -> command(member, id, first.when(), act));
    return ResponseEntity.status(dryRun ? HttpStatus.OK : HttpStatus.CREATED)
        .body(
            new Recorded(
                outcome.first(AbsenceRecorded.class).map(AbsenceRecorded::absence).orElse(null),
                effects.of(outcome, first.rosters().squads().keySet(), act.at())));
  }

  private RecordAbsence command(MemberId member, AbsenceId id, When when, Act act) {
    return new RecordAbsence(member, id, when, standings.rostersOf(member), act.at());
  }
}
