package io.allotment.capacity.declareraid;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.hear.PlannedStories;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.RaidId;
import io.allotment.capacity.model.RaidReason;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Transfer;
import io.allotment.capacity.view.Amount;
import io.allotment.capacity.view.iteration.IterationView;
import io.allotment.capacity.view.iteration.IterationView.ReleaseView;
import io.allotment.capacity.view.iteration.Iterations;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.Wording;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Time that is taken from what it is kept for, in the open. Who plans for the squad declares it.
 */
@RestController
@RequestMapping("/api/squads/{squad}/iterations/{iteration}/raids")
class RaidsController {

  private final Commands<CapacityEvent> commands;
  private final Iterations iterations;
  private final PlannedStories stories;
  private final TextKeeper<CapacityEvent> texts;

  RaidsController(
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
   * A raid.
   *
   * @param to feature where nothing is said
   * @param reason other where nothing is said
   * @param sentence why, in a line
   * @param approver the caller where nobody is named
   * @param covers the undeclared raid this declares
   * @param onto the story the gardener is put on
   * @param delayed stories that have to wait
   */
  record Body(
      String from,
      @Nullable String to,
      @Nullable Amount amount,
      @Nullable String reason,
      @Nullable String sentence,
      @Nullable MemberId approver,
      @Nullable RaidId covers,
      @Nullable StoryId onto,
      @Nullable Set<StoryId> delayed) {

    private Transfer taken() {
      return new Transfer(
          Account.of(from), to == null ? Account.FEATURE : Account.of(to), Amount.of(amount));
    }

    private Set<StoryId> waiting() {
      return delayed == null ? Set.of() : delayed;
    }
  }

  private static final String UNSAID = "-";

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  IterationView declare(
      @PathVariable SquadId squad,
      @PathVariable IterationId iteration,
      @RequestBody Body body,
      Caller caller,
      Act act) {
    caller.mustPlan(squad.value());
    Draft sentence = Draft.of(Wording.line("Why", body.sentence()));
    DeclareRaid command = command(squad, iteration, body, sentence, caller, act);
    stories.plan(command.stories());
    var _ = texts.with(act.at(), List.of(sentence), () -> commands.send(act, command));
    return iterations.of(squad, iteration);
  }

  /** Which stories would have to wait. The sentence may be missing; nothing is recorded. */
  @PostMapping("/preview")
  List<ReleaseView> preview(
      @PathVariable SquadId squad,
      @PathVariable IterationId iteration,
      @RequestBody Body body,
      Caller caller,
      Act act) {
    DeclareRaid command = command(squad, iteration, body, Draft.of(UNSAID), caller, act);
    return iterations.released(squad, iteration, commands.preview(command).events());
  }

  private static DeclareRaid command(
      SquadId squad, IterationId iteration, Body body, Draft sentence, Caller caller, Act act) {
    MemberId by = new MemberId(caller.member());
    return new DeclareRaid(
        squad,
        iteration,
        new RaidId(UUID.randomUUID().toString()),
        body.covers(),
        body.taken(),
        body.reason() == null ? RaidReason.OTHER : RaidReason.of(body.reason()),
        sentence.ref(),
        body.approver() == null ? by : body.approver(),
        body.onto(),
        body.waiting(),
        by,
        act.at());
  }
}
