package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * What repair promises through whole histories: people are away, leave, come back, opt out and in,
 * join, and weeks go by. Two squads share the members m2 and m3.
 */
class HistoryPropertiesTest {
  private static final List<SquadId> SQUADS = List.of(new SquadId("left"), new SquadId("right"));

  /** What happens to a member of a squad, a number of weeks ahead. */
  enum What {
    AWAY,
    BACK,
    LEAVE,
    JOIN,
    OPT_OUT,
    OPT_IN,
    WEEKS_GO_BY
  }

  record Fact(What what, int squad, int member, int weeks) {}

  @Provide
  Arbitrary<List<Fact>> facts() {
    Arbitrary<What> what =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, Arbitraries.just(What.AWAY)),
            net.jqwik.api.Tuple.of(6, Arbitraries.of(What.class)));
    return Combinators.combine(
            what,
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 13))
        .as(Fact::new)
        .list()
        .ofMaxSize(12);
  }

  @Property(tries = 120)
  void whatRepairPromises(@ForAll("facts") List<Fact> facts) {
    Garden garden = extended(Gardens.garden(squad(0, 0, 1, 2, 3), squad(1, 2, 3, 4, 5)), start());
    Instant now = start();
    for (Fact fact : facts) {
      now =
          fact.what() == What.WEEKS_GO_BY
              ? now.plus(Duration.ofDays(7L * (fact.weeks() % 5)).plusHours(30))
              : now;
      Garden told = told(garden, fact, now);
      List<Change> changes = new ArrayList<>();
      Garden after = repaired(told, now, changes);
      check(garden, told, after, changes, fact, now);
      garden = extended(posted(after, now), now);
    }
  }

  private static void check(
      Garden before, Garden told, Garden after, List<Change> changes, Fact fact, Instant now) {
    for (SquadPlan squad : after.squads().values()) {
      SquadPlan was = before.squads().get(squad.id());
      for (Turn turn : squad.turns().values()) {
        Turn former = was.turns().get(turn.week());
        Eligibility eligibility = Planner.eligibility(after, squad.id(), turn.week());
        switch (squad.tier(turn, now)) {
          case SERVED -> assertThat(turn).isEqualTo(former);
          case FROZEN -> {
            boolean left =
                former.gardener() != null && !squad.members().containsKey(former.gardener());
            if (!left) {
              assertThat(turn.pieces()).isEqualTo(former.pieces());
            }
            if (turn.isWhole()) {
              boolean able = eligibility.includes(turn.gardener()) || joinedSince(squad, turn);
              assertThat(turn.needsCover() == null).isEqualTo(able);
            }
          }
          case PUBLISHED -> {
            if (turn.gardener() == null) {
              assertThat(eligibility.eligible()).isEmpty();
            } else {
              assertThat(eligibility.includes(turn.gardener())).isTrue();
            }
          }
          case FORECAST -> throw new AssertionError("a turn that stands is no forecast");
        }
      }
    }
    List<Change> moved =
        changes.stream()
            .filter(
                change ->
                    change.kind() == Change.Kind.MOVED || change.kind() == Change.Kind.EMPTIED)
            .toList();
    MemberId member = member(fact.member());
    assertThat(moved).allSatisfy(change -> assertThat(change.from()).isEqualTo(member));
    switch (fact.what()) {
      case AWAY ->
          assertThat(moved.stream().map(Change::squad).distinct().count()).isEqualTo(moved.size());
      case LEAVE, OPT_OUT ->
          assertThat(moved).allMatch(change -> change.squad().equals(SQUADS.get(fact.squad())));
      case BACK, JOIN, OPT_IN, WEEKS_GO_BY -> assertThat(moved).isEmpty();
    }
  }

  private static boolean joinedSince(SquadPlan squad, Turn turn) {
    Member member = squad.members().get(turn.gardener());
    return member != null
        && member.since() != null
        && turn.start().isBefore(member.since())
        && member.optIn().takesPart();
  }

  private static Garden told(Garden garden, Fact fact, Instant now) {
    SquadPlan squad = garden.squads().get(SQUADS.get(fact.squad()));
    MemberId id = member(fact.member());
    Member member = squad.members().get(id);
    return switch (fact.what()) {
      case AWAY -> {
        LocalDate monday = squad.handover().weekAt(now).plus(fact.weeks()).day(DayOfWeek.MONDAY);
        yield garden.withAbsence(
            id, new AbsenceId("w" + monday), new Absence.Days(monday, monday.plusDays(4)));
      }
      case BACK -> {
        var away = garden.absences().get(id);
        yield away == null ? garden : garden.withoutAbsence(id, away.firstKey());
      }
      case LEAVE -> garden.with(squad.withoutMember(id));
      case JOIN ->
          member == null
              ? garden.with(
                  squad.withMember(
                      Member.of(id.value(), 10 + fact.member())
                          .withShadowWeeksLeft(fact.weeks() % 3)
                          .withSince(now)))
              : garden;
      case OPT_OUT ->
          member == null ? garden : garden.with(squad.withMember(member.withOptIn(OptIn.OUT)));
      case OPT_IN ->
          member == null ? garden : garden.with(squad.withMember(member.withOptIn(OptIn.OWN)));
      case WEEKS_GO_BY -> garden;
    };
  }

  private static Garden repaired(Garden garden, Instant now, List<Change> all) {
    Garden after = garden;
    for (int round = 0; round < 20; round++) {
      List<Change> changes = Planner.repair(after, now);
      if (changes.isEmpty()) {
        return after;
      }
      all.addAll(changes);
      after = after.with(changes);
    }
    throw new AssertionError("repair does not come to an end");
  }

  private static Garden posted(Garden garden, Instant now) {
    Garden after = garden;
    for (Posted posted : Planner.postings(garden, now)) {
      SquadPlan squad = after.squads().get(posted.squad());
      Map<MemberId, Member> roster = new TreeMap<>(squad.members());
      posted
          .posting()
          .shadowed()
          .forEach(
              id ->
                  roster.computeIfPresent(
                      id, (_, member) -> member.withShadowWeeksLeft(member.shadowWeeksLeft() - 1)));
      squad = squad.withMembers(roster).withLedger(squad.ledger().post(posted.posting()));
      assertThat(squad.ledger().sum()).isEqualTo(Ratio.ZERO);
      after = after.with(squad);
    }
    return after;
  }

  private static Garden extended(Garden garden, Instant now) {
    Garden after = garden;
    for (Planned planned : Planner.extend(garden, now)) {
      after = after.with(after.squads().get(planned.squad()).withTurn(planned.turn()));
    }
    return after;
  }

  private static SquadPlan squad(int number, int... members) {
    SquadPlan squad = Gardens.squad(SQUADS.get(number));
    for (int member : members) {
      squad = squad.withMember(Member.of(member(member).value(), member));
    }
    return squad;
  }

  private static MemberId member(int number) {
    return Gardens.id("m" + number);
  }

  private static Instant start() {
    return Objects.requireNonNull(Gardens.start(Gardens.squad()));
  }

  /** Swaps compose, and passing back what was passed restores the identical turn. */
  @Property(tries = 200)
  void passingOnAndBackRestoresTheTurn(@ForAll("parts") List<Span> parts) {
    Turn turn =
        Turn.whole(
            Gardens.FIRST, 1, Gardens.squad().handover().turn(Gardens.FIRST), member(0), null);
    List<Turn> stages = new ArrayList<>(List.of(turn));
    for (int i = 0; i < parts.size(); i++) {
      stages.add(stages.getLast().passed(member(i), member(i + 1), parts.get(i)));
    }
    Turn undone = stages.getLast();
    for (int i = parts.size() - 1; i >= 0; i--) {
      undone = undone.passed(member(i + 1), member(i), parts.get(i));
      assertThat(undone).isEqualTo(stages.get(i));
    }
    assertThat(stages.getLast().holes()).isEmpty();
  }

  @Provide
  Arbitrary<List<Span>> parts() {
    Instant start = start();
    return Combinators.combine(
            Arbitraries.integers().between(-10, 170), Arbitraries.integers().between(1, 90))
        .as(
            (from, hours) ->
                new Span(
                    start.plusSeconds(3600L * from), start.plusSeconds(3600L * (from + hours))))
        .list()
        .ofMaxSize(5);
  }

  @Test
  void whoJoinsLaterShadowsTurnsThatWerePublishedBefore() {
    Garden garden = extended(Gardens.garden(squad(0, 0, 1)), start());
    SquadPlan squad = garden.squads().get(SQUADS.getFirst());
    Instant tuesday = start().plus(Duration.ofDays(1));
    Garden joined =
        garden.with(
            squad.withMember(Member.of("new", 9).withShadowWeeksLeft(2).withSince(tuesday)));
    var shadows = Planner.shadows(joined, squad.id());
    assertThat(shadows.get(Gardens.FIRST)).isEmpty();
    assertThat(shadows.get(Gardens.FIRST.plus(1))).containsExactly(Gardens.id("new"));
    assertThat(shadows.get(Gardens.FIRST.plus(2))).containsExactly(Gardens.id("new"));
    assertThat(shadows.get(Gardens.FIRST.plus(3))).isEmpty();
  }
}
