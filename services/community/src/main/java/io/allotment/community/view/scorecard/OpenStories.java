package io.allotment.community.view.scorecard;

import io.allotment.community.model.SquadId;
import io.allotment.community.view.story.Garden;
import io.allotment.community.view.story.Plot;
import io.allotment.community.view.story.Story;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the open stories of each squad, for those who show no more of them than their number. */
@Component
public final class OpenStories {

  private final Garden garden;
  private volatile Counted counted = new Counted(null, -1, null);

  OpenStories(Garden garden) {
    this.garden = garden;
  }

  /** What was counted, and of what. */
  private record Counted(@Nullable Plot of, long changes, @Nullable Map<SquadId, Counts> bySquad) {}

  /**
   * The open stories of a squad.
   *
   * @param open of whatever class, or of none
   * @param confirmed how many of them have a class that somebody confirmed
   * @param operational how many of them are operational
   * @param oldest when the oldest of those was created; null where there is none
   */
  public record Counts(int open, int confirmed, int operational, @Nullable Instant oldest) {

    public static final Counts NONE = new Counts(0, 0, 0, null);

    Counts and(Story story) {
      boolean older = story.tended() && (oldest == null || story.created().isBefore(oldest));
      return new Counts(
          open + 1,
          confirmed + (story.confirmed() ? 1 : 0),
          operational + (story.tended() ? 1 : 0),
          older ? story.created() : oldest);
    }
  }

  /** Of each squad that ever had any; null where no story was ever heard of. */
  public @Nullable Map<SquadId, Counts> bySquad() {
    Plot plot = garden.plot();
    long changes = plot.changes();
    Counted last = counted;
    if (last.of() != plot || last.changes() != changes) {
      last = new Counted(plot, changes, count(plot));
      counted = last;
    }
    return last.bySquad();
  }

  private static @Nullable Map<SquadId, Counts> count(Plot plot) {
    Map<SquadId, Counts> counts = new HashMap<>();
    plot.each(
        story -> {
          Counts before = Objects.requireNonNullElse(counts.get(story.squad()), Counts.NONE);
          counts.put(story.squad(), story.open() ? before.and(story) : before);
        });
    return counts.isEmpty() ? null : Map.copyOf(counts);
  }
}
