package io.allotment.capacity.hear;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.OfStory.StoryTold;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.tellstory.TellStories;
import io.allotment.capacity.tellstory.TellStory;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Label;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Records what is known of stories. */
@Component
class StoryFacts {

  private static final BiFunction<Plan, CapacityEvent, Plan> PLAN = Plan::after;

  private final Commands<CapacityEvent> commands;
  private final Clock clock;

  StoryFacts(Commands<CapacityEvent> commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /** Has what changed recorded, if the story is planned for. */
  void again(Told told) {
    boolean planned =
        commands.events(Boundary.of(CapacityTags.story(told.id()))).stream()
            .anyMatch(StoryTold.class::isInstance);
    if (planned) {
      record(told);
    }
  }

  /** Has recorded together what is newer than what is. */
  void record(List<Told> stories) {
    if (stories.isEmpty()) {
      return;
    }
    Plan known = known(stories);
    Instant now = clock.instant();
    List<TellStory> newer =
        stories.stream()
            .filter(told -> told.version().isAfter(known.known(told.id()).version()))
            .map(told -> tell(told, now))
            .toList();
    if (!newer.isEmpty()) {
      Act act = Act.ofService("capacity", "stories/" + UUID.randomUUID(), now);
      var _ = commands.send(act, new TellStories(newer));
    }
  }

  private Plan known(List<Told> stories) {
    Set<Label> labels =
        stories.stream().map(Told::id).map(CapacityTags::story).collect(Collectors.toSet());
    return commands.fold(Boundary.ofAny(labels), Plan.NOTHING, PLAN);
  }

  private void record(Told told) {
    Act act =
        Act.ofService(
            "capacity",
            "story/%s/%d".formatted(told.id(), told.version().value()),
            clock.instant());
    var _ = commands.send(act, tell(told, act.at()));
  }

  private static TellStory tell(Told told, Instant at) {
    return new TellStory(told.id(), told.version(), told.story(), at);
  }
}
