package io.allotment.rotation.view.squad;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.Figure;
import io.allotment.rotation.view.gardener.SquadLine.When;
import io.allotment.rotation.view.plan.PlanView.Away;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A squad's settings and roster.
 *
 * @param firstUnannounced the first week from which on the plan may be laid out anew; null without
 *     a plan
 * @param archivedFrom the first week that is not planned any more; null while the squad goes on
 */
public record SquadView(
    SquadId squad,
    String name,
    String zone,
    When handover,
    PolicyView policy,
    List<DayOfWeek> workingDays,
    boolean planned,
    @Nullable DutyWeek firstUnannounced,
    @Nullable DutyWeek archivedFrom,
    List<MemberView> members) {

  /** The figures of its policy, in weeks and shares. */
  public record PolicyView(
      int rest, int shadowWeeks, Figure freeShare, int frozenWeeks, int publishedWeeks) {}

  /**
   * A line of the roster.
   *
   * @param email shown to leads only
   * @param optIn {@code own}, {@code provisional} or {@code out}
   * @param absences shown to the squad only
   */
  public record MemberView(
      MemberId member,
      String name,
      @Nullable String email,
      int order,
      Figure share,
      Figure allocation,
      List<DayOfWeek> workingDays,
      boolean trained,
      int shadowWeeksLeft,
      String optIn,
      Figure balance,
      @Nullable DutyWeek lastServed,
      List<Away> absences) {}
}
