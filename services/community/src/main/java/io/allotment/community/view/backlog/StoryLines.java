package io.allotment.community.view.backlog;

import io.allotment.community.model.StoryId;
import io.allotment.community.view.roster.Duty;
import io.allotment.community.view.story.Garden;
import io.allotment.community.view.story.Story;
import io.allotment.community.view.theme.ThemeNames;
import io.allotment.community.view.theme.ThemeNames.ThemeRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Adds to stories what people need to see of them. */
@Component
class StoryLines {

  /** So many at once, so that a long table holds few documents at a time. */
  private static final int PIECE = 1_000;

  private final Garden garden;
  private final ThemeNames themes;
  private final Duty duty;

  StoryLines(Garden garden, ThemeNames themes, Duty duty) {
    this.garden = garden;
    this.themes = themes;
    this.duty = duty;
  }

  /** These stories in their order, without those that were removed meanwhile. */
  List<StoryLine> of(List<Story> stories, Instant now) {
    List<StoryLine> lines = new ArrayList<>();
    for (int from = 0; from < stories.size(); from += PIECE) {
      lines.addAll(piece(stories.subList(from, Math.min(from + PIECE, stories.size())), now));
    }
    return lines;
  }

  private List<StoryLine> piece(List<Story> stories, Instant now) {
    List<StoryId> ids = stories.stream().map(Story::id).toList();
    Map<String, Document> documents = garden.headings(ids.stream().map(StoryId::value).toList());
    Map<StoryId, ThemeRef> themed = themes.of(ids);
    return stories.stream()
        .flatMap(
            story ->
                Stream.ofNullable(documents.get(story.id().value()))
                    .map(
                        document ->
                            StoryLine.of(story, document, themed.get(story.id()), duty, now)))
        .toList();
  }
}
