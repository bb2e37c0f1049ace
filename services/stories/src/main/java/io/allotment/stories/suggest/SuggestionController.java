package io.allotment.stories.suggest;

import io.allotment.stories.classify.Described;
import io.allotment.stories.classify.Suggestion;
import io.allotment.stories.model.StoryText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Suggests a class for any text. Everyone signed in may ask; nothing is kept. */
@RestController
class SuggestionController {

  private final Model model;

  SuggestionController(Model model) {
    this.model = model;
  }

  /**
   * What there is of a story.
   *
   * @param squad whose words these are; null for anybody's
   */
  record Asked(
      String title,
      @Nullable String description,
      @Nullable List<String> labels,
      @Nullable String squad) {}

  @PostMapping("/api/suggestions")
  SuggestionView suggest(@RequestBody Asked asked) {
    StoryText text =
        new StoryText(asked.title(), Objects.requireNonNullElse(asked.description(), ""));
    List<String> labels = Objects.requireNonNullElse(asked.labels(), List.of());
    Suggestion suggestion =
        model
            .now()
            .suggest(
                new Described(
                    text.title(),
                    text.description(),
                    labels,
                    Objects.requireNonNullElse(asked.squad(), "")));
    return SuggestionView.of(Places.of(suggestion, text, labels), text, labels);
  }
}
