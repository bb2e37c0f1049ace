package io.allotment.rotation.valueweeks;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.checkout;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Given.Then;
import io.allotment.rotation.chooseholidays.ChooseHolidays;
import io.allotment.rotation.chooseholidays.ChooseHolidays.Choice;
import io.allotment.rotation.chooseholidays.ChooseHolidaysDecider;
import io.allotment.rotation.event.RotationEvent.WeeksValued;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Ratio;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ValueWeeksTest {
  private static final DutyWeek RUNNING = DutyWeek.parse("2026-W46");

  private static TreeMap<LocalDate, String> christmas(int... years) {
    TreeMap<LocalDate, String> days = new TreeMap<>();
    for (int year : years) {
      days.put(LocalDate.of(year, 12, 25), "CHRISTMAS");
    }
    return days;
  }

  private static Given counting() {
    return checkout()
        .and(
            ChooseHolidaysDecider.DECIDER,
            _ ->
                new ChooseHolidays(
                    CHECKOUT,
                    new Choice("US", Ratio.ONE, Ratio.of(2)),
                    christmas(2026, 2027),
                    NOW));
  }

  private static Then further(Given given, Instant at) {
    return given.when(
        ValueWeeksDecider.DECIDER, new ValueWeeks(CHECKOUT, christmas(2028, 2029, 2030), at));
  }

  @Test
  void weeksAreValuedBeforeTheyRunOut() {
    further(counting(), NOW.plus(Duration.ofDays(7 * 26))).thenNothing();
    Then then = further(counting(), NOW.plus(Duration.ofDays(7 * 27)));
    WeeksValued valued = then.events(WeeksValued.class).getFirst();
    assertThat(valued.from()).isEqualTo(RUNNING.plus(105));
    assertThat(valued.to()).isEqualTo(RUNNING.plus(27 + 104));
    assertThat(valued.weeks()).containsOnlyKeys(DutyWeek.of(LocalDate.of(2028, 12, 25)));
  }

  /** The calendar says something else of 2026 by now, which nobody asked for. */
  @Test
  void whatIsValuedStaysAsItIs() {
    Then then = further(counting(), NOW.plus(Duration.ofDays(7 * 60)));
    DutyWeek week = DutyWeek.of(LocalDate.of(2026, 12, 25));
    assertThat(then.after().squad(CHECKOUT).values().of(week)).isEqualTo(Ratio.of(2));
    assertThat(then.events(WeeksValued.class).getFirst().from()).isEqualTo(RUNNING.plus(105));
  }

  @Test
  void doneTwiceItChangesNothing() {
    Instant later = NOW.plus(Duration.ofDays(7 * 60));
    Given given = counting().and(further(counting(), later).events());
    further(given, later).thenNothing();
  }

  @Test
  void aSquadThatCountsNoHolidaysIsLeftAlone() {
    further(checkout(), NOW).thenNothing();
    Given.nothing()
        .when(ValueWeeksDecider.DECIDER, new ValueWeeks(SEARCH, new TreeMap<>(Map.of()), NOW))
        .refused(RotationRule.UNKNOWN_SQUAD, "search");
  }
}
