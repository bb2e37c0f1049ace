package io.allotment.capacity.tellduty;

import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SIX;
import static io.allotment.capacity.Sample.duty;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.opened;
import static io.allotment.capacity.Sample.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Given;
import io.allotment.capacity.model.Accounts;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Turn;
import io.allotment.capacity.model.Version;
import io.allotment.capacity.tellsquad.TellSquad;
import io.allotment.capacity.tellsquad.TellSquadDecider;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellDutyTest {

  private static final String START = "2026-11-09T09:00:00Z";
  private static final String END = "2026-11-16T09:00:00Z";

  private static TellDuty tell(Turn... turns) {
    return new TellDuty(CHECKOUT, List.of(turns), NOW);
  }

  private static Turn by(int member, int version) {
    return turn("2026-W46", version, duty(SIX.get(member), START, END));
  }

  private static MilliDays garden(Given given) {
    return given.plan().iteration().accounts().garden();
  }

  @Test
  void aSwapWithSomeoneWhoIsThereAlikeChangesNoAccount() {
    Accounts before = opened().plan().iteration().accounts();
    Given swapped = opened().and(TellDutyDecider.DECIDER, tell(by(1, 2)));
    assertThat(swapped.plan().iteration().accounts()).isEqualTo(before);
  }

  @Test
  void theGardenIsWhatTheGardenerHas() {
    Given absent = opened().and(TellDutyDecider.DECIDER, tell(by(5, 2)));
    assertThat(garden(absent)).isEqualTo(mpd(6_750 - 3 * 750));
  }

  @Test
  void ofATurnTheHighestVersionCountsInAnyOrder() {
    Given late =
        opened()
            .and(TellDutyDecider.DECIDER, tell(by(5, 9)))
            .and(TellDutyDecider.DECIDER, tell(by(1, 8)));
    assertThat(garden(late)).isEqualTo(mpd(6_750 - 3 * 750));
    late.when(TellDutyDecider.DECIDER, tell(by(5, 9))).then();
    opened().when(TellDutyDecider.DECIDER, tell(by(5, 1))).then();
  }

  @Test
  void ofOneTurnToldTwiceAtOnceTheHigherCounts() {
    Given given = opened().and(TellDutyDecider.DECIDER, tell(by(5, 9), by(1, 8)));
    assertThat(garden(given)).isEqualTo(mpd(6_750 - 3 * 750));
  }

  @Test
  void aTurnThatIsWithdrawnLeavesNoGardener() {
    Given withdrawn = opened().and(TellDutyDecider.DECIDER, tell(turn("2026-W46", 2)));
    assertThat(garden(withdrawn)).isEqualTo(mpd(4 * 750));
  }

  @Test
  void halfATurnIsCountedByItsNoons() {
    Given split =
        opened()
            .and(
                TellDutyDecider.DECIDER,
                tell(
                    turn(
                        "2026-W46",
                        2,
                        duty(SIX.get(0), START, "2026-11-11T11:00:00Z"),
                        duty(SIX.get(5), "2026-11-11T11:00:00Z", END))));
    assertThat(garden(split)).isEqualTo(mpd(2 * 750 + 4 * 750));
  }

  @Test
  void anotherClockIsAnotherNoon() {
    Given auckland =
        opened()
            .and(
                TellSquadDecider.DECIDER,
                new TellSquad(CHECKOUT, new Version(2), ZoneId.of("Pacific/Auckland"), NOW));
    assertThat(garden(auckland)).isEqualTo(mpd(8 * 750));
    auckland
        .when(
            TellSquadDecider.DECIDER,
            new TellSquad(CHECKOUT, new Version(1), ZoneId.of("Europe/Berlin"), NOW))
        .then();
  }
}
