package io.allotment.rotation.view.ledger;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.view.Figure;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks how the balances of a squad came about, week by week. Everyone signed in may. */
@RestController
class LedgerHistoryController {

  private static final int LONGEST = 104;

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Directory directory;

  LedgerHistoryController(
      Commands<RotationEvent> commands, Standings standings, Directory directory) {
    this.commands = commands;
    this.standings = standings;
    this.directory = directory;
  }

  /**
   * Balances over time.
   *
   * @param weeks that were posted, the earliest first
   */
  record LedgerHistoryView(SquadId squad, List<DutyWeek> weeks, List<LineView> people) {}

  /**
   * Somebody's balance after each of the weeks.
   *
   * @param former whether they are on the roster no more
   * @param balances null before they had an account
   */
  record LineView(MemberId member, String name, boolean former, List<@Nullable Figure> balances) {}

  @GetMapping("/api/squads/{squad}/ledger/history")
  LedgerHistoryView history(
      @PathVariable SquadId squad, @RequestParam(defaultValue = "52") int weeks) {
    if (weeks < 1 || weeks > LONGEST) {
      throw new RefusedException(
          RotationRule.BAD_NUMBER, "Ask for 1 to %d weeks.".formatted(LONGEST));
    }
    SquadPlan plan = Standings.plan(standings.of(List.of(squad), List.of()), squad);
    List<PastBalances.Week> past =
        commands
            .fold(
                Rosters.of(Map.of()).boundary(squad, null), PastBalances.NONE, PastBalances.EVOLVE)
            .last(squad, weeks);
    Set<MemberId> people = new LinkedHashSet<>(plan.members().keySet());
    past.forEach(week -> people.addAll(week.balances().keySet()));
    Names names = directory.names(people);
    return new LedgerHistoryView(
        squad,
        past.stream().map(PastBalances.Week::week).toList(),
        people.stream()
            .map(
                member ->
                    new LineView(
                        member,
                        names.of(member),
                        !plan.members().containsKey(member),
                        balances(past, member)))
            .toList());
  }

  private static List<@Nullable Figure> balances(List<PastBalances.Week> past, MemberId member) {
    List<@Nullable Figure> balances = new ArrayList<>();
    for (PastBalances.Week week : past) {
      Ratio balance = week.balances().get(member);
      balances.add(balance == null ? null : Figure.of(balance));
    }
    return balances;
  }
}
