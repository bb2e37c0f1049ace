package io.allotment.rotation.model;

import static io.allotment.rotation.model.Gardens.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What public holidays do to one pick, one eligibility and one posting. */
class HolidayPickTest {
  private static final LocalDate MONDAY = FIRST.day(DayOfWeek.MONDAY);

  private static SquadPlan squad(Map<LocalDate, String> days, String... members) {
    return Years.valued(Gardens.squad(members), Years.policy("DE"), new TreeMap<>(days), 30);
  }

  @Test
  void aWeekIsWorthMoreByItsHolidaysOnWorkingDaysAndNoMoreThanTheMost() {
    SquadPlan squad =
        squad(
            Map.of(
                MONDAY,
                "ONE",
                MONDAY.plusWeeks(1),
                "ONE",
                MONDAY.plusWeeks(1).plusDays(1),
                "TWO",
                MONDAY.plusWeeks(2).plusDays(5),
                "SATURDAY"),
            "a");
    assertThat(squad.values().of(FIRST)).isEqualTo(Ratio.of(3, 2));
    assertThat(squad.values().of(FIRST.plus(1))).isEqualTo(Ratio.of(2));
    assertThat(squad.values().of(FIRST.plus(2))).isEqualTo(Ratio.ONE);
    assertThat(squad.values().names(FIRST.plus(2), 1)).containsExactly("SATURDAY");
    assertThat(squad.values().of(FIRST.plus(3))).isEqualTo(Ratio.ONE);
    assertThat(new HolidayPolicy(new HolidayRegion("de"), Ratio.ONE, Ratio.of(2)).value(3))
        .isEqualTo(Ratio.of(2));
  }

  @Test
  void whoServedTheHolidayLessOftenIsPickedThoughAnotherBalanceIsHigher() {
    SquadPlan squad =
        squad(Map.of(MONDAY, "XMAS", MONDAY.plusWeeks(4), "XMAS"), "a", "b", "c", "d");
    List<Turn> turns = Gardens.plan(Garden.EMPTY.with(squad), squad.id(), 5);
    assertThat(turns.getFirst().gardener()).isEqualTo(Gardens.id("a"));
    Turn second = turns.get(4);
    Why why = second.why();
    assertThat(second.gardener()).isNotEqualTo(Gardens.id("a"));
    assertThat(why.candidates().getFirst().holidays().times()).isZero();
    Candidate last = why.candidates().getLast();
    assertThat(last.member()).isEqualTo(Gardens.id("a"));
    assertThat(last.holidays()).isEqualTo(new HolidayClaim(Ratio.of(-3, 4), Ratio.of(-3, 4), 1, 1));
  }

  @Test
  void theOneFactNamesTheHolidaysOfTheSecond() {
    SquadPlan squad = squad(Map.of(MONDAY, "XMAS", MONDAY.plusWeeks(2), "XMAS"), "a", "b");
    Turn third = Gardens.plan(Garden.EMPTY.with(Gardens.withRest(squad, 0)), squad.id(), 3).get(2);
    assertThat(third.gardener()).isEqualTo(Gardens.id("b"));
    assertThat(third.why().decidedBy()).isEqualTo(Why.DecidedBy.HOLIDAYS_SERVED);
    assertThat(third.why().fact()).isEqualTo(new Why.Fact.FewerHolidays(Gardens.id("a")));
  }

  @Test
  void whoIsOutOfReachServesNoHolidayBeforeTheirTurn() {
    SquadPlan squad = squad(Map.of(MONDAY, "XMAS"), "a", "b");
    Turn near = pick(squad, 1);
    assertThat(near.gardener()).isEqualTo(Gardens.id("a"));
    assertThat(near.why().decidedBy()).isEqualTo(Why.DecidedBy.HOLIDAYS_SERVED);
    Turn far = pick(squad, 2);
    assertThat(far.gardener()).isEqualTo(Gardens.id("b"));
    assertThat(far.why().decidedBy()).isEqualTo(Why.DecidedBy.HIGHEST_BALANCE);
    assertThat(far.why().fact()).isEqualTo(new Why.Fact.HigherBalance(Gardens.id("a"), Ratio.ONE));
  }

