package io.allotment.rotation.importroster;

import io.allotment.rotation.model.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one line after another; what is wrong with a cell is noted, and the rest still read. */
final class RowReader {

  private static final int NAME = 120;

  private final RosterHeader header;
  private final List<RowError> errors;

  RowReader(RosterHeader header, List<RowError> errors) {
    this.header = header;
    this.errors = errors;
  }

  /** What a cell holds. */
  private interface Cell<T> {
    T of(String cell) throws BadRoster;
  }

  /** The row of a line, or null when something is wrong with it. */
  @Nullable RosterRow row(RosterTable.Line line) {
    int before = errors.size();
    if (line.cells().stream().skip(header.width()).anyMatch(cell -> !cell.isEmpty())) {
      errors.add(
          new RowError(
              line.number(),
              null,
              "The line has "
                  + line.cells().size()
                  + " cells and the first line "
                  + header.width()
                  + ". Put a cell that contains the separator, such as “0,8”, in quotation"
                  + " marks."));
      return null;
    }
    SquadCell squad = required(line, RosterColumn.SQUAD, SquadCell::of);
    String email = read(line, RosterColumn.EMAIL, Cells::email);
    Identity identity = identity(line, email);
    if (identity instanceof Identity.ByEmail byEmail) {
      email = byEmail.email();
    }
    var zone = read(line, RosterColumn.ZONE, ZoneCell::zone);
    var handover = read(line, RosterColumn.HANDOVER, DayCells::handover);
    var name = read(line, RosterColumn.NAME, cell -> Cells.name(cell, NAME));
    var share = read(line, RosterColumn.SHARE, NumberCell::share);
    var allocation = read(line, RosterColumn.ALLOCATION, NumberCell::allocation);
    var workingDays = read(line, RosterColumn.WORKING_DAYS, DayCells::workingDays);
    var trained = read(line, RosterColumn.TRAINED, Cells::yes);
    var optedIn = read(line, RosterColumn.OPTED_IN, Cells::yes);
    var lastServed = read(line, RosterColumn.LAST_SERVED, Cells::lastServed);
    var balance = read(line, RosterColumn.OPENING_BALANCE, NumberCell::balance);
    if (squad == null || identity == null || errors.size() > before) {
      return null;
    }
    return new RosterRow(
        line.number(),
        squad.id(),
        squad.name(),
        zone,
        handover,
        identity,
        email,
        name,
        share,
        allocation,
        workingDays,
        trained,
        optedIn,
        lastServed,
        balance);
  }

  private @Nullable Identity identity(RosterTable.Line line, @Nullable String email) {
    String cell = header.cell(line, RosterColumn.MEMBER);
    if (cell == null) {
      if (email == null && header.cell(line, RosterColumn.EMAIL) == null) {
        error(
            line,
            RosterColumn.MEMBER,
            "The line names nobody. Write a member id or an e-mail address.");
      }
      return email == null ? null : new Identity.ByEmail(email);
    }
    if (cell.indexOf('@') < 0) {
      MemberId id = read(line, RosterColumn.MEMBER, Cells::member);
      return id == null ? null : new Identity.ById(id);
    }
    String address = read(line, RosterColumn.MEMBER, Cells::email);
    if (address != null && email != null && !address.equals(email)) {
      error(
          line,
          RosterColumn.MEMBER,
          "“" + address + "” and “" + email + "” are different addresses. Keep one of them.");
    }
    return address == null ? null : new Identity.ByEmail(address);
  }

  private <T> @Nullable T required(RosterTable.Line line, RosterColumn column, Cell<T> cell) {
    if (header.cell(line, column) == null) {
      error(line, column, "The cell is empty. Every line names its " + column.title() + ".");
      return null;
    }
    return read(line, column, cell);
  }

  private <T> @Nullable T read(RosterTable.Line line, RosterColumn column, Cell<T> cell) {
    String text = header.cell(line, column);
    if (text == null) {
      return null;
    }
    try {
      return cell.of(text);
    } catch (BadRoster bad) {
      error(line, column, bad.reason());
      return null;
    }
  }

  private void error(RosterTable.Line line, RosterColumn column, String reason) {
    errors.add(new RowError(line.number(), header.title(column), reason));
  }
}
