package io.allotment.rotation.chooseoutofhours;

import io.allotment.rotation.chooseoutofhours.ChooseOutOfHours.Choice;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.outofhours.OutOfHoursView;
import io.allotment.rotation.view.outofhours.OutOfHoursViews;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Says what a squad pays out of hours. A lead of the squad does. */
@RestController
class ChooseOutOfHoursController {

  private final Commands<RotationEvent> commands;
  private final OutOfHoursViews views;

  ChooseOutOfHoursController(Commands<RotationEvent> commands, OutOfHoursViews views) {
    this.commands = commands;
    this.views = views;
  }

  /**
   * What is asked for.
   *
   * @param currency left out, the squad pays nothing out of hours
   * @param workStart left out, 09:00
   * @param workEnd left out, 17:00
   * @param nightStart left out, 22:00
   * @param nightEnd left out, 06:00
   * @param evening what an hour is paid, such as 12.50; no rate may be left out
   */
  record Body(
      @Nullable String currency,
      @Nullable LocalTime workStart,
      @Nullable LocalTime workEnd,
      @Nullable LocalTime nightStart,
      @Nullable LocalTime nightEnd,
      @Nullable Ratio evening,
      @Nullable Ratio night,
      @Nullable Ratio weekend,
      @Nullable Ratio holiday) {

    @Nullable Choice choice() {
      return currency == null
          ? null
          : new Choice(
              currency,
              Objects.requireNonNullElse(workStart, LocalTime.of(9, 0)),
              Objects.requireNonNullElse(workEnd, LocalTime.of(17, 0)),
              Objects.requireNonNullElse(nightStart, LocalTime.of(22, 0)),
              Objects.requireNonNullElse(nightEnd, LocalTime.of(6, 0)),
              evening,
              night,
              weekend,
              holiday);
    }
  }

  @PutMapping("/api/squads/{squad}/out-of-hours")
  ResponseEntity<OutOfHoursView> put(
      @PathVariable SquadId squad,
      @RequestBody Body body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Caller caller,
      Act act) {
    caller.mustLead(squad.value());
    views.mustMatch(seen, squad);
    commands.send(act, new ChooseOutOfHours(squad, body.choice(), act.at()));
    OutOfHoursView view = views.of(squad);
    return ResponseEntity.ok().eTag(views.etag(view)).body(view);
  }
}
