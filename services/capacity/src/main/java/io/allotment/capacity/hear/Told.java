package io.allotment.capacity.hear;

import io.allotment.capacity.model.Size;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Version;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stories tell of a story.
 *
 * @param key what people call it in its tracker; null where that is not said
 * @param size as its tracker says it; null where it says none
 * @param sprint null where it is in none
 * @param sprints all it was in until now
 */
public record Told(
    StoryId id,
    Version version,
    Story story,
    @Nullable String key,
    @Nullable Size size,
    @Nullable Sprint sprint,
    Set<SprintId> sprints) {

  public Told {
    sprints = Set.copyOf(sprints);
  }

  /**
   * A sprint or milestone of a tracker.
   *
   * @param first null where the tracker does not say, like {@code last}
   */
  public record Sprint(
      SprintId id, String name, @Nullable LocalDate first, @Nullable LocalDate last) {}

  /** Whose it is. */
  public SquadId squad() {
    return story.squad();
  }
}
