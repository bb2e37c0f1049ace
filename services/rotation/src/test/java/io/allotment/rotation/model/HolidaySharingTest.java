package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That nobody has Christmas every year, and that sharing it out costs little else. */
class HolidaySharingTest {
  private static final int YEARS = 6;

  @ParameterizedTest
  @CsvSource({"DE-BY, 3", "DE-BY, 4", "DE-BY, 7", "US, 4", "US, 5", "JP, 4", "JP, 6"})
  void everyHolidayGoesRound(String region, int members) {
    Years years = Years.lived(region, members, 10);
    Collection<MemberId> all = Years.squad(members).members().keySet();
    years
        .servedByHoliday(all)
        .forEach(
            (holiday, counts) ->
                assertThat(Years.widest(counts)).as(holiday).isLessThanOrEqualTo(3));
    List<Integer> weeks =
        HolidayClaims.posted(years.ledger()).values().stream().map(HolidayClaim::weeks).toList();
    assertThat(weeks).hasSize(members);
    assertThat(weeks.stream().mapToInt(Integer::intValue).max().orElseThrow())
        .isLessThanOrEqualTo(weeks.stream().mapToInt(Integer::intValue).min().orElseThrow() + 7);
    assertThat(Gardens.counts(years.turns()).values())
        .allSatisfy(served -> assertThat(served).isBetween(520L / members - 3, 520L / members + 3));
  }

  /** 52 weeks and 4 people: without more, the last week of the year is always the same person's. */
  @Test
  void aYearOfWholeRoundsIsNobodysChristmasForEver() {
    SquadPlan four = Years.squad(4);
    List<Turn> plain = Years.lived(four, 52 * YEARS).turns();
    assertThat(IntStream.range(0, YEARS).mapToObj(year -> plain.get(52 * year + 6).gardener()))
        .containsOnly(plain.get(6).gardener());
    SortedMap<LocalDate, String> days = new TreeMap<>();
    for (int year = 0; year < YEARS; year++) {
      days.put(Gardens.FIRST.plus(52 * year + 6).day(DayOfWeek.FRIDAY), "CHRISTMAS");
    }
    SquadPlan sharing = Years.valued(four, Years.policy("DE"), days, 53 * YEARS);
    Years shared = Years.lived(sharing, 52 * YEARS);
    List<Map<MemberId, Integer>> counts =
        shared.servedByHoliday(four.members().keySet()).get("CHRISTMAS");
    assertThat(Years.widest(counts)).isEqualTo(1);
  }

  @Provide
  Arbitrary<SortedMap<LocalDate, String>> calendars() {
    return Arbitraries.integers()
        .between(0, 60 * 7)
        .list()
        .ofMaxSize(14)
        .map(
            offsets -> {
              SortedMap<LocalDate, String> days = new TreeMap<>();
              LocalDate first = Gardens.FIRST.day(DayOfWeek.MONDAY);
              offsets.forEach(offset -> days.put(first.plusDays(offset), "H" + offset % 3));
              return days;
            });
  }

  /**
   * Who is picked is within a week of the highest balance, which is positive where all are there;
   * so nobody's falls further below zero than that and a week's highest value.
   */
  @Property(tries = 60)
  void sharingOutHolidaysKeepsBalancesNearZero(
      @ForAll("calendars") SortedMap<LocalDate, String> days,
      @ForAll @IntRange(min = 1, max = 6) int members) {
    SquadPlan squad =
        Gardens.withRest(Years.valued(Years.squad(members), Years.policy("DE"), days, 61), 0);
    Years years = Years.lived(squad, 52);
    assertThat(years.ledger().sum()).isEqualTo(Ratio.ZERO);
    years
        .ledger()
        .accounts()
        .values()
        .forEach(
            account ->
                assertThat(account.balance().plus(Ratio.of(3))).isGreaterThanOrEqualTo(Ratio.ZERO));
  }

  /** Every account of holidays sums to nothing, like the ledger it is read from. */
  @Property(tries = 40)
  void whatIsOwedOfHolidaysIsWhatIsServed(
      @ForAll("calendars") SortedMap<LocalDate, String> days,
      @ForAll @IntRange(min = 1, max = 5) int members) {
    Years years = Years.lived(Years.valued(Years.squad(members), Years.policy("DE"), days, 61), 52);
    assertThat(
            Ratio.sum(
                HolidayClaims.posted(years.ledger()).values().stream()
                    .map(HolidayClaim::all)
                    .toList()))
        .isEqualTo(Ratio.ZERO);
  }

  @Property(tries = 40)
  void planningAheadAndPostingGiveTheSameTurns(
      @ForAll("calendars") SortedMap<LocalDate, String> days,
      @ForAll @IntRange(min = 1, max = 5) int members) {
    SquadPlan squad = Years.valued(Years.squad(members), Years.policy("DE"), days, 61);
    assertThat(Gardens.gardeners(Years.lived(squad, 52).turns()))
        .isEqualTo(Gardens.gardeners(Gardens.plan(Garden.EMPTY.with(squad), squad.id(), 52)));
  }

  /** Newcomers start at zero with holidays as with weeks: none is theirs for being new. */
  @Test
  void whoJoinsLaterOwesOnlyFromThenOn() {
    SquadPlan squad = Years.squad(3);
    LocalDate first = Gardens.FIRST.day(DayOfWeek.MONDAY);
    SortedMap<LocalDate, String> days = new TreeMap<>();
    IntStream.range(0, 12).forEach(week -> days.put(first.plusWeeks(week), "MONDAY"));
    Years before = Years.lived(Years.valued(squad, Years.policy("DE"), days, 20), 6);
    SquadPlan later =
        Years.valued(squad, Years.policy("DE"), days, 20)
            .withLedger(before.ledger())
            .withTurns(
                new TreeMap<>(Map.of(before.turns().getLast().week(), before.turns().getLast())))
            .withMember(Member.of("z", 9).withSince(before.turns().getLast().end()));
    List<Turn> after =
        Planner.extend(Garden.EMPTY.with(later), before.turns().getLast().end(), 4).stream()
            .map(Planned::turn)
            .toList();
    assertThat(Gardens.counts(after).getOrDefault(Gardens.id("z"), 0L)).isEqualTo(1L);
  }
}
