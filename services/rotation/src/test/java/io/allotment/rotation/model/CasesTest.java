package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Cases others met first; the README.md beside them says which are missing and why. */
class CasesTest {
  private static final String CASES = "/io/allotment/rotation/model/cases/";
  private static final SquadId SQUAD = Gardens.CHECKOUT;

  @ParameterizedTest
  @CsvFileSource(resources = CASES + "wall-times.csv", delimiter = '|', numLinesToSkip = 1)
  void wallTimes(String source, String zone, LocalDateTime wall, Instant instant) {
    assertThat(Handover.at(wall, ZoneId.of(zone))).as(source).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvFileSource(resources = CASES + "turns.csv", delimiter = '|', numLinesToSkip = 1)
  void turns(
      String source, String zone, LocalDateTime start, int weeks, LocalDateTime end, int hours) {
    Handover handover =
        new Handover(start.getDayOfWeek(), start.toLocalTime(), ZoneId.of(zone), weeks);
    Span turn = handover.turn(DutyWeek.of(start.toLocalDate()));
    assertThat(LocalDateTime.ofInstant(turn.start(), handover.zone())).as(source).isEqualTo(start);
    assertThat(LocalDateTime.ofInstant(turn.end(), handover.zone())).as(source).isEqualTo(end);
    assertThat(turn.duration()).as(source).hasHours(hours);
  }

  @ParameterizedTest
  @CsvFileSource(resources = CASES + "iso-weeks.csv", delimiter = '|', numLinesToSkip = 1)
  void isoWeeks(String source, LocalDate date, String week) {
    assertThat(DutyWeek.of(date)).as(source).hasToString(week);
    assertThat(DutyWeek.parse(week).day(date.getDayOfWeek())).as(source).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvFileSource(resources = CASES + "plans.csv", delimiter = '|', numLinesToSkip = 1)
  void plans(String source, String members, String standing, String away, String plan) {
    SquadPlan squad = unfrozen(Gardens.squad(members.split(" ")));
    Garden garden = Gardens.garden(squad);
    for (String one : list(away)) {
      String[] parts = one.split(" ");
      garden =
          Gardens.away(
              garden,
              parts[0],
              Gardens.FIRST.plus(Integer.parseInt(parts[1]) - 1),
              Integer.parseInt(parts[2]));
    }
    List<String> gardeners = standing == null ? List.of() : List.of(standing.split(" "));
    for (int i = 0; i < gardeners.size(); i++) {
      squad = squad.withTurn(turn(squad, Gardens.FIRST.plus(i), gardeners.get(i)));
    }
    garden = garden.with(squad);
    Instant now = Gardens.start(squad).minusSeconds(1);
    garden =
        garden.with(
            Planner.repair(garden, now).stream()
                .filter(change -> change.kind() == Change.Kind.FILLED)
                .toList());
    garden = Gardens.published(garden, plan.split(" ").length);
    assertThat(Gardens.gardeners(garden.squads().get(SQUAD).turns().values()))
        .as(source)
        .isEqualTo(plan);
  }

  @ParameterizedTest
  @CsvFileSource(resources = CASES + "pieces.csv", delimiter = '|', numLinesToSkip = 1)
  void pieces(String source, String turn, String passed, String pieces, String holes) {
    Piece all = piece(turn);
    Turn after = Turn.whole(Gardens.FIRST, 1, all.span(), all.member(), null);
    for (String one : list(passed)) {
      String[] parts = one.split(" ", 3);
      Span part = span(parts[2]);
      after = after.passed(Gardens.id(parts[0]), Gardens.id(parts[1].replace("-", "nobody")), part);
    }
    List<Piece> served =
        after.pieces().stream().filter(piece -> !piece.member().value().equals("nobody")).toList();
    assertThat(served).as(source).isEqualTo(list(pieces).stream().map(CasesTest::piece).toList());
    assertThat(after.withPieces(served).holes())
        .as(source)
        .isEqualTo(list(holes).stream().map(CasesTest::span).toList());
  }

  @ParameterizedTest
  @CsvFileSource(resources = CASES + "rosters.csv", delimiter = '|', numLinesToSkip = 1)
  void rosters(String source, String members, String change, String until, String after) {
    SquadPlan squad = unfrozen(Gardens.squad(members.split(" ")));
    Garden garden = Gardens.published(Gardens.garden(squad), 2 + after.split(" ").length);
    squad = garden.squads().get(SQUAD);
    Instant now = squad.handover().in(Gardens.FIRST.plus(1)).plusSeconds(3600);
    String[] what = change.split(" ");
    squad =
        what[0].equals("leaves")
            ? squad.withoutMember(Gardens.id(what[1]))
            : squad.withMember(Member.of(what[1], -1).withSince(now));
    garden = garden.with(squad);
    garden = garden.with(Planner.repair(garden, now));
    assertThat(Gardens.gardeners(garden.squads().get(SQUAD).turns().values()))
        .as(source)
        .isEqualTo(until + " " + after);
  }

  /**
   * linkedin/oncall test/test_scheduler.py:29-59: the running week is planned although it began
   * before now.
   */
  @Test
  void theRunningTurnIsPlannedAndWhatStartsWithinTheHorizon() {
    ZoneId pacific = ZoneId.of("US/Pacific");
    Handover handover = new Handover(DayOfWeek.MONDAY, LocalTime.of(10, 30), pacific, 1);
    Instant now = LocalDateTime.parse("2017-02-07T10:00").atZone(pacific).toInstant();
    SquadPlan squad =
        SquadPlan.of(SQUAD, handover)
            .withAnchor(handover.weekAt(now))
            .withMember(Member.of("a", 0));
    List<Turn> turns =
        Planner.extend(Gardens.garden(squad), now, 3).stream().map(Planned::turn).toList();
    assertThat(
            turns.stream().map(turn -> LocalDateTime.ofInstant(turn.start(), pacific).toString()))
        .containsExactly(
            "2017-02-06T10:30", "2017-02-13T10:30", "2017-02-20T10:30", "2017-02-27T10:30");
    assertThat(turns).allSatisfy(turn -> assertThat(turn.span().duration()).hasHours(168));
  }

  private static Turn turn(SquadPlan squad, DutyWeek week, String gardener) {
    Span span = squad.handover().turn(week);
    return gardener.equals("-")
        ? Turn.empty(week, 1, span, new Gap(Gap.Cause.NOBODY_ELIGIBLE, List.of(), List.of()))
        : Turn.whole(week, 1, span, Gardens.id(gardener), null);
  }

  private static SquadPlan unfrozen(SquadPlan squad) {
    Policy policy = new Policy(1, 1, Ratio.of(3, 5), 0, 13, 52);
    return squad.withSettings(squad.handover(), squad.workingDays(), policy);
  }

  private static List<String> list(String items) {
    return items == null ? List.of() : Stream.of(items.split(", ")).collect(Collectors.toList());
  }

  private static Piece piece(String text) {
    String[] parts = text.split(" ", 2);
    return new Piece(Gardens.id(parts[0]), span(parts[1]));
  }

  private static Span span(String hours) {
    String[] parts = hours.split(" ");
    return new Span(
        Instant.EPOCH.plusSeconds(3600L * Integer.parseInt(parts[0])),
        Instant.EPOCH.plusSeconds(3600L * Integer.parseInt(parts[1])));
  }
}
