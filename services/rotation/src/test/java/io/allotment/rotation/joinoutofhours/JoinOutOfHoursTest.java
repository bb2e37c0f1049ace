package io.allotment.rotation.joinoutofhours;

import static io.allotment.rotation.Sample.BERLIN;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.NEW;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.rosters;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Paying;
import io.allotment.rotation.event.OfOutOfHours.OutOfHoursChosen;
import io.allotment.rotation.event.OfOutOfHours.OutOfHoursJoined;
import io.allotment.rotation.event.OfOutOfHours.OutOfHoursLeft;
import io.allotment.rotation.event.OfSwap.SwapMade;
import io.allotment.rotation.event.OfSwap.SwapProposed;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.leaveoutofhours.LeaveOutOfHours;
import io.allotment.rotation.leaveoutofhours.LeaveOutOfHoursDecider;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.removemember.RemoveMember;
import io.allotment.rotation.removemember.RemoveMemberDecider;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinOutOfHoursTest {
  private static final OutOfHoursJoined JOINED = new OutOfHoursJoined(CHECKOUT, INES, BERLIN, NOW);

  private static Given paying() {
    return checkout().and(new OutOfHoursChosen(CHECKOUT, Paying.POLICY, NOW));
  }

  private static JoinOutOfHours join(SquadId squad, MemberId member, String zone) {
    return new JoinOutOfHours(squad, member, zone, NOW);
  }

  private static JoinOutOfHours inBerlin() {
    return join(CHECKOUT, INES, "Europe/Berlin");
  }

  @Test
  void somebodyIsOnCallOnTheirOwnClock() {
    paying().when(JoinOutOfHoursDecider.DECIDER, inBerlin()).then(JOINED);
    paying().and(JOINED).when(JoinOutOfHoursDecider.DECIDER, inBerlin()).thenNothing();
    paying()
        .and(JOINED)
        .when(JoinOutOfHoursDecider.DECIDER, join(CHECKOUT, INES, "Australia/Lord_Howe"))
        .then(new OutOfHoursJoined(CHECKOUT, INES, ZoneId.of("Australia/Lord_Howe"), NOW));
  }

  @Test
  void andNoMoreWhenTheySaySo() {
    OutOfHoursLeft left = new OutOfHoursLeft(CHECKOUT, INES, NOW);
    LeaveOutOfHours leave = new LeaveOutOfHours(CHECKOUT, INES, NOW);
    paying().and(JOINED).when(LeaveOutOfHoursDecider.DECIDER, leave).then(left);
    paying().and(JOINED, left).when(LeaveOutOfHoursDecider.DECIDER, leave).thenNothing();
    paying().and(JOINED, left).when(JoinOutOfHoursDecider.DECIDER, inBerlin()).then(JOINED);
    Given.nothing()
        .when(LeaveOutOfHoursDecider.DECIDER, leave)
        .refused(RotationRule.UNKNOWN_SQUAD, "checkout");
  }

  @Test
  void aSquadThatPaysAgainAsksAgain() {
    paying()
        .and(
            JOINED,
            new OutOfHoursChosen(CHECKOUT, null, NOW),
            new OutOfHoursChosen(CHECKOUT, Paying.POLICY, NOW))
        .when(JoinOutOfHoursDecider.DECIDER, inBerlin())
        .then(JOINED);
  }

  @Test
  void anotherRateDoesNotAskAgain() {
    paying()
        .and(JOINED, new OutOfHoursChosen(CHECKOUT, Paying.policy("EUR", 2), NOW))
        .when(JoinOutOfHoursDecider.DECIDER, inBerlin())
        .thenNothing();
  }

  @Test
  void whoLeavesTheSquadIsOnCallNoMore() {
    Given gone =
        paying()
            .and(JOINED)
            .and(
                RemoveMemberDecider.DECIDER,
                now -> new RemoveMember(CHECKOUT, INES, rosters(now, INES), NOW));
    gone.when(LeaveOutOfHoursDecider.DECIDER, new LeaveOutOfHours(CHECKOUT, INES, NOW))
        .thenNothing();
    gone.when(JoinOutOfHoursDecider.DECIDER, inBerlin())
        .refused(RotationRule.UNKNOWN_MEMBER, "ines");
  }

  @Test
  void aGuestIsOnCallInTheSquadTheyHelp() {
    DutyWeek week = DutyWeek.parse("2026-W47");
    Pass pass = new Pass(week, Handover.weekly(BERLIN).turn(week), JON, NEW);
    SwapId swap = new SwapId("swap");
    paying()
        .and(
            new SwapProposed(CHECKOUT, swap, JON, List.of(pass), null, NOW),
            new SwapMade(CHECKOUT, swap, List.of(pass), NOW))
        .when(JoinOutOfHoursDecider.DECIDER, join(CHECKOUT, NEW, "Europe/Berlin"))
        .then(new OutOfHoursJoined(CHECKOUT, NEW, BERLIN, NOW));
  }

  @Test
  void noPromisedTurnMoves() {
    var then = paying().when(JoinOutOfHoursDecider.DECIDER, inBerlin());
    assertThat(then.after().squad(CHECKOUT)).isEqualTo(then.before().squad(CHECKOUT));
  }

  @Test
  void refusesWhatMakesNoSense() {
    checkout()
        .when(JoinOutOfHoursDecider.DECIDER, inBerlin())
        .refused(RotationRule.NO_OUT_OF_HOURS, "Checkout");
    for (String zone : new String[] {"Europe/Nowhere", "+02:00", ""}) {
      paying()
          .when(JoinOutOfHoursDecider.DECIDER, join(CHECKOUT, INES, zone))
          .refused(RotationRule.UNKNOWN_ZONE, "\"" + zone + "\"");
    }
    paying()
        .when(JoinOutOfHoursDecider.DECIDER, join(CHECKOUT, NEW, "Europe/Berlin"))
        .refused(RotationRule.UNKNOWN_MEMBER, "nils");
    paying()
        .when(JoinOutOfHoursDecider.DECIDER, join(SEARCH, INES, "Europe/Berlin"))
        .refused(RotationRule.UNKNOWN_SQUAD, "search");
  }
}
