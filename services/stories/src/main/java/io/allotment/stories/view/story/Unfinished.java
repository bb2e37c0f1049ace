package io.allotment.stories.view.story;

import io.allotment.stories.model.Progress.State;
import io.allotment.stories.model.StoryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a story that is not closed.
 *
 * @param kind people say, or that is suggested; null for none
 * @param started whether somebody has begun
 * @param confirmed whether people say its class
 * @param since when it was created, or first told of where its tracker does not say
 */
public record Unfinished(
    StoryId story,
    @Nullable String kind,
    boolean started,
    boolean confirmed,
    @Nullable LocalDate due,
    Instant since) {

  static final List<String> FIELDS = List.of("kind", "state", "status", "due", "since");

  static Unfinished of(Document story) {
    String due = story.getString("due");
    return new Unfinished(
        new StoryId(story.getString("_id")),
        story.getString("kind"),
        State.STARTED.name().equals(story.getString("state")),
        Status.CONFIRMED.name().equals(story.getString("status")),
        due == null ? null : LocalDate.parse(due),
        story.getDate("since").toInstant());
  }
}
