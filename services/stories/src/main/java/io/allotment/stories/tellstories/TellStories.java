package io.allotment.stories.tellstories;

import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Suggested;
import io.allotment.stories.model.Told;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a tracker says of some stories. Each is weighed for itself: what is late or said again
 * changes nothing, and what people said stays.
 *
 * @param mandate of which squads stories may become those of another
 */
public record TellStories(List<Telling> tellings, Mandate mandate, Instant at) {
  public TellStories {
    tellings = List.copyOf(tellings);
  }

  /**
   * What it says of one story.
   *
   * @param squad whose it is
   * @param dated whether its tracker says when it changed it last
   * @param suggested the class suggested for it
   * @param formerly the story it was before its tracker moved it; null where it was none
   */
  public record Telling(
      StoryId story,
      SquadId squad,
      Told told,
      boolean dated,
      @Nullable Suggested suggested,
      @Nullable StoryId formerly) {}
}
