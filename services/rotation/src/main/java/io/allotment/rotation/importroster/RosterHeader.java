package io.allotment.rotation.importroster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cell of a line stands in which column. */
final class RosterHeader {

  private final Map<RosterColumn, Integer> places = new EnumMap<>(RosterColumn.class);
  private final List<String> titles;

  private RosterHeader(List<String> titles) {
    this.titles = titles;
  }

  static RosterHeader of(RosterTable.Line line, List<RowError> errors) {
    RosterHeader header = new RosterHeader(line.cells());
    List<RowError> unknown = new ArrayList<>();
    for (int place = 0; place < line.cells().size(); place++) {
      String title = line.cells().get(place);
      @Nullable RosterColumn column = RosterColumn.named(title).orElse(null);
      if (column == null && !title.isEmpty()) {
        unknown.add(unknown(line.number(), title));
      } else if (column != null && header.places.putIfAbsent(column, place) != null) {
        errors.add(new RowError(line.number(), title, "The column stands twice. Keep one."));
      }
    }
    if (header.places.isEmpty()) {
      errors.add(
          new RowError(
              line.number(),
              null,
              "The first line names the columns, and this one names none. The columns are: "
                  + RosterColumn.titles()
                  + "."));
      return header;
    }
    errors.addAll(unknown);
    header.requireSquadAndMember(line.number(), errors);
    return header;
  }

  private void requireSquadAndMember(int line, List<RowError> errors) {
    if (!places.containsKey(RosterColumn.SQUAD)) {
      errors.add(new RowError(line, null, "The column “squad” is missing. Add it."));
    }
    if (!places.containsKey(RosterColumn.MEMBER) && !places.containsKey(RosterColumn.EMAIL)) {
      errors.add(
          new RowError(
              line, null, "The columns “member” and “e-mail” are both missing. Add one of them."));
    }
  }

  private static RowError unknown(int line, String title) {
    return new RowError(
        line,
        title,
        "There is no column of this name. Rename or remove it; the columns are: "
            + RosterColumn.titles()
            + ".");
  }

  int width() {
    return titles.size();
  }

  String title(RosterColumn column) {
    Integer place = places.get(column);
    return place == null ? column.title() : titles.get(place);
  }

  /** The cell of a column, or null where the cell or the column is missing or empty. */
  @Nullable String cell(RosterTable.Line line, RosterColumn column) {
    Integer place = places.get(column);
    if (place == null || place >= line.cells().size()) {
      return null;
    }
    String cell = line.cells().get(place);
    return cell.isEmpty() ? null : cell;
  }
}
