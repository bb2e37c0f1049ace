package io.allotment.capacity.openiteration;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.hear.Members;
import io.allotment.capacity.hear.ToldSprint;
import io.allotment.capacity.hear.ToldSprints;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.Reading;
import io.allotment.capacity.view.iteration.IterationView;
import io.allotment.capacity.view.iteration.Iterations;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import io.grpc.StatusRuntimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The iterations of a squad. Everyone signed in reads them; a planner opens them. */
@RestController
class IterationsController {

  private static final Logger LOG = LoggerFactory.getLogger(IterationsController.class);

  private final Commands<CapacityEvent> commands;
  private final Reading reading;
  private final Iterations iterations;
  private final Members members;
  private final ToldSprints sprints;

  IterationsController(
      Commands<CapacityEvent> commands,
      Reading reading,
      Iterations iterations,
      Members members,
      ToldSprints sprints) {
    this.commands = commands;
    this.reading = reading;
    this.iterations = iterations;
    this.members = members;
    this.sprints = sprints;
  }

  /**
   * Which days it has: without any they are the sprint's, and without a sprint those that follow by
   * the squad's cadence.
   *
   * @param last like {@code first} included
   * @param sprint the tracker's sprint it is taken over from
   */
  record Body(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable SprintId sprint) {}

  @GetMapping("/api/squads/{squad}/iterations")
  List<IterationView> all(@PathVariable SquadId squad) {
    return iterations.of(squad);
  }

  @GetMapping("/api/squads/{squad}/iterations/{iteration}")
  IterationView one(@PathVariable SquadId squad, @PathVariable IterationId iteration) {
    return iterations.of(squad, iteration);
  }

  /** Opens it with who is there as rotation says now; opened alike it is the same one. */
  @PutMapping("/api/squads/{squad}/iterations/{iteration}")
  IterationView open(
      @PathVariable SquadId squad,
      @PathVariable IterationId iteration,
      @RequestBody Body body,
      Caller caller,
      Act act) {
    caller.mustPlan(squad.value());
    Body said = body.sprint() == null ? body : said(squad, iteration, body, body.sprint());
    ask(squad);
    var _ =
        commands.send(
            act,
            new OpenIteration(
                squad,
                iteration,
                said.first(),
                said.last(),
                said.sprint(),
                new MemberId(caller.member()),
                act.at()));
    return iterations.of(squad, iteration);
  }

  /**
   * Days that are not said are the sprint's. Where it was taken over into this iteration before,
   * they stay what they are, whatever became of the sprint.
   */
  private Body said(SquadId squad, IterationId iteration, Body body, SprintId sprint) {
    Squad.Course known = reading.squad(squad).iterations().get(iteration);
    if (known != null && sprint.equals(known.sprint())) {
      return new Body(
          Objects.requireNonNullElse(body.first(), known.days().first()),
          Objects.requireNonNullElse(body.last(), known.days().last()),
          sprint);
    }
    ToldSprint told = sprints.one(squad, sprint);
    return new Body(told.firstOr(body.first()), told.lastOr(body.last()), sprint);
  }

  /** What rotation told before is good enough while it does not answer. */
  private void ask(SquadId squad) {
    try {
      members.record(squad);
    } catch (StatusRuntimeException silent) {
      LOG.info("Rotation does not say who is there: {}", silent.getStatus().getCode());
    }
  }
}
