package io.allotment.rotation.view.ledger;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.holidays.PublicHolidays;
import io.allotment.rotation.model.Account;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.HolidayClaim;
import io.allotment.rotation.model.HolidayClaims;
import io.allotment.rotation.model.Ledger;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.view.Figure;
import io.allotment.rotation.view.standing.Standings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Asks for a squad's ledger. Everyone signed in may. */
@RestController
class LedgerController {

  private final Standings standings;
  private final Directory directory;

  LedgerController(Standings standings, Directory directory) {
    this.standings = standings;
    this.directory = directory;
  }

  /** A ledger: accounts by roster, then postings, the latest first. */
  record LedgerView(
      SquadId squad, List<AccountView> accounts, Figure sum, List<PostingView> postings) {}

  /**
   * An account.
   *
   * @param weeks how many weeks were their duty
   * @param holidayWeeks how many of them had public holidays
   * @param holidayBalance what their share of all public holidays was, less what they served of
   *     them
   */
  record AccountView(
      MemberId member,
      String name,
      Figure owed,
      Figure served,
      Figure balance,
      int weeks,
      int holidayWeeks,
      Figure holidayBalance) {}

  /** What one week asked of each and credited to each. */
  record PostingView(
      DutyWeek week,
      Figure value,
      List<String> holidays,
      Map<String, Figure> owed,
      Map<String, Figure> credited) {}

  @GetMapping("/api/squads/{squad}/ledger")
  LedgerView ledger(@PathVariable SquadId squad) {
    SquadPlan plan = Standings.plan(standings.of(List.of(squad), List.of()), squad);
    Ledger ledger = plan.ledger();
    List<MemberId> people = new ArrayList<>(plan.members().keySet());
    ledger.accounts().keySet().stream()
        .filter(member -> !plan.members().containsKey(member))
        .forEach(people::add);
    Names names = directory.names(people);
    Map<MemberId, HolidayClaim> claims = HolidayClaims.posted(ledger);
    return new LedgerView(
        squad,
        people.stream()
            .map(
                member ->
                    account(
                        member,
                        ledger.account(member),
                        claims.getOrDefault(member, HolidayClaim.NONE),
                        names))
            .toList(),
        Figure.of(ledger.sum()),
        ledger.postings().values().stream()
            .map(
                posting ->
                    new PostingView(
                        posting.week(),
                        Figure.of(posting.value()),
                        posting.holidayKeys().stream().map(PublicHolidays::name).toList(),
                        figures(posting.owed()),
                        figures(posting.credited())))
            .sorted(Collections.reverseOrder(Comparator.comparing(PostingView::week)))
            .toList());
  }

  private static AccountView account(
      MemberId member, Account account, HolidayClaim claim, Names names) {
    return new AccountView(
        member,
        names.of(member),
        Figure.of(account.owed()),
        Figure.of(account.served()),
        Figure.of(account.balance()),
        account.weeks(),
        claim.weeks(),
        Figure.of(claim.all()));
  }

  private static Map<String, Figure> figures(Map<MemberId, Ratio> parts) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    parts.forEach((member, part) -> figures.put(member.value(), Figure.of(part)));
    return figures;
  }
}
