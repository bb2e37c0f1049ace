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
 * @param suggested what was suggested; null where nothing was, or too unsurely
 * @param asked whether anything was suggested or abstained from
 * @param size in thousandths of its unit; null where it has none, and then the unit is empty
 */
public record Line(
    @Nullable StoryClass is,
    boolean confirmed,
    @Nullable StoryClass suggested,
    boolean asked,
    @Nullable Instant closed,
    Instant since,
    @Nullable String iteration,
    @Nullable Long size,
    String unit) {

  static Line of(Document story) {
    Document suggested = story.get("suggested", Document.class);
    Date closed = story.getDate("closed");
    String unit = story.getString("unit");
    return new Line(
        named(story.getString("class")),
        story.getString("status").equals(Status.CONFIRMED.name()),
        suggested == null ? null : named(suggested.getString("is")),
        suggested != null,
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
