package io.allotment.standalone.demo;

import io.allotment.rotation.importroster.RosterRow;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.WorkingPattern;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who came, went, came back, opted out and in again, and works less or more than before. */
final class DemoPeople {

  /** Since when Catalogue plans here, in weeks before now. */
  static final int CATALOGUE_SINCE = 9;

  private static final Duration DAY = Duration.ofDays(1);

  /** Who joins or comes back, in weeks before now. */
  private static final Map<String, Integer> CAME =
      Map.of(
          "vera", 41, "kenji", 34, "leila", 27, "pedro", 24, "ethan", 24, "tessa", 16, "yara", 1);

  /** Who leaves, in weeks before now. */
  private static final Map<String, Integer> LEFT = Map.of("paulo", 30, "arjun", 13);

  private static final String JOINERS =
      """
      squad,member,e-mail,name,share,allocation,working days
      Identity,vera,vera.lindqvist@example.com,Vera Lindqvist,1,1,Mon-Fri
      Platform,kenji,kenji.watanabe@example.com,Kenji Watanabe,1,1,Mon-Fri
      Search,leila,leila.mansour@example.com,Leila Mansour,80 %,1,Mon-Thu
      Mobile,pedro,pedro.azevedo@example.com,Pedro Azevedo,1,1,Mon-Fri
      Logistics,tessa,tessa.dsouza@example.com,Tessa D'Souza,1,1,Mon-Fri
      Checkout,yara,yara.haddad@example.com,Yara Haddad,1,1,Mon-Fri
      """;

  private final DemoCalendar calendar;
  private final List<DemoAct> acts = new ArrayList<>();

  DemoPeople(DemoCalendar calendar) {
    this.calendar = calendar;
    joiners().forEach(this::joins);
    leaves("mobile", "paulo");
    leaves("logistics", "arjun");
    awayForLong("search", "ethan");
    optsOutAndIn("identity", "amir");
    acts.add(new DemoAct.OptsOut(at(11, 14), new SquadId("search"), new MemberId("noor")));
    worksLess();
  }

  List<DemoAct> acts() {
    return acts;
  }

  List<RosterRow> joiners() {
    return DemoRosters.rows(JOINERS);
  }

  /** Since when someone is on a roster without a break, in weeks before now. */
  int from(MemberId member) {
    return CAME.getOrDefault(member.value(), DemoCalendar.WEEKS);
  }

  /** Until when; 0 for who is still there. */
  int to(MemberId member) {
    return LEFT.getOrDefault(member.value(), 0);
  }

  private void joins(RosterRow row) {
    MemberId member = DemoRosters.member(row);
    Instant at = at(from(member), 9);
    acts.add(adds(at, row));
    acts.add(new DemoAct.OptsIn(at.plus(DAY), row.squad(), member));
  }

  static DemoAct adds(Instant at, RosterRow row) {
    return new DemoAct.AddsMember(
        at,
        row.squad(),
        DemoRosters.member(row),
        String.valueOf(row.name()),
        String.valueOf(row.email()),
        row.share() == null ? Ratio.ONE : row.share(),
        row.allocation() == null ? Ratio.ONE : row.allocation(),
        row.workingDays() == null ? WorkingPattern.WEEKDAYS : row.workingDays());
  }

  private void leaves(String squad, String member) {
    Instant at = at(to(new MemberId(member)), 17);
    acts.add(new DemoAct.RemovesMember(at, new SquadId(squad), new MemberId(member)));
  }

  /** Gone for three months and back: no new shadowing, and the account goes on. */
  private void awayForLong(String squad, String member) {
    SquadId team = new SquadId(squad);
    MemberId who = new MemberId(member);
    RosterRow row =
        DemoRosters.FIRST_ROWS.stream()
            .filter(each -> DemoRosters.member(each).equals(who))
            .findFirst()
            .orElseThrow();
    acts.add(new DemoAct.RemovesMember(at(37, 17), team, who));
    acts.add(adds(at(from(who), 9), row));
    acts.add(new DemoAct.OptsIn(at(from(who), 11), team, who));
  }

  private void optsOutAndIn(String squad, String member) {
    SquadId team = new SquadId(squad);
    acts.add(new DemoAct.OptsOut(at(22, 12), team, new MemberId(member)));
    acts.add(new DemoAct.OptsIn(at(8, 10), team, new MemberId(member)));
  }

  private void worksLess() {
    WorkingPattern fourDays =
        WorkingPattern.of(
            DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    WorkingPattern threeDays =
        WorkingPattern.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
    hours(28, "checkout", "lena", Ratio.of(4, 5), fourDays);
    hours(19, "logistics", "meera", Ratio.of(3, 5), threeDays);
    hours(33, "payments", "owen", Ratio.of(4, 5), fourDays);
    hours(12, "payments", "owen", Ratio.ONE, WorkingPattern.WEEKDAYS);
  }

  private void hours(int weeks, String squad, String member, Ratio share, WorkingPattern days) {
    Instant at = at(weeks, 16);
    acts.add(new DemoAct.ChangesHours(at, new SquadId(squad), new MemberId(member), share, days));
  }

  private Instant at(int weeks, int hour) {
    return calendar.monday(-weeks).atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }
}
