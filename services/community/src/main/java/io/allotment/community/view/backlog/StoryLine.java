package io.allotment.community.view.backlog;

import io.allotment.community.model.Kind;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.community.view.story.Story;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A story of the backlog as people see it.
 *
 * @param name what it is called in its tracker, such as SEA-412
 * @param title empty where it was erased
 * @param link where one reads it; null where there is no such place
 * @param confirmed whether a person said that it is operational
 * @param age whole days
 * @param due the day it is wanted by; null where none is said
 */
record StoryLine(
    StoryId story,
    String name,
    String title,
    @Nullable String link,
    SquadId squad,
    @Nullable String kind,
    boolean confirmed,
    String state,
    Instant created,
    long age,
    @Nullable SizeLine size,
    @Nullable String due) {

  /** Such as 3 points. */
  record SizeLine(BigDecimal value, String unit) {}

  static final List<String> HEADER =
      List.of(
          "story",
          "name",
          "title",
          "squad",
          "kind",
          "confirmed",
          "state",
          "created",
          "age in days",
          "size",
          "unit",
          "due",
          "link");

  static StoryLine of(Story story, Document document, Instant now) {
    Kind kind = story.kind();
    Story.Size size = story.size();
    return new StoryLine(
        story.id(),
        document.getString("name"),
        document.get("title", ""),
        some(document.getString("link")),
        story.squad(),
        kind == null ? null : kind.word(),
        story.confirmed(),
        story.state().name().toLowerCase(Locale.ROOT),
        story.created(),
        Math.max(0, Duration.between(story.created(), now).toDays()),
        size == null
            ? null
            : new SizeLine(
                BigDecimal.valueOf(size.thousandths(), 3).stripTrailingZeros(), size.unit()),
        some(document.getString("due")));
  }

  private static @Nullable String some(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  List<@Nullable Object> cells() {
    return Arrays.asList(
        story.value(),
        name,
        title,
        squad.value(),
        kind,
        confirmed ? "yes" : "no",
        state,
        created,
        age,
        size == null ? null : size.value().toPlainString(),
        size == null ? null : size.unit(),
        due,
        link);
  }
}
