package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Who may serve. */
class EligibilityTest {
  private static final DutyWeek WEEK = Gardens.FIRST;
  private static final MemberId ANN = Gardens.id("ann");
  private static final LocalDate MONDAY = WEEK.day(DayOfWeek.MONDAY);
  private final SquadPlan squad = Gardens.squad("ann");

  @Test
  void sixtyPercentOfTheDaysMustBeFree() {
    Garden garden = Gardens.garden(squad);
    assertThat(reason(Gardens.away(garden, "ann", WEEK, 2))).isNull();
    assertThat(reason(Gardens.away(garden, "ann", WEEK, 3))).isEqualTo(new Reason.Away(WEEK, 3, 5));
  }

  @Test
  void onlyTheDaysOfTheirOwnPatternCount() {
    Member threeDays =
        ann().withPattern(WorkingPattern.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY));
    Garden garden = Gardens.garden(squad.withMember(threeDays));
    assertThat(reason(garden)).isNull();
    assertThat(reason(Gardens.away(garden, "ann", WEEK, 1))).isNull();
    assertThat(reason(Gardens.away(garden, "ann", WEEK, 2))).isEqualTo(new Reason.Away(WEEK, 2, 3));
    Garden onFreeDays =
        garden.withAbsence(
            ANN, new AbsenceId("x"), new Absence.Days(MONDAY.plusDays(2), MONDAY.plusDays(3)));
    assertThat(reason(onFreeDays)).isNull();
  }

  @Test
  void aPatternWithoutAnyOfTheSquadsDaysIsNotEligible() {
    Garden garden =
        Gardens.garden(squad.withMember(ann().withPattern(WorkingPattern.of(DayOfWeek.SATURDAY))));
    assertThat(reason(garden)).isEqualTo(new Reason.NoWorkingDays(WEEK));
  }

  @Test
  void theSquadsWorkingDaysAreItsOwn() {
    SquadPlan sundays =
        squad.withSettings(
            squad.handover(),
            WorkingPattern.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
            squad.policy());
    Garden garden =
        Gardens.garden(
            sundays.withMember(ann().withPattern(WorkingPattern.of(DayOfWeek.values()))));
    assertThat(reason(Gardens.away(garden, "ann", WEEK, 1))).isEqualTo(new Reason.Away(WEEK, 1, 2));
  }

  @Test
  void halfOfTheWorkingHoursMakeADayAway() {
    assertThat(reason(hours("09:00", "13:00"))).isEqualTo(new Reason.Away(WEEK, 3, 5));
    assertThat(reason(hours("13:00", "23:00"))).isEqualTo(new Reason.Away(WEEK, 3, 5));
    assertThat(reason(hours("09:00", "12:59"))).isNull();
    assertThat(reason(hours("00:00", "12:59"))).isNull();
    assertThat(reason(hours("17:00", "23:00"))).isNull();
  }

  @Test
  void hoursAwayAreAddedUpButNotCountedTwice() {
    assertThat(reason(hours("09:00", "11:00", "15:00", "17:00"))).isNotNull();
    assertThat(reason(hours("09:00", "12:00", "10:00", "12:30"))).isNull();
    assertThat(reason(hours("09:00", "12:00", "10:00", "13:00"))).isNotNull();
  }

  @Test
  void hoursAreThoseOfTheSquadsWallClock() {
    Handover auckland = Handover.weekly(ZoneId.of("Pacific/Auckland"));
    Garden garden =
        Gardens.garden(squad.withSettings(auckland, squad.workingDays(), squad.policy()));
    for (int day = 0; day < 3; day++) {
      LocalDate date = MONDAY.plusDays(day);
      Instant nine = Handover.at(date.atTime(9, 0), auckland.zone());
      garden =
          garden.withAbsence(
              ANN, new AbsenceId("h" + day), new Absence.Hours(nine, nine.plusSeconds(4 * 3600)));
    }
    assertThat(reason(garden)).isEqualTo(new Reason.Away(WEEK, 3, 5));
  }

  @Test
  void aDayBelongsToTheTurnOfItsMiddle() {
    Handover evening = new Handover(DayOfWeek.WEDNESDAY, LocalTime.of(18, 0), Gardens.UTC, 1);
    Garden garden =
        Gardens.garden(squad.withSettings(evening, squad.workingDays(), squad.policy()));
    // Thursday to Wednesday: the Wednesday of the handover itself lies in the turn before.
    Garden before =
        garden.withAbsence(ANN, new AbsenceId("x"), new Absence.Days(MONDAY, MONDAY.plusDays(4)));
    assertThat(reason(before)).isNull();
    Garden within =
        garden.withAbsence(
            ANN, new AbsenceId("x"), new Absence.Days(MONDAY.plusDays(2), MONDAY.plusDays(7)));
    assertThat(reason(within)).isEqualTo(new Reason.Away(WEEK, 3, 5));
  }

  @Test
  void everyWeekOfALongerTurnMustBeFreeEnough() {
    Handover fortnight = new Handover(DayOfWeek.MONDAY, LocalTime.of(10, 0), Gardens.UTC, 2);
    Garden garden =
        Gardens.garden(squad.withSettings(fortnight, squad.workingDays(), squad.policy()));
    assertThat(reason(Gardens.away(garden, "ann", WEEK.plus(1), 3)))
        .isEqualTo(new Reason.Away(WEEK.plus(1), 3, 5));
    assertThat(reason(Gardens.away(Gardens.away(garden, "ann", WEEK.plus(1), 2), "ann", WEEK, 2)))
        .isNull();
  }

  @Test
  void whoOptedOutIsNotEligibleAndWhoWasPutInByALeadIs() {
    assertThat(reason(Gardens.garden(squad.withMember(ann().withOptIn(OptIn.OUT)))))
        .isEqualTo(new Reason.OptedOut());
    assertThat(reason(Gardens.garden(squad.withMember(ann().withOptIn(OptIn.PROVISIONAL)))))
        .isNull();
  }

  @Test
  void whoJoinsDuringATurnTakesPartFromTheNext() {
    Instant tuesday = Gardens.start(squad).plusSeconds(86_400);
    Garden garden = Gardens.garden(squad.withMember(ann().withSince(tuesday)));
    assertThat(reason(garden)).isEqualTo(new Reason.NotYetJoined());
    assertThat(Planner.eligibility(garden, Gardens.CHECKOUT, WEEK.plus(1)).includes(ANN)).isTrue();
    Garden atTheStart = Gardens.garden(squad.withMember(ann().withSince(Gardens.start(squad))));
    assertThat(reason(atTheStart)).isNull();
  }

  @Test
  void newcomersShadowFirstInWeeksThatTheyAreFreeAndSomebodyServes() {
    SquadPlan two =
        Gardens.squad("ann", "bob").withMember(Member.of("cas", 2).withShadowWeeksLeft(2));
    Garden garden = Gardens.away(Gardens.garden(two), "cas", WEEK.plus(1));
    garden = Gardens.away(Gardens.away(garden, "ann", WEEK.plus(2)), "bob", WEEK.plus(2));
    var turns = Gardens.plan(garden, Gardens.CHECKOUT, 6);
    assertThat(Gardens.gardeners(turns)).isEqualTo("ann bob - ann bob cas");
    assertThat(turns.stream().map(turn -> turn.shadows().toString()))
        .containsExactly("[cas]", "[]", "[]", "[cas]", "[]", "[]");
    assertThat(turns.get(0).why().excluded())
        .containsExactly(new Exclusion(Gardens.id("cas"), new Reason.Shadowing(2)));
    assertThat(turns.get(2).gap().excluded())
        .contains(new Exclusion(Gardens.id("cas"), new Reason.Shadowing(1)));
  }

  private Reason reason(Garden garden) {
    return Planner.eligibility(garden, Gardens.CHECKOUT, WEEK).excluded().stream()
        .map(Exclusion::reason)
        .findFirst()
        .orElse(null);
  }

  /** Away at these hours on Monday to Wednesday. */
  private Garden hours(String... times) {
    Garden garden = Gardens.garden(squad);
    for (int day = 0; day < 3; day++) {
      for (int i = 0; i < times.length; i += 2) {
        Instant from =
            MONDAY
                .plusDays(day + 1L)
                .atTime(LocalTime.parse(times[i]))
                .toInstant(java.time.ZoneOffset.UTC);
        Instant to =
            MONDAY
                .plusDays(day + 1L)
                .atTime(LocalTime.parse(times[i + 1]))
                .toInstant(java.time.ZoneOffset.UTC);
        garden = garden.withAbsence(ANN, new AbsenceId("h" + day + i), new Absence.Hours(from, to));
      }
    }
    return garden;
  }

  private Member ann() {
    return squad.members().get(ANN);
  }
}
