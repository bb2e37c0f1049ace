package io.allotment.rotation.importroster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Reads a roster from CSV, as spreadsheets write it.
 *
 * <p>The first line names the columns, in any order: squad and member (an id, or an e-mail address)
 * or e-mail; and as many as there is something to say about of zone, handover, name, share,
 * allocation, working days, trained, opted in, last served, opening balance. Cells are separated by
 * comma, semicolon or tab. At most {@value #ROWS} rows in 5 MB of UTF-8.
 */
public final class RosterCsv {

  static final int ROWS = 10_000;
  private static final int ERRORS = 1_000;

  private RosterCsv() {}

  /** Reads an uploaded file. */
  public static RosterReading read(byte[] file) {
    try {
      return rows(RosterText.checked(RosterText.of(file)));
    } catch (BadRoster bad) {
      return new RosterReading.Refused(List.of(bad.atLine()));
    }
  }

  /** Reads text, as someone pasted it. */
  public static RosterReading read(String text) {
    try {
      return rows(RosterText.checked(text));
    } catch (BadRoster bad) {
      return new RosterReading.Refused(List.of(bad.atLine()));
    }
  }

  /** A file to begin with: every column, rows of two squads, and what may stand where. */
  public static String template() {
    try (InputStream file =
        Objects.requireNonNull(RosterCsv.class.getResourceAsStream("roster-template.csv"))) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static RosterReading rows(String text) throws BadRoster {
    RosterTable table = RosterTable.of(text, ROWS + 2);
    if (table.lines().isEmpty() && table.broken() == null) {
      throw new BadRoster(1, "The file is empty. Its first line names the columns.");
    }
    if (table.lines().size() > ROWS + 1) {
      throw new BadRoster(
          table.lines().getLast().number(), "The file has more than 10,000 rows. Split it.");
    }
    List<RowError> errors = new ArrayList<>();
    List<RosterRow> rows = new ArrayList<>();
    if (!table.lines().isEmpty()) {
      RosterHeader header = RosterHeader.of(table.lines().getFirst(), errors);
      if (errors.isEmpty()) {
        RowReader reader = new RowReader(header, errors);
        for (RosterTable.Line line : table.lines().subList(1, table.lines().size())) {
          RosterRow row = reader.row(line);
          if (row != null) {
            rows.add(row);
          }
        }
        errors.addAll(RowConflicts.among(rows, header));
      }
    }
    if (table.broken() != null) {
      errors.add(table.broken());
    }
    if (errors.isEmpty() && rows.isEmpty()) {
      throw new BadRoster(
          table.lines().getLast().number(), "Only the columns are named. Add a line for a member.");
    }
    return errors.isEmpty() ? new RosterReading.Rows(rows) : refused(errors);
  }

  private static RosterReading refused(List<RowError> errors) {
    errors.sort(Comparator.comparingInt(RowError::line));
    if (errors.size() <= ERRORS) {
      return new RosterReading.Refused(errors);
    }
    List<RowError> first = new ArrayList<>(errors.subList(0, ERRORS));
    first.add(
        new RowError(
            errors.get(ERRORS).line(),
            null,
            "From this line on are " + (errors.size() - ERRORS) + " errors more."));
    return new RosterReading.Refused(first);
  }
}
