package io.allotment.stories.view.mix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A mix as a table of <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>. A cell that a
 * spreadsheet would take for a formula is written behind an apostrophe, as <a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP advises</a>: trackers choose
 * the names of iterations.
 */
final class MixCsv {

  private static final String FORMULA = "=+-@\t\r\n";
  private static final List<String> UNITS = List.of("points", "hours", "days");

  private MixCsv() {}

  static String of(Mix mix) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
      table.printRecord(
          "squad",
          "period",
          "from",
          "to",
          "class",
          "standing",
          "stories",
          "points",
          "hours",
          "days",
          "without size");
      for (Mix.Column column : mix.columns()) {
        for (Mix.Share share : column.shares()) {
          row(table, mix, column, share, "confirmed", share.confirmed());
          row(table, mix, column, share, "suggested", share.suggested());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void row(
      CSVPrinter table,
      Mix mix,
      Mix.Column column,
      Mix.Share share,
      String standing,
      Mix.Amount amount)
      throws IOException {
    if (amount.stories() == 0) {
      return;
    }
    List<Object> cells = new ArrayList<>();
    cells.add(mix.squad() == null ? "" : mix.squad().value());
    cells.add(safe(column.name()));
    cells.add(Objects.requireNonNullElse(column.from(), ""));
    cells.add(Objects.requireNonNullElse(column.to(), ""));
    cells.add(Objects.requireNonNullElse(share.is(), "unclassified"));
    cells.add(standing);
    cells.add(amount.stories());
    for (String unit : UNITS) {
      BigDecimal size = amount.sizes().get(unit);
      cells.add(size == null ? "" : size.toPlainString());
    }
    cells.add(amount.unsized());
    table.printRecord(cells);
  }

  static String safe(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
