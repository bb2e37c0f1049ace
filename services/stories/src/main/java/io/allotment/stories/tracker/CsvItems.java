package io.allotment.stories.tracker;

import io.allotment.stories.intake.Item;
import io.allotment.stories.intake.Plain;
import io.allotment.stories.model.Progress;
import io.allotment.stories.model.Progress.State;
import io.allotment.stories.model.Size;
import io.allotment.stories.model.Source;
import io.allotment.stories.model.Tracker;
import io.allotment.stories.tracker.Table.Row;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Items as a table of <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a> with headings,
 * separated by comma, semicolon or tab, in UTF-8.
 *
 * @param sheet names the table: the same key in another sheet is another item
 * @param headings which column stands under which
 * @param unit of sizes
 */
public record CsvItems(String sheet, Map<Column, String> headings, Size.Unit unit)
    implements Items {
  public CsvItems {
    headings = Map.copyOf(headings);
  }

  @Override
  public void read(InputStream file, Predicate<Read> more) {
    Table.read(file, row -> more.test(read(row)));
  }

  private Read read(Row row) {
    Cells cells = new Cells(row, headings);
    try {
      return new Read.Of(item(cells));
    } catch (IllegalArgumentException bad) {
      return new Read.Unreadable("line " + row.line(), String.valueOf(bad.getMessage()));
    }
  }

  private Item item(Cells cells) {
    String title = Plain.line(cells.text(Column.TITLE));
    String project = cells.text(Column.PROJECT).strip();
    Instant created = cells.instant(Column.CREATED);
    Instant closed = cells.instant(Column.CLOSED);
    String word = cells.text(Column.STATE).strip();
    State state = word.isEmpty() && closed != null ? State.DONE : States.of(word);
    Progress progress =
        new Progress(
            state,
            word,
            created,
            cells.instant(Column.STARTED),
            state == State.DONE || state == State.DROPPED ? closed : null,
            cells.day(Column.DUE));
    String key = cells.text(Column.KEY).strip();
    String author = cells.text(Column.AUTHOR).strip();
    String link = cells.text(Column.LINK).strip();
    return new Item(
        new Source(
            Tracker.CSV,
            "%s/%s/%s".formatted(sheet, project, key.isEmpty() ? digest(title, created) : key),
            key.isEmpty() ? "line " + cells.line() : key,
            link.startsWith("https://") || link.startsWith("http://") ? link : null),
        null,
        project,
        title,
        cells.text(Column.DESCRIPTION),
        cells.list(Column.LABELS),
        cells.text(Column.TYPE).strip(),
        cells.text(Column.PRIORITY).strip(),
        cells.size(Column.SIZE, unit),
        cells.iteration(),
        progress,
        author.endsWith("[bot]") ? author : null,
        cells.instant(Column.UPDATED));
  }

  /** Without a key the same title of the same time is the same item. */
  private static String digest(String title, @Nullable Instant created) {
    String named = title + "\n" + created;
    return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
