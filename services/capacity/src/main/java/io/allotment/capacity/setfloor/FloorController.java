package io.allotment.capacity.setfloor;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.PercentLine;
import io.allotment.capacity.view.Reading;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The share that every squad keeps at least. A steward sets it for the community. */
@RestController
class FloorController {

  private final Commands<CapacityEvent> commands;
  private final Reading reading;

  FloorController(Commands<CapacityEvent> commands, Reading reading) {
    this.commands = commands;
    this.reading = reading;
  }

  /** A floor in percent from a day on. */
  record Step(int floor, LocalDate from) {}

  /**
   * The floor in the course of time.
   *
   * @param before what held before the first step
   */
  record View(int before, List<Step> steps) {}

  @GetMapping("/api/capacity/floor")
  View floor() {
    PercentLine line = reading.floor().line();
    return new View(
        line.before().value(),
        line.from().entrySet().stream()
            .map(step -> new Step(step.getValue().value(), step.getKey()))
            .toList());
  }

  @PutMapping("/api/capacity/floor")
  View set(@RequestBody Step body, Caller caller, Act act) {
    caller.mustBeSteward();
    var _ =
        commands.send(
            act,
            new SetFloor(
                new Percent(body.floor()), body.from(), new MemberId(caller.member()), act.at()));
    return floor();
  }
}
