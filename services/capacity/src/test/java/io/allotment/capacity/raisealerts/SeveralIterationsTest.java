package io.allotment.capacity.raisealerts;

import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.INCIDENT;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.JON;
import static io.allotment.capacity.Sample.MONDAY;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SIX;
import static io.allotment.capacity.Sample.WORDS;
import static io.allotment.capacity.Sample.duty;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.open;
import static io.allotment.capacity.Sample.squad;
import static io.allotment.capacity.Sample.turn;
import static io.allotment.capacity.raisealerts.Looking.raised;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Given;
import io.allotment.capacity.closeiteration.CloseIteration;
import io.allotment.capacity.closeiteration.CloseIterationDecider;
import io.allotment.capacity.declareraid.DeclareRaid;
import io.allotment.capacity.declareraid.DeclareRaidDecider;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Measure;
import io.allotment.capacity.model.RaidId;
import io.allotment.capacity.model.RaidReason;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Transfer;
import io.allotment.capacity.openiteration.OpenIterationDecider;
import io.allotment.capacity.spend.Spend;
import io.allotment.capacity.spend.SpendDecider;
import io.allotment.capacity.tellduty.TellDuty;
import io.allotment.capacity.tellduty.TellDutyDecider;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is alerted to over several iterations, of a week each from 2026-11-09. */
class SeveralIterationsTest {

  private static final String LATER = "2027-01-10";

  private static Given weeks(int number) {
    Given given =
        squad()
            .and(
                TellDutyDecider.DECIDER,
                new TellDuty(
                    CHECKOUT,
                    List.of(
                        turn(
                            "2026-W48",
                            1,
                            duty(SIX.getFirst(), "2026-11-23T09:00:00Z", "2026-12-21T09:00:00Z"))),
                    NOW));
    for (int week = 0; week < number; week++) {
      var first = MONDAY.plusWeeks(week);
      given =
          given.and(
              OpenIterationDecider.DECIDER, open(week(week), new Days(first, first.plusDays(6))));
    }
    return given;
  }

  private static IterationId week(int number) {
    return new IterationId("w" + number);
  }

  private static Given raided(Given given, int week, String raid) {
    return given.and(
        DeclareRaidDecider.DECIDER,
        new DeclareRaid(
            CHECKOUT,
            week(week),
            new RaidId(raid),
            null,
            new Transfer(Account.GARDEN, Account.FEATURE, mpd(100)),
            RaidReason.DEADLINE,
            WORDS,
            JON,
            null,
            Set.of(),
            INES,
            NOW));
  }

  private static Given spent(Given given, int week, StoryId story, long amount) {
    return given.and(
        SpendDecider.DECIDER,
        new Spend(CHECKOUT, week(week), story, mpd(amount), Measure.ACTUAL, false, INES, NOW));
  }

  /** Closed, with so much of operational work in a thousand of each. */
  private static Given closed(long... operational) {
    Given given = weeks(operational.length);
    for (int week = 0; week < operational.length; week++) {
      given = spent(given, week, INCIDENT, operational[week]);
      given = spent(given, week, FEATURE, 1_000 - operational[week]);
      given =
          given.and(
              CloseIterationDecider.DECIDER, new CloseIteration(CHECKOUT, week(week), INES, NOW));
    }
    return given;
  }

  @Test
  void aGardenRaidedTwiceInThreeIterationsIsSaid() {
    Given once = raided(weeks(4), 0, "r-1");
    assertThat(raised(once, LATER)).noneMatch(key -> key.startsWith("gardener-raided"));
    assertThat(raised(raided(once, 0, "r-2"), "2026-11-10"))
        .as("twice in one")
        .contains("gardener-raided/checkout/w0");
    assertThat(raised(raided(once, 2, "r-2"), "2026-11-29"))
        .as("in the first and the third")
        .contains("gardener-raided/checkout/w2");
    assertThat(raised(raided(once, 3, "r-2"), LATER))
        .as("in the first and the fourth")
        .noneMatch(key -> key.startsWith("gardener-raided"));
  }

  @Test
  void anIterationThatHasNotBegunIsNotAmongTheThree() {
    Given twice = raided(raided(weeks(4), 0, "r-1"), 1, "r-2");
    assertThat(raised(twice, "2026-11-23")).contains("gardener-raided/checkout/w1");
    assertThat(raised(twice, "2026-11-30"))
        .as("the fourth has begun")
        .noneMatch(key -> key.startsWith("gardener-raided"));
  }

  @Test
  void aShareThatRisesThreeIterationsRunningIsSaid() {
    assertThat(raised(closed(100, 101, 102, 103), LATER))
        .contains("operational-rising/checkout/w3");
    assertThat(raised(closed(100, 101, 102), LATER))
        .noneMatch(key -> key.startsWith("operational-rising"));
    assertThat(raised(closed(100, 101, 101, 103), LATER))
        .noneMatch(key -> key.startsWith("operational-rising"));
    assertThat(raised(closed(400, 100, 101, 102, 103), LATER))
        .as("the last four count")
        .contains("operational-rising/checkout/w4");
    assertThat(raised(closed(0, 0, 0, 0), LATER))
        .noneMatch(key -> key.startsWith("operational-rising"));
  }

  @Test
  void ofThoseThatClosedOnlyTheLastIsLookedAtForHalf() {
    assertThat(raised(closed(501, 500), LATER))
        .noneMatch(key -> key.startsWith("operational-above-half"));
    assertThat(raised(closed(500, 501), LATER)).contains("operational-above-half/checkout/w1");
  }
}
