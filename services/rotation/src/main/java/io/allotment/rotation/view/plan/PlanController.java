package io.allotment.rotation.view.plan;

import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.view.standing.Inside;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks for a squad's plan. Everyone signed in may; why someone is away is shown to nobody. */
@RestController
class PlanController {

  private static final int LONGEST = 160;

  private final Plans plans;
  private final Standings standings;
  private final Clock clock;

  PlanController(Plans plans, Standings standings, Clock clock) {
    this.plans = plans;
    this.standings = standings;
    this.clock = clock;
  }

  @GetMapping("/api/squads/{squad}/plan")
  PlanView plan(
      @PathVariable SquadId squad,
      @RequestParam @Nullable String from,
      @RequestParam(defaultValue = "16") int weeks,
      Caller caller) {
    if (weeks < 1 || weeks > LONGEST) {
      throw new RefusedException(
          RotationRule.BAD_NUMBER, "Ask for 1 to %d weeks of a plan.".formatted(LONGEST));
    }
    SquadPlan plan = Standings.plan(standings.of(List.of(squad), List.of()), squad);
    Instant now = clock.instant();
    return plans.of(squad, week(from, plan, now), weeks, now, Inside.of(plan, caller));
  }

  private static DutyWeek week(@Nullable String from, SquadPlan plan, Instant now) {
    try {
      return from == null ? plan.handover().weekAt(now).plus(-2) : DutyWeek.parse(from);
    } catch (IllegalArgumentException shape) {
      throw new RefusedException(
          RotationRule.NO_SUCH_WEEK,
          shape.getMessage() + " Ask for one that exists, such as 2026-W53.");
    }
  }
}
