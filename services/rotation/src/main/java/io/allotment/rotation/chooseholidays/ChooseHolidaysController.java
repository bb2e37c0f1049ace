package io.allotment.rotation.chooseholidays;

import io.allotment.rotation.chooseholidays.ChooseHolidays.Choice;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Valuation;
import io.allotment.rotation.holidays.PublicHolidays;
import io.allotment.rotation.model.HolidayRegion;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.holidays.HolidaysView;
import io.allotment.rotation.view.holidays.HolidaysViews;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.security.Caller;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says whose public holidays a squad counts. A lead of the squad does. */
@RestController
class ChooseHolidaysController {

  private static final Ratio PER_HOLIDAY = Ratio.of(1, 2);
  private static final Ratio MOST = Ratio.of(2);

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final PublicHolidays holidays;
  private final HolidaysViews views;

  ChooseHolidaysController(
      Commands<RotationEvent> commands,
      Standings standings,
      PublicHolidays holidays,
      HolidaysViews views) {
    this.commands = commands;
    this.standings = standings;
    this.holidays = holidays;
    this.views = views;
  }

  /**
   * What is asked for.
   *
   * @param region left out, the squad counts no holidays
   * @param perHoliday left out, half a week
   * @param most left out, two weeks
   */
  record Body(@Nullable String region, @Nullable Ratio perHoliday, @Nullable Ratio most) {

    @Nullable Choice choice() {
      return region == null
          ? null
          : new Choice(
              region,
              Objects.requireNonNullElse(perHoliday, PER_HOLIDAY),
              Objects.requireNonNullElse(most, MOST));
    }
  }

  @PutMapping("/api/squads/{squad}/holidays")
  ResponseEntity<HolidaysView> put(
      @PathVariable SquadId squad,
      @RequestBody Body body,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Caller caller,
      Act act) {
    caller.mustLead(squad.value());
    Standing before = standings.of(List.of(squad), List.of());
    views.mustMatch(seen, squad, before, act.at());
    Outcome<RotationEvent> outcome =
        dryRun
            ? commands.preview(command(squad, body, act))
            : commands.send(act, () -> command(squad, body, act));
    Standing after =
        dryRun ? before.after(outcome.events()) : standings.of(List.of(squad), List.of());
    HolidaysView view = views.of(squad, before, after, act.at());
    return dryRun
        ? ResponseEntity.ok(view)
        : ResponseEntity.ok().eTag(views.etag(squad, after, act.at())).body(view);
  }

  private ChooseHolidays command(SquadId squad, Body body, Act act) {
    Choice choice = body.choice();
    var values = Standings.plan(standings.of(List.of(squad), List.of()), squad).values();
    var days =
        choice == null
            ? null
            : HolidayRegion.read(choice.region())
                .flatMap(
                    region ->
                        holidays.between(
                            region,
                            Valuation.firstDay(values, act.at()),
                            Valuation.lastDay(act.at())))
                .orElse(null);
    return new ChooseHolidays(squad, choice, days, act.at());
  }
}
