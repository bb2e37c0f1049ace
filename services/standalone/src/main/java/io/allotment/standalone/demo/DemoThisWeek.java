package io.allotment.standalone.demo;

import io.allotment.rotation.importroster.RosterRow;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What makes this week need people: it depends on which turns are running now. */
final class DemoThisWeek {

  private static final String NEWCOMER =
      """
      squad,member,e-mail,name,share,allocation,working days
      Payments,amara,amara.obi@example.com,Amara Obi,1,1,Mon-Fri
      """;

  private final DemoCalendar calendar;
  private final List<DemoAct> acts = new ArrayList<>();

  DemoThisWeek(DemoCalendar calendar) {
    this.calendar = calendar;
    newcomer();
    gardenerAway("search", 0, 2);
    gardenerAway("logistics", 2, 3);
  }

  List<DemoAct> acts() {
    return acts;
  }

  /** All who could serve in Payments are away in the running turn, and said so long before. */
  void payments(DemoAbsences absences) {
    LocalDate monday = running("payments").day(DayOfWeek.MONDAY);
    away(absences, "zoe", monday, 1, 7);
    away(absences, "owen", monday.minusWeeks(1), 2, 9);
    away(absences, "grace", monday, 2, 12);
    away(absences, "farah", monday, 1, 6);
    away(absences, "callum", monday, 1, 8);
  }

  private static void away(
      DemoAbsences absences, String member, LocalDate monday, int weeks, int ahead) {
    absences.weeks(new MemberId(member), monday, weeks, ahead, DemoCalendar.WEEKS, 0);
  }

  /** Came this week, so there is a shadow week before the first turn. */
  private void newcomer() {
    RosterRow row = DemoRosters.rows(NEWCOMER).getFirst();
    acts.add(DemoPeople.adds(since("payments", 1, 3), row));
    acts.add(new DemoAct.OptsIn(since("payments", 2, 3), row.squad(), DemoRosters.member(row)));
  }

  /**
   * The gardener of the running turn, or of a later one, says this week that they are away for all
   * of it.
   */
  private void gardenerAway(String squad, int weeksOn, int part) {
    DutyWeek week = running(squad).plus(weeksOn);
    LocalDate monday = week.day(DayOfWeek.MONDAY);
    acts.add(
        new DemoAct.GardenerSaysAway(
            since(squad, 1, part),
            new SquadId(squad),
            week,
            new AbsenceId("demo-" + squad + "-gardener"),
            new Absence.Days(monday, monday.plusDays(4))));
  }

  private DutyWeek running(String squad) {
    return handover(squad).weekAt(calendar.now());
  }

  /** A part of the time from the last handover to now. */
  private Instant since(String squad, int part, int of) {
    Instant start = handover(squad).in(running(squad));
    return start.plus(Duration.between(start, calendar.now()).multipliedBy(part).dividedBy(of));
  }

  private static Handover handover(String squad) {
    return DemoRosters.FIRST_ROWS.stream()
        .filter(row -> row.squad().value().equals(squad))
        .findFirst()
        .map(DemoRosters::handover)
        .orElseThrow();
  }
}
