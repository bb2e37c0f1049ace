package io.allotment.stories.view.board;

import io.allotment.stories.model.SquadId;
import io.allotment.stories.view.story.StoryView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operational work of a squad that is not done, as people say or as is suggested. All of it is
 * counted, however much it is.
 *
 * @param squad null for all
 * @param all of it together
 * @param kinds those there is something of, the one with the most first
 */
public record Board(@Nullable SquadId squad, Count all, List<OfKind> kinds) {

  /**
   * How much there is.
   *
   * @param waiting what nobody has begun
   * @param started what somebody has begun
   * @param suggested how many of both nobody has confirmed
   * @param overdue how many of both are past their day
   * @param oldest since when the oldest is there; null for nothing
   */
  public record Count(
      int waiting, int started, int suggested, int overdue, @Nullable Instant oldest) {}

  /**
   * What there is of one kind.
   *
   * @param kind as in stories; {@code other} where nobody says
   * @param stories the oldest of them
   */
  public record OfKind(String kind, Count count, List<StoryView> stories) {}
}
