package io.allotment.rotation.chooseholidays;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.moved;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.settings;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Given.Then;
import io.allotment.rotation.changesquad.ChangeSquad;
import io.allotment.rotation.changesquad.ChangeSquadDecider;
import io.allotment.rotation.chooseholidays.ChooseHolidays.Choice;
import io.allotment.rotation.event.RotationEvent.HolidaysChosen;
import io.allotment.rotation.event.RotationEvent.WeeksValued;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.SquadSettings;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.HolidayWeek;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.planahead.PlanAheadDecider;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.recordabsence.RecordAbsenceDecider;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChooseHolidaysTest {
  private static final DutyWeek RUNNING = DutyWeek.parse("2026-W46");
  private static final DutyWeek CHRISTMAS = DutyWeek.parse("2026-W52");
  private static final DutyWeek EASTER = DutyWeek.parse("2027-W12");
  private static final Choice HALF = new Choice("de-by", Ratio.of(1, 2), Ratio.of(2));
  private static final SortedMap<LocalDate, String> DAYS =
      new TreeMap<>(
          Map.of(
              LocalDate.parse("2026-11-13"), "RUNNING",
              LocalDate.parse("2026-12-25"), "CHRISTMAS",
              LocalDate.parse("2026-12-26"), "SECOND",
              LocalDate.parse("2027-03-26"), "GOOD_FRIDAY"));

  private static ChooseHolidays choosing(Choice choice, SortedMap<LocalDate, String> days) {
    return new ChooseHolidays(CHECKOUT, choice, days, NOW);
  }

  private static Then chosen(Given given) {
    return given.when(ChooseHolidaysDecider.DECIDER, choosing(HALF, DAYS));
  }

  private static Ratio value(Standing standing, DutyWeek week) {
    return standing.squad(CHECKOUT).values().of(week);
  }

  @Test
  void weeksThatHaveNotBegunAreValued() {
    Then then = chosen(checkout());
    assertThat(then.events(HolidaysChosen.class)).hasSize(1);
    WeeksValued valued = then.events(WeeksValued.class).getFirst();
    assertThat(valued.from()).isEqualTo(RUNNING.plus(1));
    assertThat(valued.to()).isEqualTo(RUNNING.plus(104));
    assertThat(valued.weeks()).containsOnlyKeys(CHRISTMAS, EASTER);
    // The 26th is a Saturday.
    assertThat(value(then.after(), CHRISTMAS)).isEqualTo(Ratio.of(3, 2));
    assertThat(valued.weeks().get(CHRISTMAS).holidays()).hasSize(2);
    assertThat(value(then.after(), RUNNING)).isEqualTo(Ratio.ONE);
  }

  @Test
  void theSameAgainChangesNothing() {
    Given given = checkout().and(chosen(checkout()).events());
    chosen(given).thenNothing();
  }

  @Test
  void calendarsThatChangedAreFollowedOnlyWhenAsked() {
    Given given = checkout().and(chosen(checkout()).events());
    TreeMap<LocalDate, String> corrected = new TreeMap<>(DAYS);
    corrected.put(LocalDate.parse("2027-05-03"), "ONCE");
    Then then = given.when(ChooseHolidaysDecider.DECIDER, choosing(HALF, corrected));
    assertThat(then.events()).hasSize(1).first().isInstanceOf(WeeksValued.class);
    assertThat(value(then.after(), DutyWeek.parse("2027-W18"))).isEqualTo(Ratio.of(3, 2));
  }

  /** Away on two of five days Kim may serve; were one a holiday, it would be two of four. */
  @Test
  void noPromisedTurnMoves() {
    Given given =
        checkout()
            .and(
                RecordAbsenceDecider.DECIDER,
                now ->
                    new RecordAbsence(
                        now.squad(CHECKOUT).turns().get(CHRISTMAS).gardener(),
                        new AbsenceId("a"),
                        new RecordAbsence.When.Days(
                            LocalDate.parse("2026-12-21"), LocalDate.parse("2026-12-22")),
                        rosters(now, now.squad(CHECKOUT).turns().get(CHRISTMAS).gardener()),
                        NOW));
    Then then = chosen(given);
    assertThat(moved(then)).isEmpty();
    assertThat(then.after().squad(CHECKOUT).turns())
        .isEqualTo(then.before().squad(CHECKOUT).turns());
    HolidayWeek christmas = then.events(WeeksValued.class).getFirst().weeks().get(CHRISTMAS);
    assertThat(christmas.off()).isEmpty();
    assertThat(then.events(WeeksValued.class).getFirst().weeks().get(EASTER).off()).isNotEmpty();
    Then later =
        given
            .and(then.events())
            .prepared(
                PlanAheadDecider.DECIDER,
                now -> new PlanAhead(rosters(now, CHECKOUT), NOW.plus(Duration.ofDays(1))));
    assertThat(moved(later)).isEmpty();
  }

  @Test
  void aWeekThatIsPostedKeepsWhatItWasWorth() {
    Instant january = Instant.parse("2027-01-06T08:00:00Z");
    Given given =
        checkout()
            .and(chosen(checkout()).events())
            .and(PlanAheadDecider.DECIDER, now -> new PlanAhead(rosters(now, CHECKOUT), january));
    Then then =
        given.when(
            ChooseHolidaysDecider.DECIDER, new ChooseHolidays(CHECKOUT, null, null, january));
    assertThat(value(then.after(), CHRISTMAS)).isEqualTo(Ratio.of(3, 2));
    assertThat(value(then.after(), EASTER)).isEqualTo(Ratio.ONE);
    assertThat(then.after().squad(CHECKOUT).ledger())
        .isEqualTo(then.before().squad(CHECKOUT).ledger());
    assertThat(then.after().squad(CHECKOUT).ledger().postings().get(CHRISTMAS).holidayKeys())
        .containsExactly("CHRISTMAS", "SECOND");
  }

  @Test
  void otherWorkingDaysValueTheSameHolidaysAnew() {
    Given given = checkout().and(chosen(checkout()).events());
    SquadSettings six = settings("Checkout");
    SquadSettings withSaturday =
        new SquadSettings(
            six.name(),
            six.day(),
            six.time(),
            six.zone(),
            six.weeks(),
            six.policy(),
            new WorkingPattern(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY)));
    Then then =
        given.prepared(
            ChangeSquadDecider.DECIDER,
            now -> new ChangeSquad(CHECKOUT, withSaturday, null, rosters(now, CHECKOUT), NOW));
    assertThat(value(then.after(), CHRISTMAS)).isEqualTo(Ratio.of(2));
  }

  @Test
  void beforeAPlanIsDrawnTheRunningWeekIsValuedToo() {
    Then then = chosen(squad(CHECKOUT, INES, JON));
    assertThat(value(then.after(), RUNNING)).isEqualTo(Ratio.of(3, 2));
  }

  @Test
  void refusesWhatMakesNoSense() {
    checkout()
        .when(
            ChooseHolidaysDecider.DECIDER,
            choosing(new Choice("DE-XX", Ratio.ONE, Ratio.of(2)), null))
        .refused(RotationRule.UNKNOWN_REGION, "DE-XX");
    checkout()
        .when(
            ChooseHolidaysDecider.DECIDER,
            choosing(new Choice("Bavaria", Ratio.ONE, Ratio.of(2)), DAYS))
        .refused(RotationRule.UNKNOWN_REGION, "Bavaria");
    checkout()
        .when(
            ChooseHolidaysDecider.DECIDER,
            choosing(new Choice("DE", Ratio.of(-1), Ratio.of(2)), DAYS))
        .refused(RotationRule.BAD_NUMBER, "-1");
    checkout()
        .when(
            ChooseHolidaysDecider.DECIDER,
            choosing(new Choice("DE", Ratio.ONE, Ratio.of(1, 2)), DAYS))
        .refused(RotationRule.BAD_NUMBER, "1/2");
    Given.nothing()
        .when(ChooseHolidaysDecider.DECIDER, new ChooseHolidays(SEARCH, HALF, DAYS, NOW))
        .refused(RotationRule.UNKNOWN_SQUAD, "search");
  }
}