  /**
   * B, who served this holiday before, came with so many weeks more than nothing, and a with less.
   */
  private static Turn pick(SquadPlan squad, int apart) {
    Ledger ledger =
        Ledger.EMPTY
            .open(Gardens.id("a"), Ratio.of(-apart), null)
            .open(Gardens.id("b"), Ratio.of(apart), null)
            .post(posted(FIRST.plus(-9), "b", "XMAS"));
    return Planner.pick(
        Garden.EMPTY.with(squad.withLedger(ledger)), squad.id(), FIRST, Gardens.start(squad));
  }

  /** Two weeks as one: both owed half, b served. */
  private static Posting posted(DutyWeek week, String member, String holiday) {
    return new Posting(
        week,
        Ratio.of(2),
        Sorted.map(Map.of(Gardens.id("a"), Ratio.ONE, Gardens.id("b"), Ratio.ONE)),
        Sorted.map(Map.of(Gardens.id(member), Ratio.of(2))),
        Sorted.set(List.of(Gardens.id(member))),
        Sorted.noSet(),
        Sorted.set(List.of(holiday)));
  }

  @Test
  void aHolidayIsNoWorkingDay() {
    SquadPlan squad = squad(Map.of(MONDAY.plusDays(3), "THURSDAY"), "a", "b");
    Garden garden = Garden.EMPTY.with(squad);
    // Away on two of five days is free enough, on two of four it is not.
    assertThat(eligible(Gardens.away(garden, "a", FIRST, 2), "a")).isFalse();
    assertThat(
            eligible(
                Gardens.away(garden.with(squad.withValues(WeekValues.ONE)), "a", FIRST, 2), "a"))
        .isTrue();
    assertThat(eligible(Gardens.away(garden, "a", FIRST, 1), "a")).isTrue();
  }

  @Test
  void aWeekThatIsAllHolidaysIsMeasuredByThem() {
    TreeMap<LocalDate, String> days = new TreeMap<>();
    for (int day = 0; day < 5; day++) {
      days.put(MONDAY.plusDays(day), "GOLDEN");
    }
    Garden garden = Garden.EMPTY.with(squad(days, "a", "b"));
    assertThat(eligible(garden, "a")).isTrue();
    assertThat(eligible(Gardens.away(garden, "a", FIRST), "a")).isFalse();
  }

  /** The days of a promised turn stay as they were, so that nobody loses it by a setting. */
  @Test
  void whatIsPromisedKeepsItsWorkingDays() {
    SquadPlan plain = Gardens.squad("a", "b");
    Garden garden = Gardens.published(Garden.EMPTY.with(plain), 3);
    SquadPlan squad =
        Years.valued(
            garden.squad(plain.id()),
            Years.policy("DE"),
            Map.of(MONDAY.plusDays(3), "THURSDAY", MONDAY.plusWeeks(5), "LATER"),
            30);
    assertThat(squad.values().of(FIRST)).isEqualTo(Ratio.of(3, 2));
    assertThat(squad.values().isOff(MONDAY.plusDays(3))).isFalse();
    assertThat(squad.values().isOff(MONDAY.plusWeeks(5))).isTrue();
    assertThat(
            Planner.repair(
                Gardens.away(Garden.EMPTY.with(squad), "a", FIRST, 2), Gardens.start(squad)))
        .isEmpty();
  }

  @Test
  void aPostingNamesItsHolidays() {
    Years years = Years.lived(squad(Map.of(MONDAY, "XMAS"), "a", "b"), 3);
    assertThat(years.ledger().postings().get(FIRST).holidayKeys()).containsExactly("XMAS");
    assertThat(years.ledger().postings().get(FIRST.plus(1)).holidays()).isNull();
    assertThat(HolidayClaims.posted(years.ledger()).get(Gardens.id("a")))
        .isEqualTo(new HolidayClaim(Ratio.ZERO, Ratio.of(-1, 2), 0, 1));
  }

  private static boolean eligible(Garden garden, String member) {
    return Planner.eligibility(garden, Gardens.CHECKOUT, FIRST).includes(Gardens.id(member));
  }
}
