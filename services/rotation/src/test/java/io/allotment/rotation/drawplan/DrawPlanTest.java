package io.allotment.rotation.drawplan;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.added;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.opened;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfMember.MarkedTrained;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent.PlanDrawn;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Turn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawPlanTest {

  private static DrawPlan draw(Standing standing) {
    return new DrawPlan(CHECKOUT, rosters(standing, CHECKOUT), NOW);
  }

  @Test
  void membersServeInRosterOrderFromTheRunningWeekOn() {
    var then =
        squad(CHECKOUT, INES, JON, KIM).prepared(DrawPlanDecider.DECIDER, DrawPlanTest::draw);

    List<Turn> turns = then.events(TurnsPublished.class).getFirst().turns();
    assertThat(turns).hasSize(14);
    assertThat(turns.getFirst().week()).isEqualTo(DutyWeek.parse("2026-W46"));
    assertThat(turns.stream().map(Turn::gardener).limit(4)).containsExactly(INES, JON, KIM, INES);
    assertThat(turns).allSatisfy(turn -> assertThat(turn.why()).isNotNull());
  }

  @Test
  void whoIsThereAtTheFirstPlanIsTrained() {
    var then = squad(CHECKOUT, INES, JON).prepared(DrawPlanDecider.DECIDER, DrawPlanTest::draw);

    assertThat(then.events().subList(0, 3))
        .containsExactly(
            new MarkedTrained(CHECKOUT, INES, NOW),
            new MarkedTrained(CHECKOUT, JON, NOW),
            new PlanDrawn(CHECKOUT, DutyWeek.parse("2026-W46"), NOW));
  }

  @Test
  void aPlanIsDrawnOnce() {
    checkout().prepared(DrawPlanDecider.DECIDER, DrawPlanTest::draw).thenNothing();
  }

  @Test
  void whereNobodyTakesPartThereIsNoPlan() {
    Given.that(opened(CHECKOUT), added(CHECKOUT, INES, 1))
        .prepared(DrawPlanDecider.DECIDER, DrawPlanTest::draw)
        .refused(RotationRule.NOBODY_TO_PLAN, "opt in");
  }

  @Test
  void aSquadIsOpenedFirst() {
    Given.nothing()
        .prepared(DrawPlanDecider.DECIDER, DrawPlanTest::draw)
        .refused(RotationRule.UNKNOWN_SQUAD, "checkout");
  }

  @Test
  void whoeverJoinedMeanwhileIsAskedForAgain() {
    squad(CHECKOUT, INES, JON)
        .when(
            DrawPlanDecider.DECIDER,
            new DrawPlan(CHECKOUT, Rosters.of(Map.of(CHECKOUT, List.of(INES))), NOW))
        .refused(RotationRule.ROSTER_MOVED);
  }
}
