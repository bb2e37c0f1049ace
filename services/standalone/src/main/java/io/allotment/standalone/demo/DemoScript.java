package io.allotment.standalone.demo;

import io.allotment.rotation.importroster.RosterRow;
import io.allotment.rotation.model.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The story of the demo: what happened in its year, in the order it happened. The same instant
 * gives the same story. At its end Payments has nobody for this week, Search's gardener cannot go
 * on, an announced turn of Logistics needs cover, Catalogue has confirmed nothing, and the rest is
 * in order.
 */
public final class DemoScript {

  private final DemoCalendar calendar;
  private final List<DemoAct> acts = new ArrayList<>();

  private DemoScript(DemoCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * Everything that happened before {@code now}, ordered by time.
   *
   * @param now when the demo begins
   */
  public static List<DemoAct> acts(Instant now) {
    DemoScript script = new DemoScript(new DemoCalendar(now));
    script.tell();
    script.acts.sort(Comparator.comparing(DemoAct::at));
    return List.copyOf(script.acts);
  }

  private void tell() {
    Instant later = calendar.weeksAgo(DemoPeople.CATALOGUE_SINCE);
    String catalogue = DemoCalendar.withWeeks(DemoRosters.csv("catalogue.csv"), later);
    acts.add(new DemoAct.ImportsRoster(calendar.beginning(), DemoRosters.FIRST));
    acts.add(new DemoAct.ImportsRoster(later, catalogue));
    confirm(DemoRosters.FIRST_ROWS);
    DemoPeople people = new DemoPeople(calendar);
    acts.addAll(people.acts());
    DemoAbsences absences = new DemoAbsences(calendar);
    DemoThisWeek thisWeek = new DemoThisWeek(calendar);
    thisWeek.payments(absences);
    absences.keep();
    usual(absences, DemoRosters.FIRST_ROWS, people::from, people::to);
    usual(absences, DemoRosters.rows(catalogue), any -> DemoPeople.CATALOGUE_SINCE, any -> 0);
    usual(absences, people.joiners(), people::from, people::to);
    acts.addAll(absences.acts());
    acts.addAll(absences.takenBack());
    acts.addAll(thisWeek.acts());
    acts.addAll(new DemoHandovers(calendar).acts());
    acts.addAll(new DemoPay(calendar).acts());
    time();
  }

  /** Everyone a year ago confirmed within the week, except who was not put in. */
  private void confirm(List<RosterRow> rows) {
    int hours = 3;
    for (RosterRow row : rows) {
      if (Boolean.TRUE.equals(row.optedIn())) {
        Instant at = calendar.beginning().plus(Duration.ofHours(hours));
        acts.add(new DemoAct.OptsIn(at, row.squad(), DemoRosters.member(row)));
        hours = (hours + 29) % 160;
      }
    }
  }

  /** In weeks before now, when someone comes or goes. */
  private interface Weeks {
    int of(MemberId member);
  }

  private static void usual(DemoAbsences absences, List<RosterRow> rows, Weeks from, Weeks to) {
    Map<String, Integer> squads = new LinkedHashMap<>();
    for (RosterRow row : rows) {
      int squad = squads.computeIfAbsent(row.squad().value(), any -> squads.size());
      Predicate<RosterRow> same = other -> other.squad().equals(row.squad());
      int place = (int) rows.stream().filter(same).takeWhile(other -> !other.equals(row)).count();
      MemberId member = DemoRosters.member(row);
      absences.usual(member, squad, place, from.of(member), to.of(member));
    }
  }

  /** Once a week, when the last squad has handed over, and now. */
  private void time() {
    for (int week = -DemoCalendar.WEEKS; week <= 0; week++) {
      Instant at = calendar.monday(week).plusDays(1).atTime(15, 0).toInstant(ZoneOffset.UTC);
      if (at.isAfter(calendar.beginning()) && at.isBefore(calendar.now())) {
        acts.add(new DemoAct.TimePasses(at));
      }
    }
    acts.add(new DemoAct.TimePasses(calendar.now()));
  }
}
