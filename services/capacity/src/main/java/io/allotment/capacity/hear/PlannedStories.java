package io.allotment.capacity.hear;

import static com.mongodb.client.model.Filters.eq;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.OfStory.StoryTold;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.tellstory.TellStory;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.view.Views;
import java.time.Clock;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Records what is known of stories that time is planned for, and of no others: most stories of a
 * tracker never come into an iteration.
 */
@Component
public class PlannedStories {

  private final Commands<CapacityEvent> commands;
  private final Views views;
  private final Clock clock;

  PlannedStories(Commands<CapacityEvent> commands, Views views, Clock clock) {
    this.commands = commands;
    this.views = views;
    this.clock = clock;
  }

  /**
   * Has what is known of a story recorded, so that a decision can read it; from then on what
   * changes is recorded too. What came in between was kept before it was seen that nobody plans for
   * the story, so it is looked for once more.
   */
  public void plan(StoryId story) {
    known(story).ifPresent(this::tell);
    known(story).ifPresent(this::tell);
  }

  /** Has what changed recorded, if it is planned for. */
  void again(StoryId story, Told told) {
    boolean planned =
        commands.events(Boundary.of(CapacityTags.story(story))).stream()
            .anyMatch(StoryTold.class::isInstance);
    if (planned) {
      tell(told);
    }
  }

  private void tell(Told told) {
    Act act =
        Act.ofService(
            "capacity",
            "story/%s/%d".formatted(told.id(), told.version().value()),
            clock.instant());
    var _ = commands.send(act, new TellStory(told.id(), told.version(), told.story(), act.at()));
  }

  private Optional<Told> known(StoryId story) {
    return views.read(
        WhenStoriesTellThenRecord.NAME,
        generation -> {
          Document one = ToldDocuments.of(generation).find(eq(story.value())).first();
          return Optional.ofNullable(one).map(ToldDocuments::read);
        });
  }
}
