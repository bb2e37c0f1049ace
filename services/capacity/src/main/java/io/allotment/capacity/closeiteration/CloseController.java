package io.allotment.capacity.closeiteration;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.iteration.IterationView;
import io.allotment.capacity.view.iteration.Iterations;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Closes iterations. A planner of the squad does. */
@RestController
class CloseController {

  private final Commands<CapacityEvent> commands;
  private final Iterations iterations;

  CloseController(Commands<CapacityEvent> commands, Iterations iterations) {
    this.commands = commands;
    this.iterations = iterations;
  }

  /** Closes it for good; what is still held is held no more. */
  @PostMapping("/api/squads/{squad}/iterations/{iteration}/close")
  IterationView close(
      @PathVariable SquadId squad, @PathVariable IterationId iteration, Caller caller, Act act) {
    caller.mustPlan(squad.value());
    var _ =
        commands.send(
            act, new CloseIteration(squad, iteration, new MemberId(caller.member()), act.at()));
    return iterations.of(squad, iteration);
  }
}
