package io.allotment.stories.view.mix;

import io.allotment.runtime.table.Csv;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A mix as a table, a line for each class of each column by how its stories were classed. */
final class MixCsv {

  private static final List<String> UNITS = List.of("points", "hours", "days");
  private static final List<String> HEADER =
      List.of(
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

  private MixCsv() {}

  static String of(Mix mix) {
    List<List<Object>> rows = new ArrayList<>();
    for (Mix.Column column : mix.columns()) {
      for (Mix.Share share : column.shares()) {
        row(rows, mix, column, share, "confirmed", share.confirmed());
        row(rows, mix, column, share, "suggested", share.suggested());
      }
    }
    return Csv.of(HEADER, rows);
  }

  private static void row(
      List<List<Object>> rows,
      Mix mix,
      Mix.Column column,
      Mix.Share share,
      String standing,
      Mix.Amount amount) {
    if (amount.stories() == 0) {
      return;
    }
    List<Object> cells = new ArrayList<>();
    cells.add(mix.squad() == null ? "" : mix.squad().value());
    cells.add(column.name());
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
    rows.add(cells);
  }
}
