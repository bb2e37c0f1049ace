package io.allotment.stories.tracker;

import io.allotment.stories.intake.Plain;
import io.allotment.stories.model.Iteration;
import io.allotment.stories.model.Iteration.Form;
import io.allotment.stories.model.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a row, by what they hold. */
record Cells(Table.Row row, Map<Column, String> headings) {

  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]", Locale.ROOT);

  long line() {
    return row.line();
  }

  /** Empty where there is no such column. */
  String text(Column column) {
    String heading = headings.get(column);
    return heading == null ? "" : row.cell(heading);
  }

  /** Labels may be separated by commas, semicolons or bars. */
  List<String> list(Column column) {
    return Arrays.stream(text(column).split("[,;|]"))
        .map(Plain::line)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  /** A time with its offset, or a wall clock of UTC, or a day; null where nothing is said. */
  @Nullable Instant instant(Column column) {
    String text = text(column).strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : text.indexOf(' ') == 10
              ? LocalDateTime.parse(text, WALL).toInstant(ZoneOffset.UTC)
              : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"%s\" under %s is no time. Write it like 2026-11-09T10:00:00Z."
              .formatted(shown(text), headings.get(column)),
          e);
    }
  }

  @Nullable LocalDate day(Column column) {
    Instant at = instant(column);
    return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  @Nullable Size size(Column column, Size.Unit unit) {
    String text = text(column).strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      BigDecimal amount = new BigDecimal(text);
      if (amount.signum() >= 0 && amount.compareTo(BigDecimal.valueOf(1_000_000)) <= 0) {
        return new Size(
            amount.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValue(), unit);
      }
    } catch (NumberFormatException e) {
      // Told below, like a number that makes no sense.
    }
    throw new IllegalArgumentException(
        "\"%s\" under %s is no size. Write a number from 0 to 1000000."
            .formatted(shown(text), headings.get(column)));
  }

  @Nullable Iteration iteration() {
    String sprint = Plain.line(text(Column.SPRINT));
    String milestone = Plain.line(text(Column.MILESTONE));
    if (!sprint.isEmpty()) {
      return new Iteration(Form.SPRINT, sprint, null, null);
    }
    return milestone.isEmpty() ? null : new Iteration(Form.MILESTONE, milestone, null, null);
  }

  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
