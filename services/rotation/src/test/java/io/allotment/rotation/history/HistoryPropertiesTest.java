package io.allotment.rotation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.OfTurn.MentorNamed;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.PostingCorrected;
import io.allotment.rotation.event.RotationEvent.WeekPosted;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadPlan;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds in every history of squads that share their people: joins, leavers, absences taken
 * back, opting out and in again, other working days, swaps, cover, other policies, and time passing
 * in steps of an hour to four months. Each decider is given the events of its boundary only, and
 * decides as it would if it knew everything.
 */
class HistoryPropertiesTest {
  private static final int TRIES = 10_000;

  @Provide
  Arbitrary<List<Step>> histories() {
    return Step.history(World.SQUADS.size(), World.MEMBERS);
  }

  /** The same histories in every build, so that it says the same twice; another seed, others. */
  @Property(tries = TRIES, seed = "20261122")
  void aHistoryKeepsItsPromises(@ForAll("histories") List<Step> steps) {
    World world = World.open();
    for (Step step : steps) {
      Standing before = world.standing();
      int seen = world.log().size();
      int swaps = world.swaps();
      world.does(step);
      Standing after = world.standing();
      Promises.nobodyServesWhoCannot(after, world.now());
      Promises.nobodyServesTwoSquadsAtOnce(after);
      Promises.noPublishedGapThatSomeoneCouldFill(after, world.now());
      Promises.onlyWhatTheStepIsAboutMoves(step, before, after, world.now());
      Promises.turnsTileTime(world.standing());
      Promises.servedTurnsNeverChange(before, after, world.now());
      if (world.swaps() > swaps) {
        Promises.takingBackRestoresThePlan(before, world);
      }
      balancesSumToZeroAfterEveryPosting(before, world.log().since(seen));
    }
    assertThat(Consequences.repairs(world.standing(), world.now()))
        .allMatch(event -> event instanceof MentorNamed);
  }

  /** A boundary may hold any part of what happened; folding it must still come to something. */
  @Property(tries = 50)
  void anyPartOfAHistoryCanBeFolded(
      @ForAll("histories") List<Step> steps, @ForAll Set<@IntRange(max = 250) Integer> missing) {
    World world = World.open();
    steps.forEach(world::does);
    List<RotationEvent> events = world.log().events();
    List<RotationEvent> part =
        IntStream.range(0, events.size())
            .filter(index -> !missing.contains(index))
            .mapToObj(events::get)
            .toList();

    assertThatCode(() -> Standing.EMPTY.after(part)).doesNotThrowAnyException();
    assertThat(Standing.EMPTY.after(events)).isEqualTo(world.standing());
  }

  private static void balancesSumToZeroAfterEveryPosting(
      Standing before, List<RotationEvent> events) {
    Standing standing = before;
    for (RotationEvent event : events) {
      standing = standing.after(event);
      if (event instanceof WeekPosted || event instanceof PostingCorrected) {
        assertThat(standing.garden().squads().values())
            .extracting(SquadPlan::ledger)
            .allSatisfy(ledger -> assertThat(ledger.sum()).isEqualTo(Ratio.ZERO));
      }
    }
  }
}
