package io.allotment.rotation.view.statement;

import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.pay.PayLine;
import io.allotment.runtime.table.Csv;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A statement as a table, a line each, for whoever pays. Numbers are written with a full stop,
 * whatever the language. Hours and amounts go some decimals beyond what is paid out, so that what
 * is added up from them and then rounded is the sum of the statement.
 */
final class StatementCsv {
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mmxxx", Locale.ROOT);
  private static final List<String> HEADER =
      List.of(
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
          "currency");

  private StatementCsv() {}

  static String of(Statement statement) {
    return Csv.of(HEADER, statement.lines().stream().map(line -> row(statement, line)).toList());
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
}
