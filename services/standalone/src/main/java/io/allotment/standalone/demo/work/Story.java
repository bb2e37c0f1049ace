package io.allotment.standalone.demo.work;

import io.allotment.stories.model.Kind;
import io.allotment.stories.model.Source;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Tracker;
import io.allotment.stories.model.Word;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A story of the demo, with all that becomes of it until now.
 *
 * @param word what people say it is
 * @param classed whether they have said so; else it waits in the inbox
 * @param theme what it has in common with stories of other squads; empty for nothing
 * @param dropped whether it was closed without being done
 * @param points 0 where nobody has sized it
 */
record Story(
    Squad squad,
    int number,
    String title,
    String description,
    Word word,
    boolean classed,
    String theme,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant closed,
    boolean dropped,
    int points) {

  /** The name of the file the tracker's exports have. */
  static final String SHEET = "stories.csv";

  private static final Set<Kind> REACTIVE =
      EnumSet.of(Kind.INCIDENT_FOLLOW_UP, Kind.PRODUCTION_FIX, Kind.STAGING, Kind.OTHER);

  /** What people call it. */
  String key() {
    return "%s-%d".formatted(squad.project(), number);
  }

  StoryId id() {
    String place = "%s/%s/%s".formatted(SHEET, squad.project(), key());
    return StoryId.of(new Source(Tracker.CSV, place, key(), null));
  }

  /** Whether working on it makes things better and does not only keep them as they are. */
  boolean improves() {
    Kind kind = word.kind();
    return kind != null && !REACTIVE.contains(kind);
  }

  boolean isKnown(Instant at) {
    return !created.isAfter(at);
  }

  boolean isStarted(Instant at) {
    return started != null && !started.isAfter(at);
  }

  boolean isClosed(Instant at) {
    return closed != null && !closed.isAfter(at);
  }

  boolean isOpen(Instant at) {
    return isKnown(at) && !isClosed(at);
  }

  /** When it changed last before an instant at which it is known. */
  Instant changed(Instant at) {
    return Stream.of(created, started, closed)
        .flatMap(Stream::ofNullable)
        .filter(change -> !change.isAfter(at))
        .max(Instant::compareTo)
        .orElse(created);
  }
}
