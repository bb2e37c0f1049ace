package io.allotment.capacity.reserve;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.hear.PlannedStories;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.reclassify.Reclassify;
import io.allotment.capacity.release.Release;
import io.allotment.capacity.view.Amount;
import io.allotment.capacity.view.iteration.IterationView;
import io.allotment.capacity.view.iteration.Iterations;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is held for stories in an iteration. A planner of the squad holds and releases. */
@RestController
@RequestMapping("/api/squads/{squad}/iterations/{iteration}/reservations")
class ReservationsController {

  private final Commands<CapacityEvent> commands;
  private final Iterations iterations;
  private final PlannedStories stories;

  ReservationsController(
      Commands<CapacityEvent> commands, Iterations iterations, PlannedStories stories) {
    this.commands = commands;
    this.iterations = iterations;
    this.stories = stories;
  }

  /**
   * What is to be held.
   *
   * @param account null for the one the story's class says
   */
  record Body(StoryId story, @Nullable Amount amount, @Nullable String account) {

    Body {
      var _ = account == null ? null : Account.of(account);
    }

    private @Nullable Account drawn() {
      return account == null ? null : Account.of(account);
    }
  }

  /** Holds an amount for a story, in place of what is held for it. */
  @PostMapping
  IterationView reserve(
      @PathVariable SquadId squad,
      @PathVariable IterationId iteration,
      @RequestBody Body body,
      Caller caller,
      Act act) {
    caller.mustPlan(squad.value());
    Reserve command =
        new Reserve(
            squad,
            iteration,
            body.story(),
            body.drawn(),
            Amount.of(body.amount()),
            new MemberId(caller.member()),
            act.at());
    stories.plan(body.story());
    var _ = commands.send(act, command);
    return iterations.of(squad, iteration);
  }

  /** Holds nothing for it any more. */
  @DeleteMapping("/{story}")
  IterationView release(
      @PathVariable SquadId squad,
      @PathVariable IterationId iteration,
      @PathVariable StoryId story,
      @RequestParam(defaultValue = "false") boolean dropped,
      Caller caller,
      Act act) {
    caller.mustPlan(squad.value());
    var _ =
        commands.send(
            act,
            new Release(squad, iteration, story, dropped, new MemberId(caller.member()), act.at()));
    return iterations.of(squad, iteration);
  }

  /** Moves what is held for it to the account its class now says. */
  @PostMapping("/{story}/reclassification")
  IterationView reclassify(
      @PathVariable SquadId squad,
      @PathVariable IterationId iteration,
      @PathVariable StoryId story,
      Caller caller,
      Act act) {
    caller.mustPlan(squad.value());
    var _ =
        commands.send(
            act, new Reclassify(squad, iteration, story, new MemberId(caller.member()), act.at()));
    return iterations.of(squad, iteration);
  }
}
