package io.allotment.capacity.spend;

import io.allotment.capacity.correctspending.CorrectSpending;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.hear.PlannedStories;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Measure;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.view.Amount;
import io.allotment.capacity.view.iteration.IterationView;
import io.allotment.capacity.view.iteration.Iterations;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stories took in an iteration. */
@RestController
@RequestMapping("/api/squads/{squad}/iterations/{iteration}")
class SpendingController {

  private final Commands<CapacityEvent> commands;
  private final Iterations iterations;
  private final PlannedStories stories;
  private final TextKeeper<CapacityEvent> texts;

  SpendingController(
      Commands<CapacityEvent> commands,
      Iterations iterations,
      PlannedStories stories,
      TextKeeper<CapacityEvent> texts) {
    this.commands = commands;
    this.iterations = iterations;
    this.stories = stories;
    this.texts = texts;
  }

  /**
   * How much was spent on a story so far, in all.
   *
   * @param estimate whether nobody measured it
   */
  record Body(StoryId story, @Nullable Amount total, boolean estimate, boolean finished) {}

  /** A correction of what a story took from an account, with its reason. */
  record Correction(
      StoryId story, String account, @Nullable Amount amount, @Nullable String reason) {}

  @PostMapping("/spending")
  IterationView spend(
      @PathVariable SquadId squad,
      @PathVariable IterationId iteration,
      @RequestBody Body body,
      Caller caller,
      Act act) {
    caller.mustPlan(squad.value());
    Spend command =
        new Spend(
            squad,
            iteration,
            body.story(),
            Amount.of(body.total()),
            body.estimate() ? Measure.ESTIMATE : Measure.ACTUAL,
            body.finished(),
            new MemberId(caller.member()),
            act.at());
    stories.plan(body.story());
    var _ = commands.send(act, command);
    return iterations.of(squad, iteration);
  }

  /** Corrects what was said to be spent, in a closed iteration as well. */
  @PostMapping("/corrections")
  IterationView correct(
      @PathVariable SquadId squad,
      @PathVariable IterationId iteration,
      @RequestBody Correction body,
      Caller caller,
      Act act) {
    caller.mustPlan(squad.value());
    Draft reason = Draft.of(Wording.line("The reason", body.reason()));
    CorrectSpending command =
        new CorrectSpending(
            squad,
            iteration,
            body.story(),
            Account.of(body.account()),
            Amount.of(body.amount()),
            reason.ref(),
            new MemberId(caller.member()),
            act.at());
    var _ = texts.with(act.at(), List.of(reason), () -> commands.send(act, command));
    return iterations.of(squad, iteration);
  }
}
