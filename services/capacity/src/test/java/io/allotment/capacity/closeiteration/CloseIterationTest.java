package io.allotment.capacity.closeiteration;

import static io.allotment.capacity.Doing.close;
import static io.allotment.capacity.Doing.covering;
import static io.allotment.capacity.Doing.finish;
import static io.allotment.capacity.Doing.raid;
import static io.allotment.capacity.Doing.reserve;
import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.EIGHT;
import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SEVEN;
import static io.allotment.capacity.Sample.SIX;
import static io.allotment.capacity.Sample.UPGRADE;
import static io.allotment.capacity.Sample.away;
import static io.allotment.capacity.Sample.member;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.opened;
import static io.allotment.capacity.Sample.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Given;
import io.allotment.capacity.declareraid.DeclareRaidDecider;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.OfIteration.IterationClosed;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Carried;
import io.allotment.capacity.model.Settlement;
import io.allotment.capacity.reserve.ReserveDecider;
import io.allotment.capacity.spend.SpendDecider;
import io.allotment.capacity.tellmember.TellMemberDecider;
import org.junit.jupiter.api.Test;

class CloseIterationTest {

  @Test
  void whatOfImprovementWasNotSpentIsOwed() {
    Given given =
        opened()
            .and(ReserveDecider.DECIDER, reserve(UPGRADE, 9_000))
            .and(SpendDecider.DECIDER, finish(UPGRADE, 8_000))
            .and(
                DeclareRaidDecider.DECIDER,
                raid("raid-1", Account.IMPROVEMENT, Account.FEATURE, 1_000));
    given
        .when(CloseIterationDecider.DECIDER, close())
        .then(
            new IterationClosed(
                CHECKOUT, SEVEN, new Settlement(mpd(2_475), Carried.NOTHING, mpd(0)), INES, NOW));
    assertThat(given.and(CloseIterationDecider.DECIDER, close()).owed()).isEqualTo(mpd(3_475));
  }

  @Test
  void whatIsHeldIsHeldNoMore() {
    Given closed =
        opened()
            .and(ReserveDecider.DECIDER, reserve(UPGRADE, 9_000))
            .and(CloseIterationDecider.DECIDER, close());
    assertThat(closed.plan().iteration().standing(Account.IMPROVEMENT).reserved())
        .isEqualTo(mpd(0));
  }

  @Test
  void notWhileARaidIsUndeclared() {
    Given overrun = opened().and(SpendDecider.DECIDER, finish(FEATURE, 21_000));
    overrun
        .when(CloseIterationDecider.DECIDER, close())
        .refused(
            CapacityRule.RAID_UNDECLARED, "undeclared-1", "0.975 days of IMPROVEMENT for feature");
    Given declared =
        overrun.and(
            DeclareRaidDecider.DECIDER,
            covering("raid-1", "undeclared-1", Account.IMPROVEMENT, Account.FEATURE, 975));
    assertThat(declared.when(CloseIterationDecider.DECIDER, close()).events()).hasSize(1);
  }

  @Test
  void onceOnly() {
    opened()
        .and(CloseIterationDecider.DECIDER, close())
        .when(CloseIterationDecider.DECIDER, close())
        .refused(CapacityRule.ITERATION_CLOSED);
    opened()
        .when(CloseIterationDecider.DECIDER, new CloseIteration(CHECKOUT, EIGHT, INES, NOW))
        .refused(CapacityRule.UNKNOWN_ITERATION);
  }

  @Test
  void afterItClosedAnAbsenceChangesItNoMore() {
    Given closed = opened().and(CloseIterationDecider.DECIDER, close());
    assertThat(
            closed
                .when(
                    TellMemberDecider.DECIDER,
                    member(SIX.get(1), 2, there(away("2026-11-09", "2026-11-10"))))
                .events())
        .hasSize(1);
  }
}
