package io.allotment.community.view.theme;

import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.community.view.theme.Known.Told;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An open story as it is shown with a theme.
 *
 * @param name what people call it in its tracker
 * @param title empty where it was erased
 * @param link where one reads it; null where there is no such place
 * @param age in whole days
 */
record StoryView(
    StoryId story,
    String name,
    String title,
    @Nullable String link,
    SquadRef squad,
    @Nullable String kind,
    String state,
    Instant created,
    long age) {

  /** A squad and what it is called. */
  record SquadRef(SquadId squad, String name) {}

  static StoryView of(Told story, Map<SquadId, String> names, Instant now) {
    String link = story.text("link");
    return new StoryView(
        story.id(),
        story.text("name"),
        story.text("title"),
        link.isEmpty() ? null : link,
        new SquadRef(story.squad(), Makeup.squad(story.squad(), names)),
        story.kind(),
        story.state(),
        story.created(),
        Makeup.age(story, now));
  }
}
