package io.allotment.rotation.importroster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a CSV file, RFC 4180, separated by comma, semicolon or tab, whichever makes most
 * sense of the header. Empty lines, and lines that begin with “#”, are passed over.
 *
 * @param broken what made the rest of the file unreadable, or null
 */
record RosterTable(List<Line> lines, @Nullable RowError broken) {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F]+");

  /** Cells, with white space of any kind and length as one space. */
  record Line(int number, List<String> cells) {}

  static RosterTable of(String text, int limit) {
    int first = 1;
    String csv = text;
    if (csv.length() > 4 && csv.regionMatches(true, 0, "sep=", 0, 4)) {
      // Excel's own way of naming the separator, which it also reads back.
      int end = csv.indexOf('\n');
      csv = end < 0 ? "" : csv.substring(end + 1);
      first = 2;
    }
    String body = csv;
    int offset = first;
    char separator =
        Stream.of(',', ';', '\t')
            .max(Comparator.comparingLong(candidate -> known(body, candidate)))
            .orElse(',');
    return read(body, separator, offset, limit);
  }

  private static long known(String csv, char separator) {
    return read(csv, separator, 1, 1).lines().stream()
        .limit(1)
        .flatMap(header -> header.cells().stream())
        .filter(cell -> RosterColumn.named(cell).isPresent())
        .count();
  }

  private static RosterTable read(String csv, char separator, int first, int limit) {
    List<Line> lines = new ArrayList<>();
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    int number = first;
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (lines.size() < limit && records.hasNext()) {
        List<String> cells = records.next().stream().map(RosterTable::plain).toList();
        if (!cells.stream().allMatch(String::isEmpty) && !cells.getFirst().startsWith("#")) {
          lines.add(new Line(number, cells));
        }
        number = first + Math.toIntExact(parser.getCurrentLineNumber());
      }
      return new RosterTable(lines, null);
    } catch (IOException | UncheckedIOException broken) {
      String reason =
          "A quotation mark is opened and not closed, or text follows a closing one. Write a"
              + " quotation mark inside a cell twice, and the cell in quotation marks.";
      return new RosterTable(lines, new RowError(number, null, reason));
    }
  }

  private static String plain(String cell) {
    return SPACES.matcher(cell).replaceAll(" ").strip();
  }
}
