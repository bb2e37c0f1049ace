package io.allotment.capacity.reserve;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.hear.PlannedStories;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.view.Amount;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.CommandRule;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Decision.Rejected;
import io.allotment.runtime.security.Caller;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Holds time for many stories at once. A planner of the squad does. Where nothing comes of it but
 * refusals it is refused, as one reservation is: nothing of it is recorded either.
 */
@RestController
class BatchController {

  private final Commands<CapacityEvent> commands;
  private final PlannedStories stories;

  BatchController(Commands<CapacityEvent> commands, PlannedStories stories) {
    this.commands = commands;
    this.stories = stories;
  }

  /**
   * What is to be held, in the order in which it is judged. No record, since one of one component
   * is written as that component alone.
   */
  static final class Body {
    @JsonProperty private final List<Item> reservations;

    @JsonCreator
    Body(@JsonProperty(value = "reservations", required = true) List<Item> reservations) {
      this.reservations = List.copyOf(reservations);
    }
  }

  /**
   * What is to be held for a story.
   *
   * @param account null for the one its class says
   */
  record Item(StoryId story, @Nullable Amount amount, @Nullable String account) {
    Item {
      var _ = Objects.requireNonNull(story);
      var _ = drawn(account);
    }

    private static @Nullable Account drawn(@Nullable String account) {
      return account == null ? null : Account.of(account);
    }

    private ReserveAll.Wish wish() {
      try {
        return new ReserveAll.Wish(story, drawn(account), Amount.of(amount));
      } catch (RefusedException bad) {
        throw new RefusedException(bad.rule(), "Of story %s: %s".formatted(story, bad.detail()));
      }
    }
  }

  @PostMapping("/api/squads/{squad}/iterations/{iteration}/reservations/batch")
  BatchAnswer reserve(
      @PathVariable SquadId squad,
      @PathVariable IterationId iteration,
      @RequestBody Body body,
      Caller caller,
      Act act) {
    caller.mustPlan(squad.value());
    ReserveAll command =
        new ReserveAll(
            squad,
            iteration,
            body.reservations.stream().map(Item::wish).toList(),
            new MemberId(caller.member()),
            act.at());
    ReserveAllDecider.against(command).ifPresent(BatchController::refuse);
    stories.plan(command.wishes().stream().map(ReserveAll.Wish::story).toList());
    List<CapacityEvent> recorded = commands.send(act, command).events();
    return BatchAnswer.of(judged(command, recorded), !recorded.isEmpty());
  }

  private static void refuse(Decision<CapacityEvent> decision) {
    if (decision instanceof Rejected<CapacityEvent>(var rule, var detail)) {
      throw new RefusedException(rule, detail);
    }
  }

  /**
   * How each was judged: on what was known before that was recorded which the act recorded, the
   * first time as well as when it is sent again.
   */
  private Judged judged(ReserveAll command, List<CapacityEvent> recorded) {
    List<CapacityEvent> known =
        commands.events(ReserveAllDecider.DECIDER.boundary().apply(command));
    int before = recorded.isEmpty() ? known.size() : Collections.indexOfSubList(known, recorded);
    Plan plan = Plan.NOTHING;
    for (CapacityEvent event : known.subList(0, before)) {
      plan = plan.after(event);
    }
    Judged judged = Judged.of(command, plan);
    if (recorded.isEmpty() && !judged.events().isEmpty()) {
      throw new RefusedException(
          CommandRule.BOUNDARY_MOVED,
          "Nothing of this was done, and room was made just now. Send it again.");
    }
    return judged;
  }
}
