package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Turns tile time in every zone of the tz database, 1970 to 2100. */
class TurnsTileTimeTest {
  private static final Instant FROM = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2100-12-31T00:00:00Z");

  /** One zone for each different set of rules, so that aliases are not counted twice. */
  private static List<ZoneId> zones() {
    Map<ZoneRules, ZoneId> byRules = new HashMap<>();
    IanaZones.names().stream()
        .sorted()
        .map(ZoneId::of)
        .forEach(zone -> byRules.putIfAbsent(zone.getRules(), zone));
    return List.copyOf(byRules.values());
  }

  /**
   * The next test goes through every clock change; this one walks past them, all seasons included.
   */
  @Test
  void aPlainHandoverBeginsWhereTheLastTurnEnded() {
    assertThat(zones()).hasSizeGreaterThan(300);
    for (ZoneId zone : zones()) {
      Handover handover = Handover.weekly(zone);
      for (DutyWeek week = handover.weekAt(FROM);
          handover.in(week).isBefore(TO);
          week = week.plus(5)) {
        Span turn = handover.turn(week);
        check(turn.start().equals(handover.turn(week.plus(-1)).end()), zone, week);
        check(handover.turnAt(turn.start(), Gardens.FIRST).equals(week), zone, week);
        check(handover.turnAt(turn.end().minusNanos(1), Gardens.FIRST).equals(week), zone, week);
        long hours = turn.duration().toHours();
        check(hours >= 144 && hours <= 192, zone, week);
      }
    }
  }

  @Test
  void aHandoverInTheMidstOfAnyClockChangeIsItsFirstOccurrenceOrTheFirstInstantAfter() {
    int seen = 0;
    for (ZoneId zone : zones()) {
      ZoneRules rules = zone.getRules();
      ZoneOffsetTransition transition = rules.nextTransition(FROM.minusSeconds(1));
      while (transition != null && transition.getInstant().isBefore(TO)) {
        for (LocalDateTime wall : around(transition)) {
          atClockChange(zone, wall);
        }
        seen++;
        transition = rules.nextTransition(transition.getInstant());
      }
    }
    assertThat(seen).isGreaterThan(20_000);
  }

  private static void atClockChange(ZoneId zone, LocalDateTime wall) {
    Handover handover = new Handover(wall.getDayOfWeek(), wall.toLocalTime(), zone, 1);
    DutyWeek week = DutyWeek.of(wall.toLocalDate());
    Instant start = handover.in(week);
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
    Instant first = offsets.stream().map(wall::toInstant).min(Instant::compareTo).orElse(null);
    if (first == null) {
      check(zone.getRules().getTransition(wall).getInstant().equals(start), zone, week);
      check(LocalDateTime.ofInstant(start, zone).isAfter(wall), zone, week);
    } else {
      check(first.equals(start), zone, week);
    }
    check(LocalDateTime.ofInstant(start.minusNanos(1), zone).isBefore(wall), zone, week);
    for (int i = -1; i <= 1; i++) {
      Span turn = handover.turn(week.plus(i));
      check(turn.end().equals(handover.turn(week.plus(i + 1)).start()), zone, week);
      check(handover.weekAt(turn.start()).equals(week.plus(i)), zone, week);
      check(handover.weekAt(turn.end().minusNanos(1)).equals(week.plus(i)), zone, week);
    }
  }

  private static List<LocalDateTime> around(ZoneOffsetTransition transition) {
    LocalDateTime from = transition.getDateTimeBefore();
    LocalDateTime to = transition.getDateTimeAfter();
    LocalDateTime earlier = from.isBefore(to) ? from : to;
    LocalDateTime later = from.isBefore(to) ? to : from;
    LocalDateTime middle = earlier.plus(Duration.between(earlier, later).dividedBy(2));
    return Stream.of(earlier, middle, later).map(wall -> wall.withNano(0)).toList();
  }

  @Test
  void turnsOfSeveralWeeksKeepTheirPhase() {
    for (int weeks = 2; weeks <= 5; weeks++) {
      Handover handover =
          new Handover(
              java.time.DayOfWeek.WEDNESDAY,
              LocalTime.of(2, 30),
              ZoneId.of("America/Chicago"),
              weeks);
      DutyWeek anchor = DutyWeek.parse("2020-W53");
      for (int i = -300; i < 300; i++) {
        DutyWeek turn = handover.turnAt(handover.in(anchor.plus(i)), anchor);
        assertThat(Math.floorMod(anchor.until(turn), weeks)).isZero();
        assertThat(turn.until(anchor.plus(i))).isBetween(0, weeks - 1);
        assertThat(handover.turn(turn).contains(handover.in(anchor.plus(i)))).isTrue();
        assertThat(handover.turn(turn).end()).isEqualTo(handover.in(handover.next(turn)));
      }
    }
  }

  /** Cheaper than an assertion, which would be made millions of times. */
  private static void check(boolean holds, ZoneId zone, DutyWeek week) {
    if (!holds) {
      throw new AssertionError(zone + " in " + week);
    }
  }
}
