package io.allotment.community.view.backlog;

import io.allotment.community.model.Kind;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.community.view.people.Person;
import io.allotment.community.view.roster.Duty;
import io.allotment.community.view.story.Story;
import io.allotment.community.view.theme.ThemeNames.ThemeRef;
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
 * @param theme null where it is in none
 * @param tends who is on duty in its squad now; null where nobody is
 */
record StoryLine(
    StoryId story,
    String name,
    String title,
    @Nullable String link,
    Squad squad,
    @Nullable String kind,
    boolean confirmed,
    String state,
    Instant created,
    long age,
    @Nullable SizeLine size,
    @Nullable String due,
    @Nullable ThemeRef theme,
    @Nullable Person tends) {

  /** Whose it is. */
  record Squad(SquadId squad, String name) {}

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
          "theme",
          "tends",
          "link");

  static StoryLine of(
      Story story, Document document, @Nullable ThemeRef theme, Duty duty, Instant now) {
    Kind kind = story.kind();
    Story.Size size = story.size();
    return new StoryLine(
        story.id(),
        document.getString("name"),
        document.get("title", ""),
        some(document.getString("link")),
        new Squad(story.squad(), duty.name(story.squad())),
        kind == null ? null : kind.word(),
        story.confirmed(),
        story.state().name().toLowerCase(Locale.ROOT),
        story.created(),
        Math.max(0, Duration.between(story.created(), now).toDays()),
        size == null
            ? null
            : new SizeLine(
                BigDecimal.valueOf(size.thousandths(), 3).stripTrailingZeros(), size.unit()),
        some(document.getString("due")),
        theme,
        duty.tends(story.squad()));
  }

  private static @Nullable String some(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  List<@Nullable Object> cells() {
    return Arrays.asList(
        story.value(),
        name,
        title,
        squad.name(),
        kind,
        confirmed ? "yes" : "no",
        state,
        created,
        age,
        size == null ? null : size.value().toPlainString(),
        size == null ? null : size.unit(),
        due,
        theme == null ? null : theme.name(),
        tends == null ? null : tends.name(),
        link);
  }
}
