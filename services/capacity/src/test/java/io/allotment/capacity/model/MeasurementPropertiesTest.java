package io.allotment.capacity.model;

import static io.allotment.capacity.Sample.BERLIN;
import static io.allotment.capacity.Sample.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of the accounts of any iteration, whoever is in it and away from it. */
class MeasurementPropertiesTest {

  private static final int TRIES = 10_000;
  private static final Days DAYS = new Days(MONDAY, MONDAY.plusDays(13));

  private record Team(Map<MemberId, Member> members, List<Turn> turns, Terms terms) {
    Accounts accounts() {
      return Measurement.of(DAYS, terms, members, Gardeners.of(BERLIN, turns)).accounts();
    }

    Team with(MemberId id, Member member) {
      Map<MemberId, Member> then = new TreeMap<>(members);
      then.put(id, member);
      return new Team(then, turns, terms);
    }
  }

  @Property(tries = TRIES)
  void theAccountsAreAllThereIsOrItIsInfeasible(@ForAll Random random) {
    Accounts accounts = team(random).accounts();
    assertThat(accounts.garden()).isLessThanOrEqualTo(accounts.total());
    MilliDays kept = accounts.garden().plus(accounts.improvement());
    if (accounts.infeasible()) {
      assertThat(kept).isGreaterThan(accounts.total());
      assertThat(accounts.feature()).isEqualTo(MilliDays.ZERO);
    } else {
      assertThat(kept.plus(accounts.feature())).isEqualTo(accounts.total());
    }
  }

  /** Where gardening counts and the gardener is away, improvement has to make up for it. */
  @Property(tries = TRIES)
  void anAbsenceNeverRaisesAnything(@ForAll Random random) {
    Team team = team(random);
    Accounts before = team.accounts();
    MemberId id = pick(random, team);
    Member member = member(team, id);
    List<Away> absences = new ArrayList<>(member.availability().absences());
    absences.add(away(random));
    Availability less =
        new Availability(
            member.availability().stints(),
            member.availability().pattern(),
            member.availability().holidays(),
            absences);
    Accounts after =
        team.with(id, new Member(new Version(2), less, member.allocation())).accounts();

    assertThat(after.total()).isLessThanOrEqualTo(before.total());
    assertThat(after.garden()).isLessThanOrEqualTo(before.garden());
    assertThat(after.garden().plus(after.feature()))
        .isLessThanOrEqualTo(before.garden().plus(before.feature()));
    if (!team.terms().gardeningCounts()) {
      assertThat(after.improvement()).isLessThanOrEqualTo(before.improvement());
    }
  }

  @Property(tries = TRIES)
  void aMemberNeverLowersTheTotal(@ForAll Random random) {
    Team team = team(random);
    Accounts after = team.with(new MemberId("newcomer"), member(random)).accounts();
    assertThat(after.total()).isGreaterThanOrEqualTo(team.accounts().total());
  }

  @Property(tries = TRIES)
  void swappingDutyBetweenTwoWhoAreThereAlikeChangesNothing(@ForAll Random random) {
    MemberId one = new MemberId("one");
    MemberId other = new MemberId("other");
    Member alike = member(random);
    Team team = team(random).with(one, alike).with(other, alike);
    List<Turn> turns = turns(random, List.of(one, other));
    List<Turn> swapped =
        turns.stream()
            .map(
                turn ->
                    new Turn(
                        turn.week(),
                        new Version(turn.version().value() + 9),
                        turn.duties().stream()
                            .map(
                                duty ->
                                    new Duty(
                                        duty.gardener().equals(one) ? other : one,
                                        duty.start(),
                                        duty.end()))
                            .toList()))
            .toList();
    assertThat(new Team(team.members(), swapped, team.terms()).accounts())
        .isEqualTo(new Team(team.members(), turns, team.terms()).accounts());
  }

  private static Team team(Random random) {
    Map<MemberId, Member> members = new TreeMap<>();
    for (int number = 0; number <= random.nextInt(6); number++) {
      members.put(new MemberId("m" + number), member(random));
    }
    Terms terms =
        new Terms(
            new Percent(1 + random.nextInt(100)),
            new Percent(random.nextInt(101)),
            random.nextBoolean(),
            Unspent.DEBT,
            new MilliDays(random.nextInt(4) == 0 ? random.nextInt(9_000) : 0),
            Carried.NOTHING);
    return new Team(members, turns(random, List.copyOf(members.keySet())), terms);
  }

  private static Member member(Random random) {
    List<Integer> halves = random.ints(7, 0, 3).boxed().toList();
    Set<LocalDate> holidays = Set.of(MONDAY.plusDays(random.nextInt(20)));
    List<Away> absences = random.nextBoolean() ? List.of() : List.of(away(random));
    LocalDate first = MONDAY.plusDays(random.nextInt(20) - 10);
    Stint stint = new Stint(first, random.nextBoolean() ? null : first.plusDays(7));
    return Member.UNKNOWN.with(
        new Version(1),
        new Availability(List.of(stint), new WorkingPattern(halves), holidays, absences),
        new Percent(random.nextInt(101)),
        MONDAY);
  }

  private static Away away(Random random) {
    LocalDate first = MONDAY.plusDays(random.nextInt(24) - 6);
    return new Away(new Days(first, first.plusDays(random.nextInt(30))), random.nextBoolean());
  }

  /** Turns as rotation tells them, some of them claiming the same days. */
  private static List<Turn> turns(Random random, List<MemberId> members) {
    List<Turn> turns = new ArrayList<>();
    for (int week = 0; week < 4; week++) {
      LocalDate day = MONDAY.plusDays(week * 5L - 3 + random.nextInt(3));
      Instant start = day.atTime(LocalTime.of(random.nextInt(24), 0)).atZone(BERLIN).toInstant();
      Instant middle = start.plusSeconds(3_600L * random.nextInt(120));
      Instant end = middle.plusSeconds(3_600L * random.nextInt(72));
      turns.add(
          new Turn(
              "2026-W4" + week,
              new Version(random.nextInt(3) + 1),
              List.of(
                  new Duty(members.get(random.nextInt(members.size())), start, middle),
                  new Duty(members.get(random.nextInt(members.size())), middle, end))));
    }
    return turns;
  }

  private static MemberId pick(Random random, Team team) {
    List<MemberId> ids = List.copyOf(team.members().keySet());
    return ids.get(random.nextInt(ids.size()));
  }

  private static Member member(Team team, MemberId id) {
    return team.members().getOrDefault(id, Member.UNKNOWN);
  }
}
