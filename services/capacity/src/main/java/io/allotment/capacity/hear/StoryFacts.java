package io.allotment.capacity.hear;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.OfStory.StoryTold;
import io.allotment.capacity.tellstory.TellStory;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Records what is known of stories. */
@Component
class StoryFacts {

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

  void record(Told told) {
    Act act =
        Act.ofService(
            "capacity",
            "story/%s/%d".formatted(told.id(), told.version().value()),
            clock.instant());
    var _ = commands.send(act, new TellStory(told.id(), told.version(), told.story(), act.at()));
  }
}
