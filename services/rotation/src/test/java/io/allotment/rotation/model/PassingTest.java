package io.allotment.rotation.model;

import static io.allotment.rotation.model.Gardens.CHECKOUT;
import static io.allotment.rotation.model.Gardens.FIRST;
import static io.allotment.rotation.model.Gardens.away;
import static io.allotment.rotation.model.Gardens.garden;
import static io.allotment.rotation.model.Gardens.id;
import static io.allotment.rotation.model.Gardens.published;
import static io.allotment.rotation.model.Gardens.squad;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan of a, b, c, d, a, b… from the first week on; parts of it change hands. */
class PassingTest {

  private static final Instant BEFORE = Gardens.start(squad("a")).minus(Duration.ofDays(1));

  private final Garden garden = published(garden(squad("a", "b", "c", "d")), 8);

  private static DutyWeek week(int index) {
    return FIRST.plus(index);
  }

  private static Turn turn(Garden garden, int week) {
    SquadPlan plan = Objects.requireNonNull(garden.squad(CHECKOUT));
    return Objects.requireNonNull(plan.turns().get(week(week)));
  }

  private Pass whole(int week, @Nullable String from, String to) {
    return new Pass(week(week), turn(garden, week).span(), from == null ? null : id(from), id(to));
  }

  private Pass part(int week, int fromDay, int toDay, String from, String to) {
    Instant start = turn(garden, week).start();
    return new Pass(
        week(week),
        new Span(start.plus(Duration.ofDays(fromDay)), start.plus(Duration.ofDays(toDay))),
        id(from),
        id(to));
  }

  private static Garden passed(Garden garden, Pass... passes) {
    assertThat(Planner.flaws(garden, CHECKOUT, List.of(passes), BEFORE)).isEmpty();
    return garden.with(Planner.pass(garden, CHECKOUT, List.of(passes)));
  }

  private static List<String> gardeners(Garden garden) {
    SquadPlan plan = Objects.requireNonNull(garden.squad(CHECKOUT));
    return plan.turns().values().stream().map(turn -> String.valueOf(turn.gardener())).toList();
  }

  private List<Class<?>> flaws(Garden in, Instant now, Pass... passes) {
    return Planner.flaws(in, CHECKOUT, List.of(passes), now).stream()
        .<Class<?>>map(Object::getClass)
        .toList();
  }

  @Test
  void twoSwapTheirWeeks() {
    assertThat(gardeners(passed(garden, whole(0, "a", "b"), whole(1, "b", "a"))))
        .containsExactly("b", "a", "c", "d", "a", "b", "c", "d");
  }

  @Test
  void threeSwapInACircleAsOneActInAnyOrder() {
    Pass[] circle = {whole(0, "a", "b"), whole(1, "b", "c"), whole(2, "c", "a")};
    Garden after = passed(garden, circle);
    assertThat(gardeners(after)).containsExactly("b", "c", "a", "d", "a", "b", "c", "d");
    assertThat(passed(garden, circle[2], circle[0], circle[1])).isEqualTo(after);
  }

  @Test
  void coverTakesAPartAndLeavesTheRest() {
    Garden after = passed(garden, part(0, 2, 4, "a", "c"));
    assertThat(turn(after, 0).pieces())
        .extracting(piece -> piece.member().value())
        .containsExactly("a", "c", "a");
    assertThat(turn(after, 0).holes()).isEmpty();
    assertThat(turn(after, 0).gardener()).isEqualTo(id("a"));
  }

  @Test
  void whatWasSwappedCanBeSwappedAgainInParts() {
    Garden once = passed(garden, whole(0, "a", "b"), whole(1, "b", "a"));
    Garden twice = passed(once, part(0, 0, 3, "b", "c"), part(2, 0, 3, "c", "b"));
    assertThat(turn(twice, 0).pieces())
        .extracting(piece -> piece.member().value())
        .containsExactly("c", "b");
    assertThat(passed(twice, part(0, 0, 3, "c", "b"), part(2, 0, 3, "b", "c"))).isEqualTo(once);
  }

  @Test
  void goingThereAndBackLeavesTheTimesAsTheyWere() {
    Garden there = passed(garden, whole(0, "a", "b"), whole(1, "b", "a"));
    Garden back = passed(there, whole(0, "b", "a"), whole(1, "a", "b"));
    assertThat(gardeners(back)).isEqualTo(gardeners(garden));
    assertThat(turn(back, 0).pieces()).isEqualTo(turn(garden, 0).pieces());
  }

