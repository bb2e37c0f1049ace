package io.allotment.capacity.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.OfAlert;
import io.allotment.capacity.event.OfText.TextErased;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.history.Client.Answer;
import io.allotment.capacity.history.Client.Request;
import io.allotment.capacity.model.Gardeners;
import io.allotment.capacity.model.Measurement;
import io.allotment.capacity.model.Turn;
import io.allotment.capacity.tellduty.TellDuty;
import io.allotment.capacity.tellmember.TellMember;
import io.allotment.eventlog.EventCodec;
import io.allotment.eventlog.EventTypes;
import io.allotment.eventlog.JacksonEventCodec;
import io.allotment.runtime.command.Deciders;
import io.allotment.runtime.command.EventNames;
import io.allotment.runtime.json.PlainValues;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/**
 * 10,000 histories of two squads that share a member: facts that come late, in any order and again;
 * planners who act at once; acts that are sent twice. {@link Invariants} are looked at after every
 * append.
 */
class HistoryPropertiesTest {

  private static final int STEPS = 35;
  private static final EventTypes TYPES =
      EventTypes.builder()
          .events(
              new EventNames<>("capacity", new Deciders<>(CapacityEvent.class, CapacityTags::of))
                  .classes())
          .build();
  private static final EventCodec CODEC =
      new JacksonEventCodec(TYPES, new PlainValues(CapacityEvent.class));

  /** The same histories in every build, so that it says the same twice; another seed, others. */
  @Property(tries = 10_000, seed = "20261122", shrinking = ShrinkingMode.OFF)
  void whateverHappensTheBooksAreRight(@ForAll long seed) {
    Histories history = Histories.of(new Random(seed), STEPS);

    replayingTheLogGivesTheLiveState(history, seed % 10 == 0);
    factsConvergeOnTheirNewestVersion(history);
    whatWasDoneIsNotDoneAgain(history);
  }

  /**
   * From the beginning, in one go.
   *
   * @param stored whether from what is stored: what was written and read again says the same
   */
  private static void replayingTheLogGivesTheLiveState(Histories history, boolean stored) {
    Invariants replayed = new Invariants();
    history.log().events().stream()
        .map(event -> stored ? stored(event) : event)
        .forEach(replayed::evolve);
    assertThat(replayed.squads()).isEqualTo(history.invariants().squads());
    assertThat(replayed.iterations()).isEqualTo(history.invariants().iterations());
    assertThat(replayed.owed()).isEqualTo(history.invariants().owed());
  }

  private static CapacityEvent stored(CapacityEvent event) {
    var type = TYPES.resolveOrThrow(event.getClass());
    return (CapacityEvent) CODEC.decode(type, CODEC.encode(type, event)).payload();
  }

  /** Each open iteration has what the newest facts say, and nothing of older ones. */
  private static void factsConvergeOnTheirNewestVersion(Histories history) {
    Squads squads = history.invariants().squads();
    squads
        .squads()
        .forEach(
            (id, squad) -> {
              Map<String, Turn> turns = new TreeMap<>();
              for (Object fact : history.told().inOrder()) {
                if (fact instanceof TellDuty tell && tell.squad().equals(id)) {
                  tell.turns()
                      .forEach(
                          turn ->
                              turns.merge(
                                  turn.week(),
                                  turn,
                                  (one, other) ->
                                      other.version().isAfter(one.version()) ? other : one));
                }
                if (fact instanceof TellMember tell && tell.squad().equals(id)) {
                  assertThat(squad.facts().member(tell.member()).told())
                      .isGreaterThanOrEqualTo(tell.version());
                }
              }
              assertThat(squad.facts().turns()).isEqualTo(turns);
              squad.open().forEach(entry -> measured(squad, entry.getValue(), turns));
            });
  }

  private static void measured(Squad squad, Squad.Course course, Map<String, Turn> turns) {
    var zone = squad.facts().zone();
    assertThat(zone).isNotNull();
    assertThat(course.measured())
        .isEqualTo(
            Measurement.of(
                course.days(),
                course.terms(),
                squad.facts().members(),
                Gardeners.of(Objects.requireNonNull(zone), turns.values())));
  }

  /** All facts as something new, and every act that recorded anything under its own key. */
  private static void whatWasDoneIsNotDoneAgain(Histories history) {
    int size = history.log().size();
    history.told().all().forEach(history::tell);
    for (Client client : history.done()) {
      Request<?, ?> request = client.request();
      Answer first = client.answer();
      if (first != null && !first.events().isEmpty()) {
        assertThat(history.repeat(request)).isEqualTo(first);
      }
    }
    assertThat(history.log().size()).isEqualTo(size);
  }

  /**
   * Histories in which nothing happens prove nothing; of alerts see {@link AlertPropertiesTest}.
   */
  @Test
  void theHistoriesComeByEveryEvent() {
    int histories = 300;
    Map<String, Integer> seen = new TreeMap<>();
    for (int seed = 0; seed < histories; seed++) {
      Histories.of(new Random(seed), STEPS).log().events().stream()
          .map(event -> event.getClass().getSimpleName())
          .distinct()
          .forEach(type -> seen.merge(type, 1, Integer::sum));
    }
    leaves(CapacityEvent.class)
        .filter(type -> type != TextErased.class && !OfAlert.class.isAssignableFrom(type))
        .forEach(
            type ->
                assertThat(seen.getOrDefault(type.getSimpleName(), 0))
                    .as("histories of %d with %s", histories, type.getSimpleName())
                    .isPositive());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(HistoryPropertiesTest::leaves)
        : Stream.of(type);
  }
}
