package io.allotment.capacity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pattern times allocation, unless holiday, less absence, times focus, rounded down. */
class AvailabilityTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-09");
  private static final Days DAY = new Days(MONDAY, MONDAY);
  private static final Stint ALWAYS = new Stint(LocalDate.parse("2026-01-01"), null);

  private static Member member(int halves, int allocation, Away... absences) {
    Availability there =
        new Availability(
            List.of(ALWAYS),
            new WorkingPattern(List.of(halves, 2, 2, 2, 2, 0, 0)),
            Set.of(),
            List.of(absences));
    return Member.UNKNOWN.with(new Version(1), there, new Percent(allocation), ALWAYS.first());
  }

  @ParameterizedTest
  @CsvSource({
    "2, 100, 75, 750",
    "1, 100, 75, 375",
    "0, 100, 75, 0",
    "2, 50, 75, 375",
    "2, 33, 75, 247",
    "1, 33, 71, 117",
    "2, 0, 75, 0",
    "2, 100, 100, 1000"
  })
  void isRoundedDownPerDay(int halves, int allocation, int focus, long expected) {
    assertThat(member(halves, allocation).available(MONDAY, new Percent(focus)).value())
        .isEqualTo(expected);
  }

  @Test
  void absencesAreWholeOrHalfDaysAndNeverLeaveLessThanNothing() {
    Away half = new Away(DAY, true);
    Away whole = new Away(DAY, false);
    assertThat(member(2, 100, half).available(MONDAY, Percent.ALL)).isEqualTo(new MilliDays(500));
    assertThat(member(2, 100, half, half).available(MONDAY, Percent.ALL)).isEqualTo(MilliDays.ZERO);
    assertThat(member(1, 100, whole, half).available(MONDAY, Percent.ALL))
        .isEqualTo(MilliDays.ZERO);
  }

  @Test
  void onAHolidayAndOutsideTheirStintNobodyIsThere() {
    Availability there =
        new Availability(
            List.of(new Stint(MONDAY, MONDAY.plusDays(1))),
            WorkingPattern.WEEKDAYS,
            Set.of(MONDAY),
            List.of());
    assertThat(List.of(-3, 0, 1, 2))
        .extracting(offset -> there.on(MONDAY.plusDays(offset)))
        .containsExactly(0, 0, 2, 0);
  }

  @Test
  void anAllocationHoldsFromItsDayAndTheFirstForThoseBeforeToo() {
    Member all = member(2, 100);
    Member member =
        all.with(new Version(2), all.availability(), new Percent(40), MONDAY.plusDays(1));
    assertThat(member.available(MONDAY, Percent.ALL)).isEqualTo(MilliDays.DAY);
    assertThat(member.available(MONDAY.plusDays(1), Percent.ALL)).isEqualTo(new MilliDays(400));
  }

  @Test
  void aPatternHasSevenDaysOfUpToTwoHalves() {
    assertThatIllegalArgumentException().isThrownBy(() -> new WorkingPattern(List.of(2, 2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingPattern(List.of(3, 2, 2, 2, 2, 0, 0)));
  }

  @Test
  void daysEndOnOrAfterTheFirst() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Days(MONDAY, MONDAY.minusDays(1)))
        .withMessageEndingWith(".");
  }
}
