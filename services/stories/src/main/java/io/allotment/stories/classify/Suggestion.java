package io.allotment.stories.classify;

import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a story seems to be.
 *
 * @param suggested the best class; null where the confidence is too low to suggest it
 * @param best the class with the highest score
 * @param kind the best kind; null unless the best class is operational
 * @param confidence the calibrated probability that people say so too, from 0 to 1
 * @param reasons what spoke most for the best class: from one to five, the heaviest first
 * @param version names what was learnt from, and how; the same version gives the same answers
 */
public record Suggestion(
    @Nullable StoryClass suggested,
    StoryClass best,
    @Nullable Kind kind,
    double confidence,
    List<Reason> reasons,
    String version) {
  public Suggestion {
    reasons = List.copyOf(reasons);
  }
}
