package io.allotment.rotation.importroster;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rows say that cannot both be so. The first row that says something is right. */
final class RowConflicts {

  /** Something said, and the line that said it first. */
  private record Said(Object what, int line) {}

  /** What it is said about: a squad, a member, an address. */
  private record About(Object whom, RosterColumn column) {}

  private final RosterHeader header;
  private final Map<About, Said> said = new HashMap<>();
  private final Map<String, MemberId> owners = new HashMap<>();
  private final List<RowError> errors = new ArrayList<>();

  private RowConflicts(RosterHeader header) {
    this.header = header;
  }

  static List<RowError> among(List<RosterRow> rows, RosterHeader header) {
    RowConflicts conflicts = new RowConflicts(header);
    for (RosterRow row : rows) {
      if (row.identity() instanceof Identity.ById(MemberId id) && row.email() != null) {
        conflicts.owners.putIfAbsent(row.email(), id);
      }
    }
    rows.forEach(conflicts::check);
    return conflicts.errors;
  }

  private void check(RosterRow row) {
    SquadId squad = row.squad();
    String spelling = row.squadName().toLowerCase(Locale.ROOT);
    same(
        row, squad, RosterColumn.SQUAD, spelling, "The squad “" + squad + "” is spelt differently");
    same(row, squad, RosterColumn.ZONE, row.zone(), "The squad has another zone");
    same(row, squad, RosterColumn.HANDOVER, row.handover(), "The squad has another handover");
    Object person = person(row);
    same(row, person, RosterColumn.NAME, row.name(), "The same member has another name");
    same(row, person, RosterColumn.EMAIL, row.email(), "The same member has another address");
    if (row.email() != null) {
      Object about = List.of("address", row.email());
      same(row, about, RosterColumn.MEMBER, person, "The same address belongs to another member");
    }
    About place = new About(List.of(squad, person), RosterColumn.MEMBER);
    Said before = said.putIfAbsent(place, new Said(person, row.line()));
    if (before != null) {
      error(
          row,
          row.identity() instanceof Identity.ById ? RosterColumn.MEMBER : RosterColumn.EMAIL,
          "The member stands in this squad already, in line " + before.line() + ". Keep one line.");
    }
  }

  /** The id where one is known, also from another row with the same address; else the address. */
  private Object person(RosterRow row) {
    return switch (row.identity()) {
      case Identity.ById(MemberId id) -> id;
      case Identity.ByEmail(String email) -> owners.containsKey(email) ? owners.get(email) : email;
    };
  }

  private void same(
      RosterRow row, Object whom, RosterColumn column, @Nullable Object what, String conflict) {
    if (what == null) {
      return;
    }
    Said first = said.putIfAbsent(new About(whom, column), new Said(what, row.line()));
    if (first != null && !first.what().equals(what)) {
      error(row, column, conflict + " in line " + first.line() + ". Write the same in both.");
    }
  }

  private void error(RosterRow row, RosterColumn column, String reason) {
    errors.add(new RowError(row.line(), header.title(column), reason));
  }
}
