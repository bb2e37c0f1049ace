package io.allotment.capacity.setpolicy;

import io.allotment.capacity.event.Agreed;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.hear.PlannedStories;
import io.allotment.capacity.letgardeningcount.LetGardeningCount;
import io.allotment.capacity.mapenabler.MapEnabler;
import io.allotment.capacity.model.Cadence;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.Policy;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Unspent;
import io.allotment.capacity.view.Reading;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How a squad keeps the capacity of iterations that are opened later. Who leads it says so; whether
 * gardening counts a steward says.
 */
@RestController
@RequestMapping("/api/squads/{squad}/capacity")
class PolicyController {

  private final Commands<CapacityEvent> commands;
  private final Reading reading;
  private final PlannedStories stories;

  PolicyController(Commands<CapacityEvent> commands, Reading reading, PlannedStories stories) {
    this.commands = commands;
    this.reading = reading;
    this.stories = stories;
  }

  /**
   * A policy.
   *
   * @param focus percent of a day that is left for work on stories
   * @param share percent of the capacity that is kept for improvement
   * @param unspent debt, lost or carried
   * @param anchor the first day of one iteration; null, like {@code weeks}, where the squad has no
   *     cadence
   * @param weeks how long each is
   */
  record Body(
      int focus, int share, String unspent, @Nullable LocalDate anchor, @Nullable Integer weeks) {
    Body {
      var _ = policy(focus, share, unspent, anchor, weeks);
    }

    private Policy policy() {
      return policy(focus, share, unspent, anchor, weeks);
    }

    private static Policy policy(
        int focus, int share, String unspent, @Nullable LocalDate anchor, @Nullable Integer weeks) {
      return new Policy(
          new Percent(focus), new Percent(share), Unspent.of(unspent), Cadence.of(anchor, weeks));
    }
  }

  /**
   * A policy as it is shown.
   *
   * @param gardeningCounts whether gardening counts towards the share
   * @param enablers strategic stories that count as improvement
   */
  record View(
      int version,
      int focus,
      int share,
      String unspent,
      @Nullable LocalDate anchor,
      @Nullable Integer weeks,
      boolean gardeningCounts,
      List<EnablerView> enablers) {}

  /** A strategic story that counts as improvement, who said so and when. */
  record EnablerView(StoryId story, MemberId by, Instant at) {}

  /** Whether something counts. */
  record Counts(boolean counts) {}

  @GetMapping
  ResponseEntity<View> policy(@PathVariable SquadId squad) {
    Agreed agreed = reading.squad(squad).agreed();
    Cadence cadence = agreed.policy().cadence();
    return ResponseEntity.ok()
        .eTag("\"%d\"".formatted(agreed.version()))
        .body(
            new View(
                agreed.version(),
                agreed.policy().focus().value(),
                agreed.policy().share().value(),
                agreed.policy().unspent().word(),
                cadence == null ? null : cadence.anchor(),
                cadence == null ? null : cadence.weeks(),
                agreed.gardeningCounts(),
                reading.enablers(squad).stream()
                    .map(each -> new EnablerView(each.story(), each.by(), each.at()))
                    .toList()));
  }

  /** Sets it, where nobody else has since {@code If-Match}. */
  @PutMapping
  ResponseEntity<View> set(
      @PathVariable SquadId squad,
      @RequestBody Body body,
      @RequestHeader(name = "If-Match", defaultValue = "\"0\"") String seen,
      Caller caller,
      Act act) {
    caller.mustLead(squad.value());
    var _ =
        commands.send(
            act,
            new SetPolicy(
                squad, version(seen), body.policy(), new MemberId(caller.member()), act.at()));
    return policy(squad);
  }

  @PutMapping("/gardening")
  ResponseEntity<View> gardening(
      @PathVariable SquadId squad, @RequestBody Counts body, Caller caller, Act act) {
    caller.mustBeSteward();
    var _ =
        commands.send(
            act,
            new LetGardeningCount(squad, body.counts(), new MemberId(caller.member()), act.at()));
    return policy(squad);
  }

  /** Counts a strategic story as improvement, or no longer. */
  @PutMapping("/enablers/{story}")
  ResponseEntity<View> enabler(
      @PathVariable SquadId squad,
      @PathVariable StoryId story,
      @RequestBody Counts body,
      Caller caller,
      Act act) {
    caller.mustLead(squad.value());
    stories.plan(story);
    var _ =
        commands.send(
            act,
            new MapEnabler(squad, story, body.counts(), new MemberId(caller.member()), act.at()));
    return policy(squad);
  }

  /** No version is -1, so that what is no tag of ours is refused as one that has passed. */
  private static int version(String tag) {
    String number = tag.replace("\"", "");
    return number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
  }
}
