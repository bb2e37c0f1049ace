package io.allotment.stories.view.story;

import io.allotment.stories.model.StoryClass;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a story.
 *
 * @param is the class people say, or that is suggested; null for none
 * @param confirmed whether people say it
 * @param judged what people said a word over; null where they said none, or nothing was suggested
 * @param size in thousandths of its unit; null where it has none, and then the unit is empty
 */
public record Line(
    @Nullable StoryClass is,
    boolean confirmed,
    @Nullable Judged judged,
    @Nullable Instant closed,
    Instant since,
    @Nullable String iteration,
    @Nullable Long size,
    String unit) {

  /**
   * A suggestion as it stood when a person said what the story is.
   *
   * @param is null where it abstained
   * @param rule the rule that had hit; null where the model suggested
   * @param version of the rules or of the model
   * @param at when the person said so
   */
  public record Judged(@Nullable StoryClass is, @Nullable String rule, String version, Instant at) {

    private static @Nullable Judged of(@Nullable Document word) {
      Document over = word == null ? null : word.get("over", Document.class);
      return word == null || over == null
          ? null
          : new Judged(
              named(over.getString("is")),
              over.getString("rule"),
              over.getString("version"),
              word.getDate("at").toInstant());
    }
  }

  static Line of(Document story) {
    Date closed = story.getDate("closed");
    String unit = story.getString("unit");
    boolean confirmed = story.getString("status").equals(Status.CONFIRMED.name());
    return new Line(
        named(story.getString("class")),
        confirmed,
        confirmed ? Judged.of(story.get("word", Document.class)) : null,
        closed == null ? null : closed.toInstant(),
        story.getDate("since").toInstant(),
        story.getString("iteration"),
        story.getLong("size"),
        unit == null ? "" : unit.toLowerCase(Locale.ROOT));
  }

  private static @Nullable StoryClass named(@Nullable String name) {
    return name == null ? null : StoryClass.valueOf(name);
  }
}
