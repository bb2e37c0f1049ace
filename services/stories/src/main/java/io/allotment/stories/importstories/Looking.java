package io.allotment.stories.importstories;

import io.allotment.runtime.command.RefusedException;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.tracker.Items;
import io.allotment.stories.tracker.Read;
import io.allotment.stories.tracker.Table;
import io.allotment.stories.tracker.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Looks through a file before it is imported. */
@Component
class Looking {

  private static final int PROJECTS = 1_000;
  private static final int SAMPLE = 5;

  private final Files files;

  Looking(Files files) {
    this.files = files;
  }

  /** The headings of a table. */
  List<String> headings(ImportId id) {
    return opened(id, Table::headings);
  }

  /** The first lines of a table. */
  List<Map<String, String>> sample(ImportId id) {
    List<Map<String, String>> lines = new ArrayList<>();
    return opened(
        id,
        file -> {
          Table.read(file, row -> lines.add(row.cells()) && lines.size() < SAMPLE);
          return lines;
        });
  }

  /**
   * How many lines have each value under a heading.
   *
   * @throws RefusedException if there are too many values for a column of projects
   */
  Map<String, Integer> values(ImportId id, String heading) {
    Map<String, Integer> counts = new TreeMap<>();
    return opened(
        id,
        file -> {
          Table.read(file, row -> count(counts, row.cell(heading).strip()));
          return counts;
        });
  }

  /** How many items each project has. */
  Map<String, Integer> projects(ImportId id, Items items) {
    Map<String, Integer> counts = new TreeMap<>();
    return opened(
        id,
        file -> {
          items.read(
              file, read -> !(read instanceof Read.Of(var item)) || count(counts, item.project()));
          return counts;
        });
  }

  private static boolean count(Map<String, Integer> counts, String value) {
    counts.merge(value, 1, Integer::sum);
    if (counts.size() > PROJECTS) {
      throw new RefusedException(
          StoriesRule.TOO_MANY_PROJECTS,
          "There are more than %d different ones. Choose the column that names the project."
              .formatted(PROJECTS));
    }
    return true;
  }

  private <R> R opened(ImportId id, Function<InputStream, R> look) {
    try (InputStream file = files.open(id)) {
      return look.apply(file);
    } catch (UnreadableFileException broken) {
      throw new RefusedException(StoriesRule.UNREADABLE_FILE, broken.sentence());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
