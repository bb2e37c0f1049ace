package io.allotment.standalone.demo;

import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When people are away, spread over the year so that some are in every week and all of a squad in
 * none: two weeks, one week and a day before now, and a week to come. Nobody is away twice at once.
 */
final class DemoAbsences {

  private static final LocalTime MORNING = LocalTime.of(8, 30);

  private final DemoCalendar calendar;
  private final Map<MemberId, List<Absence.Days>> known = new HashMap<>();
  private final List<DemoAct.SaysAway> acts = new ArrayList<>();

  private int usual;

  DemoAbsences(DemoCalendar calendar) {
    this.calendar = calendar;
  }

  List<DemoAct.SaysAway> acts() {
    return acts;
  }

  /** What was said until here is never taken back. */
  void keep() {
    usual = acts.size();
  }

  /**
   * A member's usual absences.
   *
   * @param squad the place of the squad among the squads
   * @param place the place of the member in the squad
   * @param from since when they are on a roster, in weeks before now
   * @param to until when
   */
  void usual(MemberId member, int squad, int place, int from, int to) {
    int spread = place * 7 + squad * 3;
    int ahead = 9 + spread % 5;
    weeks(member, calendar.monday(-48 + spread % 40), 2, ahead, from, to);
    weeks(member, calendar.monday(-48 + (spread + 20) % 40), 1, ahead, from, to);
    LocalDate day = calendar.monday(-47 + (spread * 3 + 11) % 42).plusDays(spread % 5);
    away(member, new Absence.Days(day, day), 2, from, to);
    LocalDate later = calendar.monday(3 + (place * 5 + squad * 2) % 17);
    weeks(member, later, 1 + spread % 2, 6, from, to);
  }

  /**
   * Whole weeks away.
   *
   * @param monday the first day of them
   * @param ahead how many weeks before they say so
   */
  void weeks(MemberId member, LocalDate monday, int weeks, int ahead, int from, int to) {
    away(member, new Absence.Days(monday, monday.plusDays(7L * weeks - 3)), ahead, from, to);
  }

  /** Plans change: every ninth of the usual absences is taken back before it begins. */
  List<DemoAct> takenBack() {
    List<DemoAct> back = new ArrayList<>();
    for (int i = usual + 4; i < acts.size(); i += 9) {
      DemoAct.SaysAway away = acts.get(i);
      Instant start = away.days().from().atStartOfDay(ZoneOffset.UTC).toInstant();
      Instant at = away.at().plus(Duration.between(away.at(), start).dividedBy(3));
      if (at.isBefore(calendar.now())) {
        back.add(new DemoAct.TakesBack(at, away.member(), away.absence()));
      }
    }
    return back;
  }

  private void away(MemberId member, Absence.Days days, int ahead, int from, int to) {
    Instant said = days.from().minusWeeks(ahead).atTime(MORNING).toInstant(ZoneOffset.UTC);
    Instant since = calendar.weeksAgo(from).plus(Duration.ofDays(3));
    Instant until = calendar.weeksAgo(to).minus(Duration.ofHours(1));
    Instant at = said.isBefore(since) ? since : said.isAfter(until) ? until : said;
    boolean gone = days.from().atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(since);
    boolean left = to > 0 && !days.from().atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(until);
    List<Absence.Days> others = known.computeIfAbsent(member, anyone -> new ArrayList<>());
    if (gone || left || others.stream().anyMatch(other -> overlap(other, days))) {
      return;
    }
    others.add(days);
    acts.add(new DemoAct.SaysAway(at, member, id(member, others.size()), days));
  }

  private static boolean overlap(Absence.Days one, Absence.Days other) {
    return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
  }

  static AbsenceId id(MemberId member, int number) {
    return new AbsenceId("demo-" + member + "-" + number);
  }
}
