package io.allotment.rotation.view.statement;

import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.pay.PayLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A statement as a table of <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>, a line
 * each, for whoever pays. Numbers are written with a full stop, whatever the language. Hours and
 * amounts go some decimals beyond what is paid out, so that what is added up from them and then
 * rounded is the sum of the statement.
 *
 * <p>A cell that a spreadsheet would take for a formula is written behind an apostrophe, as <a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP advises</a>: people choose the
 * names of squads and their own.
 */
final class StatementCsv {
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mmxxx", Locale.ROOT);
  private static final String FORMULA = "=+-@\t\r\n";
  private static final String[] HEADER = {
    "member",
    "name",
    "squad",
    "squad name",
    "turn",
    "day",
    "start",
    "end",
    "zone",
    "kind",
    "hours",
    "rate",
    "amount",
    "currency"
  };

  private StatementCsv() {}

  static String of(Statement statement) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
      table.printRecord((Object[]) HEADER);
      for (PayLine line : statement.lines()) {
        table.printRecord(row(statement, line).stream().map(StatementCsv::safe).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> row(Statement statement, PayLine line) {
    return List.of(
        statement.member().member().value(),
        statement.member().name(),
        line.squad().value(),
        statement.squads().getOrDefault(line.squad(), line.squad().value()),
        line.week().toString(),
        line.day().toString(),
        wall(line.span().start().atZone(line.zone())),
        wall(line.span().end().atZone(line.zone())),
        line.zone().getId(),
        line.kind().name().toLowerCase(Locale.ROOT),
        hours(line.hours()),
        line.rate().rounded(),
        line.amount().precise(),
        line.rate().currency());
  }

  private static String wall(ZonedDateTime at) {
    return WALL.format(at);
  }

  private static String hours(Ratio hours) {
    return new BigDecimal(hours.numerator())
        .divide(new BigDecimal(hours.denominator()), 6, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  static String safe(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
