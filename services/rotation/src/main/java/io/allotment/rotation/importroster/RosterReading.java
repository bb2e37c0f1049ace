package io.allotment.rotation.importroster;

import java.util.List;

/** What came of reading a roster: all of its rows, or all that is wrong with it. */
public sealed interface RosterReading {

  /**
   * What was read.
   *
   * @param rows at least one, in the order of the file; no member twice in a squad
   */
  record Rows(List<RosterRow> rows) implements RosterReading {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Nothing is taken.
   *
   * @param errors at least one, in the order of the file
   */
  record Refused(List<RowError> errors) implements RosterReading {
    public Refused {
      errors = List.copyOf(errors);
    }
  }
}
