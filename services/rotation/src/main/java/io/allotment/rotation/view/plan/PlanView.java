package io.allotment.rotation.view.plan;

import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.Figure;
import io.allotment.rotation.view.gardener.SquadLine.When;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A squad's turns over some weeks, and a row for each of its people.
 *
 * @param sum of all balances, those of guests and leavers included
 */
public record PlanView(
    SquadId squad,
    String name,
    String zone,
    When handover,
    OffsetDateTime now,
    boolean planned,
    List<DutyWeek> weeks,
    List<TurnView> turns,
    List<Row> rows,
    Figure sum) {

  /**
   * A member of the squad, or a former one with turns in these weeks.
   *
   * @param optIn {@code own}, {@code provisional}, {@code out}; null for who left
   * @param away shown to the squad only
   */
  public record Row(
      MemberId member,
      String name,
      Figure share,
      @Nullable String optIn,
      Figure balance,
      List<DutyWeek> shadow,
      List<Away> away) {}

  /**
   * A span of absence: whole days, both included, or from one instant to another.
   *
   * @param from an ISO date or instant, like {@code to}
   */
  public record Away(AbsenceId absence, String from, String to) {}
}
