package io.allotment.stories.model;

import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tracker says of a story at an instant.
 *
 * @param text its title, a line break, and its description; kept outside the log
 * @param type what the tracker calls its type; empty where it has none, like {@code priority}
 * @param bot the program that wrote it; null where a person did
 * @param asOf when the tracker changed it last; where it does not say, when it was read
 */
public record Told(
    Source source,
    TextRef text,
    List<String> labels,
    String type,
    String priority,
    @Nullable Size size,
    @Nullable Iteration iteration,
    Progress progress,
    @Nullable String bot,
    Instant asOf) {
  public Told {
    labels = List.copyOf(labels);
  }

  /** Whether both say the same, whenever they were told. */
  public boolean saysAs(Told other) {
    return equals(other.at(asOf));
  }

  private Told at(Instant other) {
    return new Told(source, text, labels, type, priority, size, iteration, progress, bot, other);
  }
}
