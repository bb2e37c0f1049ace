package io.allotment.stories.suggest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.StoryText;
import io.allotment.stories.model.Suggested;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as people and programs read it.
 *
 * @param suggested the class; null where none is suggested
 * @param best the likeliest class all the same
 * @param rule the rule that hit; null where the model suggests
 */
public record SuggestionView(
    @JsonProperty("class") @Nullable String suggested,
    String best,
    @Nullable String kind,
    double confidence,
    List<ReasonView> reasons,
    @Nullable String rule,
    String version) {

  /**
   * Words that spoke for the class.
   *
   * @param part {@code title}, {@code description} or {@code label}
   * @param from where they begin in it, like {@code to} where they end; of a label its number
   */
  public record ReasonView(String part, String text, int from, int to, double weight) {}

  /** A suggestion with the words that spoke for it, as far as they are still there. */
  public static SuggestionView of(Suggested suggested, StoryText text, List<String> labels) {
    StoryClass is = suggested.is();
    Kind kind = suggested.kind();
    return new SuggestionView(
        is == null ? null : is.word(),
        suggested.best().word(),
        kind == null ? null : kind.word(),
        suggested.confidence(),
        ReasonWords.of(suggested.because(), text, labels),
        suggested.rule(),
        suggested.version());
  }
}
