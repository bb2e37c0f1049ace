package io.allotment.stories.view.story;

import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.runtime.text.Texts;
import io.allotment.stories.model.Because;
import io.allotment.stories.model.Because.Part;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.StoryText;
import io.allotment.stories.model.Suggested;
import io.allotment.stories.suggest.SuggestionView;
import io.allotment.stories.view.story.StoryView.Confirmed;
import io.allotment.stories.view.story.StoryView.IterationView;
import io.allotment.stories.view.story.StoryView.SizeView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads stories of the view with their texts. */
final class Reading {

  private final Map<TextId, String> texts;

  private Reading(Map<TextId, String> texts) {
    this.texts = texts;
  }

  static Reading of(Collection<Document> stories, Texts texts) {
    return new Reading(texts.read(stories.stream().map(Reading::ref).toList()));
  }

  private static TextRef ref(Document story) {
    return new TextRef(new TextId(story.getString("text")), story.getString("hash"));
  }

  StoryText text(Document story) {
    return StoryText.of(texts.get(ref(story).id()));
  }

  /** Without its description. */
  StoryView line(Document story) {
    return view(story, null, null);
  }

  StoryView whole(Document story, List<Moment> history) {
    return view(story, text(story).description(), history);
  }

  private StoryView view(
      Document story, @Nullable String description, @Nullable List<Moment> history) {
    List<String> labels = story.getList("labels", String.class);
    Document word = story.get("word", Document.class);
    Document suggested = story.get("suggested", Document.class);
    String form = story.getString("form");
    return new StoryView(
        new StoryId(story.getString("_id")),
        new SquadId(story.getString("squad")),
        lower(story.getString("tracker")),
        story.getString("name"),
        story.getString("link"),
        text(story).title(),
        description,
        story.getString("text"),
        labels,
        story.getString("type"),
        story.getString("priority"),
        size(story),
        form == null ? null : new IterationView(lower(form), story.getString("iteration")),
        lower(story.getString("state")),
        instant(story, "created"),
        instant(story, "started"),
        instant(story, "closed"),
        story.getString("due"),
        story.getString("bot"),
        Objects.requireNonNull(instant(story, "since")),
        lower(story.getString("status")),
        word == null ? null : confirmed(word),
        suggested == null ? null : SuggestionView.of(suggested(suggested), text(story), labels),
        history);
  }

  private static @Nullable SizeView size(Document story) {
    Long thousandths = story.getLong("size");
    return thousandths == null
        ? null
        : new SizeView(
            BigDecimal.valueOf(thousandths, 3).stripTrailingZeros(),
            lower(story.getString("unit")));
  }

  private static Confirmed confirmed(Document word) {
    String kind = word.getString("kind");
    return new Confirmed(
        StoryClass.valueOf(word.getString("is")).word(),
        kind == null ? null : Kind.valueOf(kind).word(),
        word.getString("by"),
        Objects.requireNonNull(instant(word, "at")));
  }

  static Suggested suggested(Document document) {
    String is = document.getString("is");
    String kind = document.getString("kind");
    return new Suggested(
        is == null ? null : StoryClass.valueOf(is),
        StoryClass.valueOf(document.getString("best")),
        kind == null ? null : Kind.valueOf(kind),
        document.getDouble("confidence"),
        document.getList("because", Document.class).stream().map(Reading::because).toList(),
        document.getString("rule"),
        document.getString("version"));
  }

  private static Because because(Document document) {
    return new Because(
        Part.valueOf(document.getString("part")),
        document.getInteger("from"),
        document.getInteger("to"),
        document.getDouble("weight"));
  }

  private static @Nullable Instant instant(Document document, String field) {
    Date date = document.getDate(field);
    return date == null ? null : date.toInstant();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
