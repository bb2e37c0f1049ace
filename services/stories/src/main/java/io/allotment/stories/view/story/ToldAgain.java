package io.allotment.stories.view.story;

import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.stories.model.Iteration;
import io.allotment.stories.model.Iteration.Form;
import io.allotment.stories.model.Progress;
import io.allotment.stories.model.Progress.State;
import io.allotment.stories.model.Size;
import io.allotment.stories.model.Size.Unit;
import io.allotment.stories.model.Source;
import io.allotment.stories.model.Told;
import io.allotment.stories.model.Tracker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What was told of a story last, from the view. */
final class ToldAgain {

  private ToldAgain() {}

  static Told of(Document story) {
    Long size = story.getLong("size");
    String form = story.getString("form");
    String due = story.getString("due");
    return new Told(
        new Source(
            Tracker.valueOf(story.getString("tracker")),
            story.getString("key"),
            story.getString("name"),
            story.getString("link")),
        new TextRef(new TextId(story.getString("text")), story.getString("hash")),
        story.getList("labels", String.class),
        story.getString("type"),
        story.getString("priority"),
        size == null ? null : new Size(size, Unit.valueOf(story.getString("unit"))),
        form == null
            ? null
            : new Iteration(Form.valueOf(form), story.getString("iteration"), null, null),
        new Progress(
            State.valueOf(story.getString("state")),
            story.getString("stateWord"),
            instant(story, "created"),
            instant(story, "started"),
            instant(story, "closed"),
            due == null ? null : LocalDate.parse(due)),
        story.getString("bot"),
        story.getDate("asOf").toInstant());
  }

  private static @Nullable Instant instant(Document story, String field) {
    Date date = story.getDate(field);
    return date == null ? null : date.toInstant();
  }
}
