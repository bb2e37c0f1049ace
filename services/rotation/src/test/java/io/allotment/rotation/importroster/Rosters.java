package io.allotment.rotation.importroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Rosters for tests. */
final class Rosters {

  private Rosters() {}

  static List<RosterRow> rows(String csv) {
    return rows(RosterCsv.read(csv));
  }

  static List<RosterRow> rows(RosterReading reading) {
    assertThat(reading).isInstanceOf(RosterReading.Rows.class);
    return ((RosterReading.Rows) reading).rows();
  }

  static RosterRow only(String csv) {
    List<RosterRow> rows = rows(csv);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  static List<RowError> errors(String csv) {
    return errors(RosterCsv.read(csv));
  }

  static List<RowError> errors(byte[] csv) {
    return errors(RosterCsv.read(csv));
  }

  private static List<RowError> errors(RosterReading reading) {
    assertThat(reading).isInstanceOf(RosterReading.Refused.class);
    return ((RosterReading.Refused) reading).errors();
  }
}
