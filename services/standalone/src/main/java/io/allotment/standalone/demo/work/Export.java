package io.allotment.standalone.demo.work;

import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the tracker exports: the stories that are new or have changed since, as they are at an
 * instant.
 */
final class Export {

  private static final String AUTOMATIC = "Automatic update of a dependency.";

  private static final List<String> HEADINGS =
      List.of(
          "key",
          "title",
          "description",
          "project",
          "type",
          "labels",
          "state",
          "size",
          "created",
          "started",
          "closed",
          "updated",
          "link",
          "author");

  private Export() {}

  /**
   * The table.
   *
   * @param since when the stories of a squad were exported before
   */
  static String csv(List<Story> stories, Function<Squad, Instant> since, Instant at) {
    return Stream.concat(
            Stream.of(String.join(",", HEADINGS)),
            stories.stream()
                .filter(story -> story.isKnown(at))
                .filter(story -> story.changed(at).isAfter(since.apply(story.squad())))
                .map(story -> row(story, at)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(Story story, Instant at) {
    return Stream.of(
            story.key(),
            story.title(),
            story.description(),
            story.squad().project(),
            type(story),
            label(story),
            state(story, at),
            story.points() == 0 ? "" : Integer.toString(story.points()),
            story.created().toString(),
            time(story.started(), at),
            time(story.closed(), at),
            story.changed(at).toString(),
            "https://tracker.example.com/browse/" + story.key(),
            story.description().equals(AUTOMATIC) ? "renovate[bot]" : "")
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  private static String time(@Nullable Instant time, Instant at) {
    return time == null || time.isAfter(at) ? "" : time.toString();
  }

  private static String state(Story story, Instant at) {
    if (story.isClosed(at)) {
      return story.dropped() ? "Won't do" : "Done";
    }
    return story.isStarted(at) ? "In progress" : "To do";
  }

  private static String type(Story story) {
    return story.word().kind() == Kind.PRODUCTION_FIX
        ? "Bug"
        : story.word().is() == StoryClass.OPERATIONAL ? "Task" : "Story";
  }

  /** Nobody has looked at what waits in an inbox, so it has none. */
  private static String label(Story story) {
    Kind kind = story.word().kind();
    return kind == null || !story.classed()
        ? ""
        : switch (kind) {
          case SECURITY_FIX -> "security";
          case INCIDENT_FOLLOW_UP -> "incident";
          case UPGRADE -> "dependencies";
          case FLAKY_TEST -> "ci";
          default -> "";
        };
  }
}
