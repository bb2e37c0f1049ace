package io.allotment.capacity.setcadence;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.Following;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.model.Cadence;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.Reading;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a squad's iterations follow each other. A planner says so; everyone signed in reads it. */
@RestController
@RequestMapping("/api/squads/{squad}/cadence")
class CadenceController {

  private final Commands<CapacityEvent> commands;
  private final Reading reading;
  private final Clock clock;

  CadenceController(Commands<CapacityEvent> commands, Reading reading, Clock clock) {
    this.commands = commands;
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * A cadence.
   *
   * @param anchor the first day of one iteration; null, like {@code weeks}, where there is none
   * @param weeks how long each is
   */
  record Body(@Nullable LocalDate anchor, @Nullable Integer weeks) {
    Body {
      var _ = Cadence.of(anchor, weeks);
    }
  }

  /** The iteration that would be opened next. */
  record Next(IterationId iteration, LocalDate first, LocalDate last) {}

  @GetMapping
  Body cadence(@PathVariable SquadId squad) {
    Cadence cadence = reading.squad(squad).agreed().policy().cadence();
    return cadence == null ? new Body(null, null) : new Body(cadence.anchor(), cadence.weeks());
  }

  @PutMapping
  Body set(@PathVariable SquadId squad, @RequestBody Body body, Caller caller, Act act) {
    caller.mustPlan(squad.value());
    var _ =
        commands.send(
            act,
            new SetCadence(
                squad,
                Cadence.of(body.anchor(), body.weeks()),
                new MemberId(caller.member()),
                act.at()));
    return cadence(squad);
  }

  @GetMapping("/next")
  Next next(@PathVariable SquadId squad) {
    Squad known = reading.squad(squad);
    return Following.of(known, known.facts().day(clock.instant()))
        .map(next -> new Next(next.iteration(), next.days().first(), next.days().last()))
        .orElseThrow(
            () ->
                new RefusedException(
                    CapacityRule.NO_CADENCE,
                    "%s has no cadence. Set one, or say the days.".formatted(squad)));
  }
}
