package io.allotment.stories.view.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.stories.event.OfStory;
import io.allotment.stories.event.OfStory.ClassConfirmed;
import io.allotment.stories.event.OfStory.ClassSuggested;
import io.allotment.stories.event.OfStory.ConfirmationTakenBack;
import io.allotment.stories.event.OfStory.StoryGone;
import io.allotment.stories.event.OfStory.StoryTextErased;
import io.allotment.stories.event.OfStory.StoryTold;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.Suggested;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that was suggested or said of the class of a story. It holds no word of its text.
 *
 * @param what {@code suggested}, {@code abstained}, {@code confirmed} or {@code taken-back}
 * @param is the class; null where it was abstained or taken back
 * @param sure how likely the suggestion was what people say, from 0 to 1; null for a word
 * @param because the rule that hit, else the version of the model; null for a word
 * @param version of the rules or the model; null for a word
 * @param by the person; null for a suggestion
 */
public record Moment(
    Instant at,
    String what,
    @JsonProperty("class") @Nullable String is,
    @Nullable String kind,
    @Nullable Double sure,
    @Nullable String because,
    @Nullable String version,
    @Nullable String by) {

  /** What an event says of the class; nothing where it says nothing of it. */
  static Optional<Moment> of(OfStory event) {
    return switch (event) {
      case ClassSuggested of -> Optional.of(suggested(of.suggested(), of.at()));
      case ClassConfirmed of ->
          Optional.of(
              new Moment(
                  of.at(),
                  "confirmed",
                  of.word().is().word(),
                  word(of.word().kind()),
                  null,
                  null,
                  null,
                  of.by().value()));
      case ConfirmationTakenBack of ->
          Optional.of(
              new Moment(of.at(), "taken-back", null, null, null, null, null, of.by().value()));
      case StoryTold _, StoryGone _, StoryTextErased _ -> Optional.empty();
    };
  }

  private static Moment suggested(Suggested suggested, Instant at) {
    StoryClass is = suggested.is();
    return new Moment(
        at,
        is == null ? "abstained" : "suggested",
        is == null ? null : is.word(),
        is == null ? null : word(suggested.kind()),
        suggested.confidence(),
        Objects.requireNonNullElse(suggested.rule(), suggested.version()),
        suggested.version(),
        null);
  }

  private static @Nullable String word(@Nullable Kind kind) {
    return kind == null ? null : kind.word();
  }
}
