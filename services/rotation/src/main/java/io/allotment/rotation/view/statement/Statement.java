package io.allotment.rotation.view.statement;

import io.allotment.rotation.directory.Person;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.pay.PayLine;
import io.allotment.rotation.pay.PaySum;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What somebody served out of hours in a month of their own calendar.
 *
 * @param until up to when it is known
 * @param squads the names of the squads
 */
record Statement(
    Person member,
    YearMonth month,
    Instant until,
    List<PayLine> lines,
    Map<SquadId, String> squads) {

  StatementView view() {
    return new StatementView(
        member,
        month,
        until.atOffset(ZoneOffset.UTC),
        lines.stream().map(line -> StatementView.Line.of(line, squads)).toList(),
        PaySum.of(lines).stream().map(StatementView.Sum::of).toList());
  }
}
