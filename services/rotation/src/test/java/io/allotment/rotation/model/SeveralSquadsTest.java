package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Squads that share members are planned week by week, then by squad id; what was published earlier
 * wins.
 */
class SeveralSquadsTest {
  private static final SquadId LEFT = new SquadId("left");
  private static final SquadId RIGHT = new SquadId("right");

  @Test
  void whoServesOneSquadIsNotPickedByTheNext() {
    Garden garden = Gardens.garden(Gardens.squad(LEFT, "x", "l"), Gardens.squad(RIGHT, "x", "r"));
    Garden plan = Gardens.published(garden, 1);
    assertThat(Gardens.gardeners(plan.squads().get(LEFT).turns().values())).isEqualTo("x");
    assertThat(Gardens.gardeners(plan.squads().get(RIGHT).turns().values())).isEqualTo("r");
    Why why = plan.squads().get(RIGHT).turns().get(Gardens.FIRST).why();
    assertThat(why.excluded())
        .contains(new Exclusion(Gardens.id("x"), new Reason.ServingElsewhere(LEFT)));
  }

  @Test
  void restIsRestFromDutyInAnySquad() {
    Garden garden = Gardens.garden(Gardens.squad(LEFT, "x"), Gardens.squad(RIGHT, "x", "r", "s"));
    SquadPlan left = garden.squads().get(LEFT);
    Turn turn =
        Turn.whole(Gardens.FIRST, 1, left.handover().turn(Gardens.FIRST), Gardens.id("x"), null);
    Turn next =
        Planner.pick(garden.with(left.withTurn(turn)), RIGHT, Gardens.FIRST.plus(1), turn.end());
    assertThat(next.gardener()).hasToString("r");
    assertThat(next.why().excluded())
        .containsExactly(new Exclusion(Gardens.id("x"), new Reason.Resting(Gardens.FIRST)));
  }

  @Test
  void whatWasPublishedEarlierWins() {
    Garden garden = Gardens.garden(Gardens.squad(LEFT, "x", "l"), Gardens.squad(RIGHT, "x", "r"));
    SquadPlan right = garden.squads().get(RIGHT);
    Turn turn =
        Turn.whole(Gardens.FIRST, 1, right.handover().turn(Gardens.FIRST), Gardens.id("x"), null);
    Garden plan = Gardens.published(garden.with(right.withTurn(turn)), 1);
    assertThat(Gardens.gardeners(plan.squads().get(LEFT).turns().values())).isEqualTo("l");
    assertThat(Planner.repair(plan, turn.start()))
        .noneMatch(change -> change.kind() == Change.Kind.MOVED);
  }

  /** Squads by their handovers and members, and absences. */
  record Squads(List<Integer> days, List<List<Integer>> members, List<Scenario.Away> absences) {
    Garden garden() {
      Garden garden = Garden.EMPTY;
      List<ZoneId> zones =
          List.of(ZoneId.of("Pacific/Auckland"), Gardens.UTC, ZoneId.of("America/Los_Angeles"));
      for (int i = 0; i < members.size(); i++) {
        Handover handover =
            new Handover(DayOfWeek.of(days.get(i)), LocalTime.of(10, 0), zones.get(i), 1 + i % 2);
        SquadPlan squad = SquadPlan.of(new SquadId("s" + i), handover).withAnchor(Gardens.FIRST);
        for (int member : members.get(i)) {
          squad =
              squad.withMember(
                  Member.of("m" + member, (member * 7 + i) % 5)
                      .withShadowWeeksLeft(member == 4 ? 2 : 0));
        }
        garden = garden.with(squad);
      }
      for (Scenario.Away away : absences) {
        LocalDate from = Gardens.FIRST.day(DayOfWeek.MONDAY).plusDays(away.day());
        Absence.Days days = new Absence.Days(from, from.plusDays(away.days() - 1L));
        garden =
            garden.withAbsence(
                Gardens.id("m" + away.member()),
                new AbsenceId("d" + away.day() + away.days()),
                days);
      }
      return garden;
    }
  }

  @Provide
  Arbitrary<Squads> squads() {
    Arbitrary<List<List<Integer>>> members =
        Arbitraries.integers()
            .between(0, 5)
            .list()
            .uniqueElements()
            .ofMinSize(1)
            .ofMaxSize(5)
            .list()
            .ofMinSize(2)
            .ofMaxSize(3);
    Arbitrary<Scenario.Away> away =
        Combinators.combine(
                Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(0, 90),
                Arbitraries.of(2, 5, 10))
            .as(Scenario.Away::new);
    return Combinators.combine(
            Arbitraries.integers().between(1, 7).list().ofSize(3),
            members,
            away.list().ofMaxSize(8))
        .as(Squads::new);
  }

  private static final Instant NOW =
      Gardens.FIRST.day(DayOfWeek.MONDAY).atStartOfDay(Gardens.UTC).toInstant();

  private static Garden planned(Garden garden, int weeks) {
    Garden after = garden;
    for (Planned planned : Planner.extend(garden, NOW, weeks)) {
      after = after.with(after.squads().get(planned.squad()).withTurn(planned.turn()));
    }
    return after;
  }

  @Property(tries = 60)
  void nobodyServesTwoSquadsAtOnceAndEveryWeekThatCanBeServedIs(@ForAll("squads") Squads squads) {
    Garden plan = planned(squads.garden(), 12);
    List<Duty> duties = new ArrayList<>();
    for (SquadPlan squad : plan.squads().values()) {
      for (Turn turn : squad.turns().values()) {
        turn.pieces().forEach(piece -> duties.add(new Duty(squad.id(), turn, piece.span(), true)));
        Eligibility eligibility = Planner.eligibility(plan, squad.id(), turn.week());
        if (turn.gardener() == null) {
          assertThat(eligibility.eligible()).isEmpty();
        } else {
          assertThat(eligibility.includes(turn.gardener())).isTrue();
        }
      }
    }
    for (Duty one : duties) {
      for (Duty other : duties) {
        if (!one.squad().equals(other.squad())
            && one.turn().gardener().equals(other.turn().gardener())) {
          assertThat(one.piece().overlaps(other.piece())).isFalse();
        }
      }
    }
    assertThat(Planner.repair(plan, NOW)).noneMatch(change -> change.kind() != Change.Kind.MENTOR);
  }

  @Property(tries = 60)
  void publishingInStepsIsPublishingAtOnce(@ForAll("squads") Squads squads) {
    Garden garden = squads.garden();
    Garden steps = garden;
    for (int week = 0; week <= 10; week++) {
      steps = planned(steps, week);
    }
    assertThat(steps).isEqualTo(planned(garden, 10));
  }
}
