package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Each remedy offered for a gap fills it: it is taken, the planner is asked again, and nothing that
 * somebody served before has moved. Two squads share the members m2 and m3; where one of these is
 * still learning, what they serve in one squad may put off what they were to serve in the other.
 */
class RemediesTest {
  private static final SquadId LEFT = new SquadId("left");
  private static final SquadId RIGHT = new SquadId("right");
  private static final int WEEKS = 5;
  private static int taken;

  /**
   * A member of one of the squads: opted in, to be trained for so many weeks, and on which days.
   */
  record Line(boolean in, int shadowWeeks, WorkingPattern pattern) {}

  record Away(int member, int day, int days) {}

  record Case(List<Line> lines, List<Away> absences, boolean gaveUp) {}

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Line> line =
        Combinators.combine(
                Arbitraries.of(true, true, true, false),
                Arbitraries.of(0, 0, 0, 1, 20),
                Arbitraries.of(
                    WorkingPattern.WEEKDAYS,
                    WorkingPattern.WEEKDAYS,
                    WorkingPattern.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                    WorkingPattern.of(DayOfWeek.SUNDAY)))
            .as(Line::new);
    Arbitrary<Away> away =
        Combinators.combine(
                Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(-3, 7 * WEEKS),
                Arbitraries.of(1, 3, 5, 7, 14, 21))
            .as(Away::new);
    return Combinators.combine(
            line.list().ofSize(8),
            away.list().ofMinSize(2).ofMaxSize(14),
            Arbitraries.of(true, false))
        .as(Case::new);
  }

  @Property(tries = 600)
  void eachRemedyFillsItsGapAndMovesNothingElse(@ForAll("cases") Case drawn) {
    Garden garden = garden(drawn);
    for (SquadPlan squad : garden.squads().values()) {
      for (Turn turn : squad.turns().values()) {
        if (turn.gap() != null) {
          Gap gap = Planner.gap(garden, squad.id(), turn.week());
          for (Gap.Remedy remedy : gap.remedies()) {
            fills(garden, squad, turn, remedy);
            taken++;
          }
        }
      }
    }
  }

  @AfterContainer
  static void remediesWereTaken() {
    assertThat(taken).isPositive();
  }

  private static void fills(Garden garden, SquadPlan squad, Turn turn, Gap.Remedy remedy) {
    switch (remedy) {
      case Gap.Remedy.Train(var id) -> {
        Member member = squad.members().get(id);
        Garden after = garden.with(squad.withMember(member.withShadowWeeksLeft(0)));
        takes(after, garden, squad.id(), turn, id);
      }
      case Gap.Remedy.Ask(var id) -> {
        Member member = squad.members().get(id);
        Garden after =
            member.optIn().takesPart()
                ? present(garden, id, turn)
                : garden.with(squad.withMember(member.withOptIn(OptIn.OWN)));
        takes(after, garden, squad.id(), turn, id);
      }
      case Gap.Remedy.Lend(var lender, int people) -> {
        List<MemberId> guests =
            garden.squads().get(lender).members().values().stream()
                .filter(member -> !squad.members().containsKey(member.id()))
                .filter(member -> member.trained() && member.optIn().takesPart())
                .map(Member::id)
                .filter(id -> flaws(garden, squad.id(), turn, id).isEmpty())
                .toList();
        assertThat(guests).hasSize(people);
        guests.forEach(
            guest -> {
              SquadPlan with = squad.withGuests(java.util.Set.of(guest));
              takes(garden.with(with), garden, squad.id(), turn, guest);
            });
      }
    }
  }

  /** By the planner where nobody announced it and it is theirs alone, and by their own yes. */
  private static void takes(
      Garden after, Garden before, SquadId squad, Turn turn, MemberId member) {
    assertThat(flaws(after, squad, turn, member)).isEmpty();
    Garden asked = after.with(Planner.pass(after, squad, passes(turn, member)));
    Garden taken = repaired(asked);
    assertThat(taken.squads().get(squad).turns().get(turn.week()).gardener()).isEqualTo(member);
    if (!sharedLearners(before)) {
      onlyTheGapsChange(before, taken);
    }
    boolean shared =
        before.squads().values().stream().filter(plan -> plan.members().containsKey(member)).count()
            > 1;
    SquadPlan plan = before.squads().get(squad);
    boolean published = plan.tier(turn, start()) == Tier.PUBLISHED;
    if (published && plan.members().containsKey(member) && !shared) {
      // An earlier gap filled as well may have trained somebody with a better claim.
      Garden filled = repaired(after);
      assertThat(filled.squads().get(squad).turns().get(turn.week()).gardener()).isNotNull();
      if (!sharedLearners(before)) {
        onlyTheGapsChange(before, filled);
      }
    }
  }

  /** Who fills a gap in one squad learns nothing in the other, and is trained there later. */
  private static boolean sharedLearners(Garden garden) {
    return Stream.of("m2", "m3")
        .flatMap(id -> garden.squads().values().stream().map(p -> p.members().get(Gardens.id(id))))
        .anyMatch(member -> !member.trained());
  }

  private static void onlyTheGapsChange(Garden before, Garden after) {
    for (SquadPlan squad : before.squads().values()) {
      for (Turn turn : squad.turns().values()) {
        if (!turn.pieces().isEmpty()) {
          assertThat(after.squads().get(squad.id()).turns().get(turn.week()).pieces())
              .isEqualTo(turn.pieces());
        }
      }
    }
  }

  private static List<Flaw> flaws(Garden garden, SquadId squad, Turn turn, MemberId member) {
    return Planner.flaws(garden, squad, passes(turn, member), start());
  }

  private static List<Pass> passes(Turn turn, MemberId member) {
    return turn.holes().stream().map(hole -> new Pass(turn.week(), hole, null, member)).toList();
  }

  /** Without the absences that touch the days of a turn. */
  private static Garden present(Garden garden, MemberId member, Turn turn) {
    LocalDate monday = turn.week().day(DayOfWeek.MONDAY);
    Garden after = garden;
    for (var away : garden.absences().getOrDefault(member, Sorted.noMap()).entrySet()) {
      Absence.Days days = (Absence.Days) away.getValue();
      if (!days.to().isBefore(monday) && !days.from().isAfter(monday.plusDays(7))) {
        after = after.withoutAbsence(member, away.getKey());
      }
    }
    return after;
  }

  private static Garden repaired(Garden garden) {
    Garden after = garden;
    List<Change> changes = Planner.repair(after, start());
    for (int round = 0; round < 10 && !changes.isEmpty(); round++) {
      after = after.with(changes);
      changes = Planner.repair(after, start());
    }
    return after;
  }

  /** Nothing is announced yet, but where somebody gave up what they had. */
  private static Garden garden(Case drawn) {
    Policy policy = new Policy(1, 1, Ratio.of(3, 5), 0, WEEKS, WEEKS);
    Garden garden = Garden.EMPTY;
    for (int i = 0; i < 2; i++) {
      SquadPlan squad = Gardens.squad(i == 0 ? LEFT : RIGHT);
      squad = squad.withSettings(squad.handover(), squad.workingDays(), policy);
      for (int place = 0; place < 4; place++) {
        Line line = drawn.lines().get(4 * i + place);
        squad =
            squad.withMember(
                Member.of("m" + (2 * i + place), place)
                    .withOptIn(line.in() ? OptIn.OWN : OptIn.OUT)
                    .withShadowWeeksLeft(line.shadowWeeks())
                    .withPattern(line.pattern()));
      }
      garden = garden.with(squad);
    }
    LocalDate monday = Gardens.FIRST.day(DayOfWeek.MONDAY);
    List<Away> absences = new ArrayList<>(drawn.absences());
    for (int i = 0; i < absences.size(); i++) {
      Away away = absences.get(i);
      LocalDate from = monday.plusDays(away.day());
      garden =
          garden.withAbsence(
              Gardens.id("m" + away.member()),
              new AbsenceId("a" + i),
              new Absence.Days(from, from.plusDays(away.days() - 1L)));
    }
    garden = Gardens.published(garden, WEEKS);
    return drawn.gaveUp() ? givenUp(garden) : garden;
  }

  /** The first turn of the left squad is announced, and its gardener gives it up. */
  private static Garden givenUp(Garden garden) {
    SquadPlan squad = garden.squads().get(LEFT);
    Turn first = squad.turns().get(Gardens.FIRST);
    if (first.gardener() == null) {
      return garden;
    }
    Policy policy = new Policy(1, 1, Ratio.of(3, 5), 1, WEEKS, WEEKS);
    Garden announced =
        garden.with(squad.withSettings(squad.handover(), squad.workingDays(), policy));
    return repaired(announced.with(Planner.giveUp(announced, LEFT, first.gardener(), start())));
  }

  private static Instant start() {
    return Objects.requireNonNull(Gardens.start(Gardens.squad()));
  }
}
