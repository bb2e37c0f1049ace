package io.allotment.stories.importstories;

import io.allotment.stories.intake.Taken.Refused;
import io.allotment.stories.tracker.Column;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An import as people and programs read it.
 *
 * @param state {@code sent}, {@code running}, {@code done} or {@code failed}
 * @param headings of a table; none for JSON
 * @param guesses what likely stands under which heading
 * @param sample the first lines of a table
 * @param projects how many items each project has; null until it is known what names them
 * @param read how many items were read so far, {@code told} how many of them said something new
 * @param refused the first of the {@code unfit} that were not taken, and why
 */
record ImportView(
    String id,
    String tracker,
    String name,
    Instant sent,
    String state,
    List<String> headings,
    Map<String, String> guesses,
    @Nullable List<Map<String, String>> sample,
    Map<String, Integer> projects,
    int read,
    int told,
    int same,
    int unfit,
    List<Refused> refused,
    @Nullable String problem) {

  static ImportView of(ImportJob job, @Nullable List<Map<String, String>> sample) {
    Map<String, String> guesses = new TreeMap<>();
    Column.guesses(job.headings())
        .forEach((column, heading) -> guesses.put(column.word(), heading));
    return new ImportView(
        job.id().value(),
        job.tracker().id(),
        job.name(),
        job.sent(),
        job.state().name().toLowerCase(Locale.ROOT),
        job.headings(),
        guesses,
        sample,
        job.projects(),
        job.count().read(),
        job.count().told(),
        job.count().same(),
        job.count().unfit(),
        job.count().refused(),
        job.problem());
  }
}
