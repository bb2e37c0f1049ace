package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A new handover moves the boundaries of turns to come and nobody's week. */
class RetimingTest {
  private final Garden plan = Gardens.published(Gardens.garden(Gardens.squad("a", "b", "c")), 8);
  private final SquadPlan before = plan.squads().get(Gardens.CHECKOUT);
  private final DutyWeek from = Gardens.FIRST.plus(1);
  private final Instant wednesday = Gardens.start(before).plus(Duration.ofDays(9));

  @Test
  void turnsFromAWeekOnFollowTheNewHandoverAndKeepTheirPeople() {
    Handover tuesday =
        new Handover(DayOfWeek.TUESDAY, LocalTime.of(9, 0), ZoneId.of("Europe/London"), 1);
    SquadPlan after = retimed(tuesday);
    List<Turn> turns = List.copyOf(after.turns().values());
    assertThat(turns.get(0)).isEqualTo(before.turns().get(Gardens.FIRST));
    assertThat(turns.get(1).start()).isEqualTo(before.turns().get(Gardens.FIRST.plus(1)).start());
    assertThat(turns.get(1).isWhole()).isTrue();
    assertThat(turns.get(1).end()).isEqualTo(tuesday.in(Gardens.FIRST.plus(2)));
    assertThat(turns.get(2).span()).isEqualTo(tuesday.turn(Gardens.FIRST.plus(2)));
    assertThat(Gardens.gardeners(turns)).isEqualTo(Gardens.gardeners(before.turns().values()));
    assertThat(Planner.retime(plan.with(after), Gardens.CHECKOUT, from)).isEmpty();
  }

  @Test
  void theSameHandoverMovesNothing() {
    assertThat(Planner.retime(plan, Gardens.CHECKOUT, from)).isEmpty();
  }

  @Property(tries = 120)
  void turnsStillTileTime(
      @ForAll @IntRange(min = 1, max = 7) int day,
      @ForAll @IntRange(max = 23) int hour,
      @ForAll @IntRange(min = 1, max = 3) int weeks,
      @ForAll boolean retime) {
    Handover handover =
        new Handover(DayOfWeek.of(day), LocalTime.of(hour, 0), ZoneId.of("Asia/Kathmandu"), weeks);
    SquadPlan after =
        retime
            ? retimed(handover)
            : before.withSettings(handover, before.workingDays(), before.policy());
    List<Turn> turns = new ArrayList<>(after.turns().values());
    Planner.extend(plan.with(after), wednesday, 14).forEach(planned -> turns.add(planned.turn()));
    assertThat(turns).hasSizeGreaterThan(9);
    for (int i = 1; i < turns.size(); i++) {
      assertThat(turns.get(i).start()).isEqualTo(turns.get(i - 1).end());
      assertThat(turns.get(i).week()).isEqualTo(turns.get(i - 1).lastWeek().plus(1));
    }
  }

  private SquadPlan retimed(Handover handover) {
    SquadPlan after = before.withSettings(handover, before.workingDays(), before.policy());
    for (Turn turn : Planner.retime(plan.with(after), Gardens.CHECKOUT, from)) {
      after = after.withTurn(turn);
    }
    return after;
  }
}