  @Test
  void whatNobodyTakesStaysEmptyAndMayBeTakenAgain() {
    Span days = part(0, 2, 4, "a", "c").part();
    Garden given = passed(garden, new Pass(week(0), days, id("a"), null));
    assertThat(turn(given, 0).holes()).containsExactly(days);
    Garden taken = passed(given, new Pass(week(0), days, null, id("d")));
    assertThat(turn(taken, 0).heldBy(id("d"))).containsExactly(days);
    assertThat(turn(taken, 0).holes()).isEmpty();
  }

  @Test
  void nobodyGivesWhatIsNotTheirs() {
    assertThat(flaws(garden, BEFORE, whole(0, "b", "a"))).containsExactly(Flaw.NotTheirs.class);
    assertThat(flaws(garden, BEFORE, whole(0, null, "b"))).containsExactly(Flaw.NotTheirs.class);
    Garden covered = passed(garden, part(0, 2, 4, "a", "c"));
    assertThat(flaws(covered, BEFORE, whole(0, "a", "b"))).containsExactly(Flaw.NotTheirs.class);
  }

  @Test
  void nobodyGivesWhatHasBegunOrToThemselvesOrTwice() {
    Instant later = turn(garden, 0).start().plus(Duration.ofDays(3));
    assertThat(flaws(garden, later, whole(0, "a", "b"))).containsExactly(Flaw.Begun.class);
    assertThat(flaws(garden, later, part(0, 3, 7, "a", "b"))).isEmpty();
    assertThat(flaws(garden, BEFORE, whole(0, "a", "a"))).containsExactly(Flaw.ToThemselves.class);
    assertThat(flaws(garden, BEFORE, whole(0, "a", "b"), part(0, 1, 2, "a", "c")))
        .containsExactly(Flaw.Twice.class);
  }

  @Test
  void noPartOutsideATurnThatStands() {
    assertThat(flaws(garden, BEFORE, part(0, 5, 9, "a", "b")))
        .containsExactly(Flaw.NoSuchPart.class);
    Span span = turn(garden, 0).span();
    assertThat(flaws(garden, BEFORE, new Pass(week(40), span, id("a"), id("b"))))
        .containsExactly(Flaw.NoSuchPart.class);
  }

  @Test
  void whoIsAwayCannotTakeButMayTakeTheDaysTheyAreFree() {
    Garden bAway = away(garden, "b", week(0), 3);
    assertThat(Planner.flaws(bAway, CHECKOUT, List.of(whole(0, "a", "b")), BEFORE))
        .singleElement()
        .isInstanceOfSatisfying(
            Flaw.CannotServe.class,
            flaw -> assertThat(flaw.reason()).isInstanceOf(Reason.Away.class));
    assertThat(flaws(bAway, BEFORE, part(0, 3, 5, "a", "b"))).isEmpty();
    assertThat(flaws(bAway, BEFORE, part(0, 1, 4, "a", "b")))
        .containsExactly(Flaw.CannotServe.class);
  }

  @Test
  void whoIsAwayDoesNotKeepTheDaysTheyAreAway() {
    Garden aAway = away(garden, "a", week(0), 2);
    assertThat(flaws(aAway, BEFORE, part(0, 2, 7, "a", "b")))
        .containsExactly(Flaw.CannotKeep.class);
    assertThat(flaws(aAway, BEFORE, part(0, 0, 2, "a", "b"))).isEmpty();
    assertThat(flaws(aAway, BEFORE, part(0, 0, 2, "a", "c"), part(0, 2, 7, "a", "b"))).isEmpty();
    Garden marked = away(garden, "a", week(0), 5);
    assertThat(flaws(marked, BEFORE, part(0, 2, 7, "a", "b"))).isEmpty();
  }

  @Test
  void whoPassesTheirTurnOnIsFreeForThatOfAnotherSquad() {
    SquadId payments = new SquadId("payments");
    Garden two = published(garden(squad("a", "b"), squad(payments, "a", "x")), 4);
    SquadPlan other = Objects.requireNonNull(two.squad(payments));
    Turn ofA =
        other.turns().values().stream()
            .filter(turn -> id("a").equals(turn.gardener()))
            .findFirst()
            .orElseThrow();
    Pass pass = new Pass(ofA.week(), ofA.span(), id("b"), id("a"));
    assertThat(Planner.flaws(two, CHECKOUT, List.of(pass), BEFORE))
        .singleElement()
        .isInstanceOfSatisfying(
            Flaw.CannotServe.class,
            flaw -> assertThat(flaw.reason()).isEqualTo(new Reason.ServingElsewhere(payments)));
  }
}
