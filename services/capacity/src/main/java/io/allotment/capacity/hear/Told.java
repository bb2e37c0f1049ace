package io.allotment.capacity.hear;

import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stories tell of a story.
 *
 * @param size as its tracker says it; null where it says none
 * @param sprint null where it is in none
 */
public record Told(
    StoryId id, Version version, Story story, @Nullable Size size, @Nullable Sprint sprint) {

  /** In which unit a tracker says how large a story is. */
  public enum Unit {
    POINTS,
    HOURS,
    DAYS
  }

  /**
   * How large a story is said to be.
   *
   * @param thousandths of the unit
   */
  public record Size(long thousandths, Unit unit) {}

  /**
   * A sprint or milestone of a tracker.
   *
   * @param first null where the tracker does not say
   */
  public record Sprint(String name, @Nullable LocalDate first, @Nullable LocalDate last) {}

  /** Whose it is. */
  public SquadId squad() {
    return story.squad();
  }
}
