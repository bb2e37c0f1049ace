package io.allotment.rotation.event;

import static io.allotment.rotation.Paying.POLICY;
import static io.allotment.rotation.Sample.BERLIN;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfOutOfHours.OutOfHoursChosen;
import io.allotment.rotation.event.OfOutOfHours.OutOfHoursJoined;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationEvent.WeeksValued;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.HolidayWeek;
import io.allotment.rotation.model.HourTerms;
import io.allotment.rotation.model.OnCall;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.Timeline;
import io.allotment.rotation.model.WorkingPattern;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What held when: nothing that is said reaches back. */
class OutOfHoursTest {
  private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");
  private static final DutyWeek WEEK = DutyWeek.parse("2026-W52");

  private static OutOfHours after(Given given) {
    OutOfHours known = OutOfHours.EMPTY;
    for (RotationEvent event : given.events()) {
      known = known.after(event);
    }
    return known;
  }

  private static WeeksValued valued(Instant at) {
    return new WeeksValued(
        CHECKOUT,
        WEEK,
        WEEK,
        new TreeMap<>(
            Map.of(
                WEEK,
                new HolidayWeek(
                    Ratio.ONE, new TreeMap<>(Map.of(CHRISTMAS, "CHRISTMAS")), new TreeSet<>()))),
        at);
  }

  @Test
  void otherWorkingDaysAndOtherHolidaysHoldFromWhenTheyWereSaid() {
    Instant later = NOW.plusSeconds(3600);
    Instant last = NOW.plusSeconds(7200);
    WorkingPattern four = WorkingPattern.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
    Timeline<HourTerms> terms =
        after(
                checkout()
                    .and(
                        new OutOfHoursChosen(CHECKOUT, POLICY, NOW),
                        valued(later),
                        new SquadChanged(
                            CHECKOUT, "Till", Handover.weekly(BERLIN), Policy.DEFAULT, four, last)))
            .termsOf(CHECKOUT);
    assertThat(terms.steps())
        .containsExactly(
            new Timeline.Step<>(
                NOW, new HourTerms(POLICY, WorkingPattern.WEEKDAYS, new TreeSet<>())),
            new Timeline.Step<>(
                later, new HourTerms(POLICY, WorkingPattern.WEEKDAYS, only(CHRISTMAS))),
            new Timeline.Step<>(last, new HourTerms(POLICY, four, only(CHRISTMAS))));
  }

  private static SortedSet<LocalDate> only(LocalDate day) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(day);
    return days;
  }

  @Test
  void whatSaysNothingOfItLeavesItAsItIs() {
    Given given =
        checkout()
            .and(
                new OutOfHoursChosen(CHECKOUT, POLICY, NOW),
                new OutOfHoursJoined(CHECKOUT, INES, BERLIN, NOW),
                new OfMember.OptedOut(CHECKOUT, INES, false, NOW.plusSeconds(60)),
                new OfMember.MemberRemoved(CHECKOUT, JON, NOW.plusSeconds(60)));
    assertThat(after(given).termsOf(CHECKOUT).steps()).hasSize(1);
    assertThat(after(given).onCall(CHECKOUT)).containsExactly(INES);
  }

  @Test
  void nobodyIsOnCallWhereNothingIsPaid() {
    Instant off = NOW.plusSeconds(90);
    OutOfHours known =
        after(
            checkout()
                .and(
                    new OutOfHoursChosen(CHECKOUT, POLICY, NOW),
                    new OutOfHoursJoined(CHECKOUT, INES, BERLIN, NOW.plusSeconds(1)),
                    new OutOfHoursChosen(CHECKOUT, null, off),
                    new OutOfHoursChosen(CHECKOUT, POLICY, off.plusSeconds(60))));
    assertThat(known.onCall(CHECKOUT)).isEmpty();
    assertThat(known.onCall(CHECKOUT, INES).steps())
        .containsExactly(
            new Timeline.Step<>(NOW.plusSeconds(60), new OnCall(BERLIN)),
            new Timeline.Step<>(NOW.plusSeconds(120), OnCall.NOT));
  }
}
