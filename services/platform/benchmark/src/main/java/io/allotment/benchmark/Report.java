package io.allotment.benchmark;

import io.allotment.benchmark.Figure.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as a table in Markdown, a column for each size of the log. */
final class Report {

  private static final Target FLAT = Target.atMost(1.5);

  private Report() {}

  static String of(List<Figure> figures) {
    Map<String, List<Figure>> rows = new LinkedHashMap<>();
    figures.forEach(
        figure -> rows.computeIfAbsent(figure.what(), _ -> new ArrayList<>()).add(figure));
    var sizes = figures.stream().map(Figure::events).distinct().sorted().toList();
    StringBuilder table = new StringBuilder("| Ratio | Target |");
    sizes.forEach(size -> table.append(String.format(Locale.ROOT, " %,d |", size)));
    table.append(" Growth |\n|---|---|").append("---|".repeat(sizes.size() + 1)).append('\n');
    rows.forEach((what, row) -> table.append(line(what, row)));
    return table.toString();
  }

  private static String line(String what, List<Figure> row) {
    Target target = row.getFirst().target();
    StringBuilder line = new StringBuilder("| %s | %s |".formatted(what, target));
    row.forEach(figure -> line.append(cell(figure.ratio(), target)));
    return line.append(growth(row)).append('\n').toString();
  }

  private static String growth(List<Figure> row) {
    double growth = row.getLast().cost() / row.getFirst().cost();
    return Double.isFinite(growth) ? cell(growth, FLAT) : " - |";
  }

  private static String cell(double value, Target target) {
    return String.format(Locale.ROOT, " %.2f%s |", value, target.isMetBy(value) ? "" : " missed");
  }
}
