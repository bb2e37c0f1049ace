package io.allotment.rotation.view.statement;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Asks what somebody is paid for duty out of hours in a month. They may, and an admin; a lead of a
 * squad they are on the roster of sees what is of the squads they lead.
 */
@RestController
class StatementController {
  private static final String CSV = "text/csv;charset=UTF-8";

  private final Statements statements;
  private final Standings standings;
  private final Clock clock;

  StatementController(Statements statements, Standings standings, Clock clock) {
    this.statements = statements;
    this.standings = standings;
    this.clock = clock;
  }

  @GetMapping("/api/members/{member}/statement")
  StatementView statement(
      @PathVariable MemberId member, @RequestParam String month, Caller caller) {
    return of(member, month, caller).view();
  }

  @GetMapping(path = "/api/members/{member}/statement", produces = CSV)
  ResponseEntity<String> table(
      @PathVariable MemberId member, @RequestParam String month, Caller caller) {
    Statement statement = of(member, month, caller);
    String name = "statement-%s-%s.csv".formatted(member, statement.month());
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(StatementCsv.of(statement));
  }

  @GetMapping(path = "/api/members/{member}/statement.csv", produces = CSV)
  ResponseEntity<String> file(
      @PathVariable MemberId member, @RequestParam String month, Caller caller) {
    return table(member, month, caller);
  }

  private Statement of(MemberId member, String month, Caller caller) {
    boolean all = caller.is(member.value()) || caller.isAdmin();
    Caller.require(
        all || standings.leads(caller, member),
        "Only " + member + " or a lead of one of their squads may see this. Ask one of them.");
    return statements.of(
        member, month(month), clock.instant(), all ? _ -> true : ledOf(member, caller)::contains);
  }

  private Collection<SquadId> ledOf(MemberId member, Caller caller) {
    return standings.of(List.of(), List.of(member)).squadsOf(member).stream()
        .filter(squad -> caller.leads(squad.value()))
        .toList();
  }

  private static YearMonth month(String written) {
    try {
      YearMonth month = YearMonth.parse(written);
      if (month.getYear() >= 1970 && month.getYear() <= 9999) {
        return month;
      }
    } catch (DateTimeException _) {
      // Said below, as of any other that is none.
    }
    throw new RefusedException(
        StatementRule.NO_SUCH_MONTH,
        "\"%s\" is no month. Write one like 2026-11.".formatted(written));
  }
}
