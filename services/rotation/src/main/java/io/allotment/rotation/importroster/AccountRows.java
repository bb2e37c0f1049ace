package io.allotment.rotation.importroster;

import io.allotment.rotation.event.OfMember.AccountOpened;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.importroster.ImportRoster.Line;
import io.allotment.rotation.model.Account;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the rows bring along of balances and last turns. An account is opened once; what came after
 * is in the ledger, and a file cannot change it.
 */
final class AccountRows {
  private final RosterFacts facts;
  private final Map<SquadId, Integer> firstLine = new TreeMap<>();

  private AccountRows(RosterFacts facts) {
    this.facts = facts;
  }

  static void read(RosterFacts facts) {
    AccountRows rows = new AccountRows(facts);
    facts.command().lines().forEach(rows::account);
    rows.firstLine.forEach(rows::sum);
  }

  private void account(Line line) {
    SquadPlan plan = facts.standing().squad(line.squad());
    if (plan == null || (line.row().openingBalance() == null && line.row().lastServed() == null)) {
      return;
    }
    DutyWeek served =
        line.row().lastServed() == null
            ? null
            : line.row().lastServed().week(plan.handover().day());
    if (served != null && served.compareTo(plan.handover().weekAt(facts.command().at())) > 0) {
      facts.refuse(
          line.number(),
          RotationRule.NO_SUCH_WEEK,
          "The week "
              + served
              + " has not begun. Write the last week that "
              + line.member()
              + " served.");
      return;
    }
    Account open = plan.ledger().accounts().get(line.member());
    SquadId elsewhere = served == null ? null : servedThen(line.member(), plan, served);
    if (open == null && elsewhere != null) {
      facts.refuse(
          line.number(),
          RotationRule.TWO_TURNS,
          "In %s %s served %s already. Correct the week, or leave one of the two cells empty."
              .formatted(served, line.member(), elsewhere));
    } else if (open == null) {
      Ratio balance =
          line.row().openingBalance() == null ? Ratio.ZERO : line.row().openingBalance();
      firstLine.putIfAbsent(line.squad(), line.number());
      facts.add(new AccountOpened(plan.id(), line.member(), balance, served, facts.command().at()));
    } else if (line.row().openingBalance() != null
        && !line.row().openingBalance().equals(open.opening())) {
      facts.refuse(
          line.number(),
          RotationRule.ACCOUNT_OPEN,
          "The account of "
              + line.member()
              + " was opened with "
              + open.opening()
              + ". Leave the cell empty.");
    }
  }

  private @Nullable SquadId servedThen(MemberId member, SquadPlan here, DutyWeek week) {
    return facts.standing().squadsOf(member).stream()
        .filter(squad -> !squad.equals(here.id()))
        .filter(squad -> served(squad, member, week))
        .findFirst()
        .orElse(null);
  }

  private boolean served(SquadId squad, MemberId member, DutyWeek week) {
    SquadPlan plan = facts.standing().squad(squad);
    Account account = plan == null ? null : plan.ledger().accounts().get(member);
    return account != null && week.equals(account.lastServed());
  }

  private void sum(SquadId squad, int line) {
    SquadPlan plan = facts.standing().squad(squad);
    Ratio sum =
        plan == null
            ? Ratio.ZERO
            : Ratio.sum(plan.ledger().accounts().values().stream().map(Account::opening).toList());
    if (sum.signum() != 0) {
      facts.refuse(
          line,
          RotationRule.BALANCES_DO_NOT_SUM,
          "The opening balances of "
              + squad
              + " sum to "
              + sum
              + ". What some owe, others have served: change one of them by that.");
    }
  }
}
