package io.allotment.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.allotment.rotation.importroster.Identity;
import io.allotment.rotation.importroster.RosterCsv;
import io.allotment.rotation.importroster.RosterReading;
import io.allotment.rotation.importroster.RosterRow;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The two files the demo imports: of seven squads a year ago, and of the eighth later. */
final class DemoRosters {

  /** Seven squads a year ago. */
  static final String FIRST = csv("roster.csv");

  static final List<RosterRow> FIRST_ROWS = rows(FIRST);

  private DemoRosters() {}

  static String csv(String name) {
    try (InputStream file =
        Objects.requireNonNull(DemoRosters.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<RosterRow> rows(String csv) {
    return switch (RosterCsv.read(csv)) {
      case RosterReading.Rows(List<RosterRow> rows) -> rows;
      case RosterReading.Refused(var errors) -> throw new IllegalStateException(errors.toString());
    };
  }

  static MemberId member(RosterRow row) {
    return switch (row.identity()) {
      case Identity.ById(MemberId id) -> id;
      case Identity.ByEmail(String email) -> throw new IllegalStateException(email);
    };
  }

  /** When the squad of a row hands over. */
  static Handover handover(RosterRow row) {
    if (row.handover() == null || row.zone() == null) {
      throw new IllegalStateException("The demo's rosters say when each squad hands over.");
    }
    return row.handover().in(row.zone());
  }
}
