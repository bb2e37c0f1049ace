package io.allotment.stories.suggest;

import io.allotment.stories.classify.Reason;
import io.allotment.stories.classify.Suggestion;
import io.allotment.stories.model.Because;
import io.allotment.stories.model.Because.Part;
import io.allotment.stories.model.StoryText;
import io.allotment.stories.model.Suggested;
import java.util.List;
import java.util.Optional;

/** Finds where in a story the words stand that spoke for its class. */
final class Places {

  private Places() {}

  static Suggested of(Suggestion suggestion, StoryText text, List<String> labels) {
    return new Suggested(
        suggestion.suggested(),
        suggestion.best(),
        suggestion.kind(),
        suggestion.confidence(),
        suggestion.reasons().stream()
            .flatMap(reason -> place(reason, text, labels).stream())
            .toList(),
        null,
        suggestion.version());
  }

  private static Optional<Because> place(Reason reason, StoryText text, List<String> labels) {
    String words = reason.text();
    return in(Part.TITLE, text.title(), reason)
        .or(() -> in(Part.DESCRIPTION, text.description(), reason))
        .or(
            () ->
                Optional.of(labels.indexOf(words))
                    .filter(index -> index >= 0)
                    .map(index -> new Because(Part.LABEL, index, index + 1, reason.weight())));
  }

  private static Optional<Because> in(Part part, String text, Reason reason) {
    int from = text.indexOf(reason.text());
    return from < 0
        ? Optional.empty()
        : Optional.of(new Because(part, from, from + reason.text().length(), reason.weight()));
  }
}
