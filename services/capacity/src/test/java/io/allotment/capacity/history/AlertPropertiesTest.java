package io.allotment.capacity.history;

import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.history.Client.Request;
import io.allotment.capacity.model.Alert;
import io.allotment.capacity.model.AlertKey;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.raisealerts.Holding;
import io.allotment.capacity.raisealerts.Looked;
import io.allotment.capacity.raisealerts.RaiseAlerts;
import io.allotment.capacity.raisealerts.RaiseAlertsDecider;
import io.allotment.capacity.raisealerts.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Alerts over histories of two squads, looked at on several days by two who look at once. */
class AlertPropertiesTest {

  private static final int STEPS = 35;
  private static final List<SquadId> SQUADS = List.of(CHECKOUT, SEARCH);

  @Property(tries = 300, seed = "20261122", shrinking = ShrinkingMode.OFF)
  void whatHoldsStandsOnceAndNothingElse(@ForAll long seed) {
    Random random = new Random(seed);
    Histories history = Histories.of(random, STEPS);
    int act = 1_000_000;
    for (int day = 0; day < 28; day += 1 + random.nextInt(9)) {
      Instant at = NOW.plus(Duration.ofDays(day));
      for (SquadId squad : SQUADS) {
        together(history.log(), squad, at, act, random);
        act += 2;
        standsWhatHolds(history.log(), squad, at);
        againTellsNothing(history.log(), squad, at, act++);
        replayGivesTheSame(history.log(), squad, at);
      }
    }
  }

  /** Two replicas, a step of one or of the other. */
  private static void together(Log log, SquadId squad, Instant at, int act, Random random) {
    Client one = new Client(look(log, squad, at, act));
    Client other = new Client(look(log, squad, at, act + 1));
    while (one.answer() == null || other.answer() == null) {
      boolean first = other.answer() != null || (one.answer() == null && random.nextBoolean());
      (first ? one : other).step(log);
    }
  }

  private static void standsWhatHolds(Log log, SquadId squad, Instant at) {
    Situation situation = situation(log.events(), look(squad, log.events(), at));
    assertThat(situation.alerts().standing()).isEqualTo(Holding.of(squad, situation, at).keySet());
    assertThat(situation.alerts().all())
        .allSatisfy((key, raised) -> assertThat(raised.alert().key()).isEqualTo(key));
  }

  private static void againTellsNothing(Log log, SquadId squad, Instant at, int act) {
    int size = log.size();
    Client again = new Client(look(log, squad, at, act));
    while (again.answer() == null) {
      again.step(log);
    }
    assertThat(log.size()).isEqualTo(size);
  }

  private static void replayGivesTheSame(Log log, SquadId squad, Instant at) {
    RaiseAlerts look = look(squad, log.events(), at);
    Map<AlertKey, Alert> live =
        Holding.of(squad, log.read(RaiseAlertsDecider.DECIDER, look).state(), at);
    assertThat(Holding.of(squad, situation(log.events(), look), at)).isEqualTo(live);
  }

  private static Request<?, ?> look(Log log, SquadId squad, Instant at, int act) {
    return new Request<>(RaiseAlertsDecider.DECIDER, look(squad, log.events(), at), act);
  }

  private static RaiseAlerts look(SquadId squad, List<CapacityEvent> events, Instant at) {
    Set<IterationId> iterations =
        Looked.at(squad, situation(events, new RaiseAlerts(squad, Set.of(), Set.of(), at))).ids();
    Set<StoryId> stories =
        Looked.at(squad, situation(events, new RaiseAlerts(squad, iterations, Set.of(), at)))
            .stories();
    return new RaiseAlerts(squad, iterations, stories, at);
  }

  private static Situation situation(List<CapacityEvent> events, RaiseAlerts look) {
    var boundary = Situation.boundary(look.squad(), look.iterations(), look.stories());
    Situation situation = Situation.UNKNOWN;
    for (CapacityEvent event : events) {
      if (boundary.criteria().stream()
          .anyMatch(one -> CapacityTags.of(event).containsAll(one.labels()))) {
        situation = Situation.EVOLVE.apply(situation, event);
      }
    }
    return situation;
  }

  /** Histories in which nothing needs to be looked at prove nothing. */
  @Test
  void theHistoriesComeByMostRules() {
    Set<String> seen = new TreeSet<>();
    for (int seed = 0; seed < 300; seed++) {
      List<CapacityEvent> events = Histories.of(new Random(seed), STEPS).log().events();
      for (int day = 0; day < 28; day += 3) {
        Instant at = NOW.plus(Duration.ofDays(day));
        for (SquadId squad : SQUADS) {
          Holding.of(squad, situation(events, look(squad, events, at)), at)
              .values()
              .forEach(alert -> seen.add(alert.rule().id()));
        }
      }
    }
    assertThat(seen)
        .contains(
            "reserve-at-risk",
            "reserve-breached",
            "raid-declared",
            "raid-undeclared",
            "gardener-raided",
            "debt-above-improvement",
            "over-committed",
            "unclassified",
            "operational-above-half");
  }
}
