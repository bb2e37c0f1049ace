package io.allotment.runtime.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as text of <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>. A text that a
 * spreadsheet would take for a formula is written behind an apostrophe, as <a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP advises</a>: people and
 * trackers choose names.
 */
public final class Csv {

  private static final String FORMULA = "=+-@\t\r\n";

  private Csv() {}

  /**
   * A table.
   *
   * @param header what its columns are called
   * @param rows cells in their order; numbers, days and the like as they say themselves, nothing
   *     for null
   */
  public static String of(List<String> header, List<? extends List<?>> rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
      table.printRecord(header);
      for (List<?> row : rows) {
        table.printRecord(row.stream().map(Csv::cell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("text takes all that is written", e);
    }
    return text.toString();
  }

  private static String cell(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case String text when !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 -> "'" + text;
      default -> cell.toString();
    };
  }
}
