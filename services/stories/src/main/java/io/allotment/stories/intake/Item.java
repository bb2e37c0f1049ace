package io.allotment.stories.intake;

import io.allotment.stories.model.Iteration;
import io.allotment.stories.model.Progress;
import io.allotment.stories.model.Size;
import io.allotment.stories.model.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a tracker as its payload gives it, before it is weighed.
 *
 * @param formerly where the same item was kept before its tracker moved it; null where it was not
 * @param project the repository or project it belongs to there: what squads are given to
 * @param type what the tracker calls its type; empty where it has none, like {@code priority}
 * @param bot the program that wrote it; null where a person did
 * @param asOf when the tracker changed it last; null where the payload does not say
 */
public record Item(
    Source source,
    @Nullable Source formerly,
    String project,
    String title,
    String description,
    List<String> labels,
    String type,
    String priority,
    @Nullable Size size,
    @Nullable Iteration iteration,
    Progress progress,
    @Nullable String bot,
    @Nullable Instant asOf) {
  public Item {
    labels = List.copyOf(labels);
  }

  /** The same item, known to have been kept there before. */
  public Item movedFrom(Source old) {
    return of(old, project);
  }

  /** The same item of a project by this name. */
  public Item in(String named) {
    return of(formerly, named);
  }

  private Item of(@Nullable Source old, String named) {
    return new Item(
        source,
        old,
        named,
        title,
        description,
        labels,
        type,
        priority,
        size,
        iteration,
        progress,
        bot,
        asOf);
  }
}
