package io.allotment.stories.view.story;

import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import io.allotment.stories.event.OfStory;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.event.StoriesTags;
import io.allotment.stories.model.StoryId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells what was suggested and said of a story, from the log: it is all there, in order, and asked
 * for one story at a time.
 */
@Component
class Histories {

  private final Commands<StoriesEvent> commands;

  Histories(Commands<StoriesEvent> commands) {
    this.commands = commands;
  }

  List<Moment> of(StoryId story) {
    return commands.events(Boundary.of(StoriesTags.story(story))).stream()
        .filter(OfStory.class::isInstance)
        .map(OfStory.class::cast)
        .map(Moment::of)
        .flatMap(Optional::stream)
        .toList();
  }
}
