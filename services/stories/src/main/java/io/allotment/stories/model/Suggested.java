package io.allotment.stories.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The class that rules or the model suggest for a story.
 *
 * @param is null where nothing is suggested, because it would be right too seldom
 * @param best the likeliest class all the same
 * @param kind of operational work; null for other classes
 * @param confidence how likely {@code best} is what people say, from 0 to 1
 * @param because what spoke for it, the heaviest first; none where a rule hit
 * @param rule the rule that hit, as people wrote it; null where the model suggests
 * @param version of the rules or of the model
 */
public record Suggested(
    @Nullable StoryClass is,
    StoryClass best,
    @Nullable Kind kind,
    double confidence,
    List<Because> because,
    @Nullable String rule,
    String version) {
  public Suggested {
    because = List.copyOf(because);
  }

  /** Whether both suggest the same for the same reason, however sure, and in whatever version. */
  public boolean suggestsAs(@Nullable Suggested other) {
    return other != null
        && is == other.is
        && (is == null || kind == other.kind)
        && Objects.equals(rule, other.rule);
  }
}
