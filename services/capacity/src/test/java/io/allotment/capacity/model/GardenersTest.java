package io.allotment.capacity.model;

import static io.allotment.capacity.Sample.BERLIN;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.JON;
import static io.allotment.capacity.Sample.duty;
import static io.allotment.capacity.Sample.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is gardener at the local noon of a day, also on days on which the clocks move. */
class GardenersTest {

  private static Gardeners gardeners(Turn... turns) {
    return Gardeners.of(BERLIN, List.of(turns));
  }

  @Test
  void aHandoverAtNoonGivesTheDayToWhoTakesOver() {
    Gardeners gardeners =
        gardeners(
            turn("2026-W45", 1, duty(INES, "2026-11-02T11:00:00Z", "2026-11-09T11:00:00Z")),
            turn("2026-W46", 1, duty(JON, "2026-11-09T11:00:00Z", "2026-11-16T11:00:00Z")));
    assertThat(gardeners.on(LocalDate.parse("2026-11-08"))).contains(INES);
    assertThat(gardeners.on(LocalDate.parse("2026-11-09"))).contains(JON);
    assertThat(gardeners.on(LocalDate.parse("2026-11-16"))).isEmpty();
  }

  /** Noon in Berlin is 10:00 in UTC until the clocks move in October, and 11:00 from then on. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-25T10:30:00Z, 2026-10-24, ines",
    "2026-10-25T10:30:00Z, 2026-10-25, jon",
    "2026-10-25T11:00:00Z, 2026-10-25, jon",
    "2026-10-25T11:00:01Z, 2026-10-25, ines",
    "2026-03-29T10:00:00Z, 2026-03-29, jon",
    "2026-03-29T10:00:01Z, 2026-03-29, ines"
  })
  void onADayOnWhichTheClocksMoveNoonIsWhatTheClockShows(String at, String day, String expected) {
    Gardeners gardeners =
        gardeners(
            turn(
                "2026-W43",
                1,
                duty(INES, "2026-03-01T00:00:00Z", at),
                duty(JON, at, "2026-12-01T00:00:00Z")));
    assertThat(gardeners.on(LocalDate.parse(day))).contains(new MemberId(expected));
  }

  @Test
  void aDayIsTheSquadsOwn() {
    Turn turn = turn("2026-W46", 1, duty(JON, "2026-11-09T00:00:00Z", "2026-11-10T00:00:00Z"));
    var auckland = Gardeners.of(ZoneId.of("Pacific/Auckland"), List.of(turn));
    assertThat(auckland.on(LocalDate.parse("2026-11-09"))).isEmpty();
    assertThat(auckland.on(LocalDate.parse("2026-11-10"))).contains(JON);
    assertThat(gardeners(turn).on(LocalDate.parse("2026-11-09"))).contains(JON);
  }

  @Test
  void whereTwoTurnsClaimANoonTheNewestWordCounts() {
    Turn older = turn("2026-W47", 3, duty(INES, "2026-11-09T00:00:00Z", "2026-11-16T00:00:00Z"));
    Turn newer = turn("2026-W46", 4, duty(JON, "2026-11-09T00:00:00Z", "2026-11-16T00:00:00Z"));
    assertThat(gardeners(older, newer).on(LocalDate.parse("2026-11-10"))).contains(JON);
    assertThat(gardeners(newer, older).on(LocalDate.parse("2026-11-10"))).contains(JON);
  }
}
