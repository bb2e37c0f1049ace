package io.allotment.stories.view.story;

import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Word;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a story, without its text.
 *
 * @param erased whether that text is erased, or will be in a moment
 * @param word what people say of its class; null where nobody does, or it is gone
 * @param position of what happened to it last; no two stories have the same
 */
public record Stand(
    StoryId story,
    SquadId squad,
    TextRef text,
    boolean erased,
    List<String> labels,
    @Nullable Word word,
    long position) {
  public Stand {
    labels = List.copyOf(labels);
  }

  static Stand of(Document story) {
    Document word = story.get("word", Document.class);
    return new Stand(
        new StoryId(story.getString("_id")),
        new SquadId(story.getString("squad")),
        new TextRef(new TextId(story.getString("text")), story.getString("hash")),
        story.getBoolean("erased", false),
        story.getList("labels", String.class),
        word == null || !Status.CONFIRMED.name().equals(story.getString("status"))
            ? null
            : word(word),
        story.getLong("position"));
  }

  private static Word word(Document word) {
    String kind = word.getString("kind");
    return new Word(
        StoryClass.valueOf(word.getString("is")), kind == null ? null : Kind.valueOf(kind));
  }
}
