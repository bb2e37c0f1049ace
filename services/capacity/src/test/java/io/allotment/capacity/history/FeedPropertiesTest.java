package io.allotment.capacity.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.OfIteration;
import io.allotment.capacity.feed.CapacityFeed;
import io.allotment.capacity.feed.Recorded;
import io.allotment.capacity.history.Invariants.Place;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Standing;
import io.allotment.proto.capacity.v1.Balance;
import io.allotment.proto.capacity.v1.Debt;
import io.allotment.runtime.command.Numbered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What others are told of random histories: how things stood then, from wherever they read on. */
class FeedPropertiesTest {

  private static final int STEPS = 35;

  @Property(tries = 500, seed = "20261122", shrinking = ShrinkingMode.OFF)
  void everyEventSaysHowThingsStoodOnceItWasRecorded(@ForAll long seed) {
    Random random = new Random(seed);
    List<CapacityEvent> events = Histories.of(random, STEPS).log().events();
    List<Message> told = told(events, 0);
    Invariants state = new Invariants();
    for (int at = 0; at < events.size(); at++) {
      CapacityEvent event = events.get(at);
      state.evolve(event);
      balances(told.get(at), event, state);
      debt(told.get(at), event, state);
    }
    int cut = random.nextInt(events.size());
    assertThat(told(events, cut)).isEqualTo(told.subList(cut, told.size()));
  }

  /** By a feed that nobody has asked before. */
  private static List<Message> told(List<CapacityEvent> events, int from) {
    CapacityFeed feed = new CapacityFeed(log(events));
    List<Message> told = new ArrayList<>();
    for (int at = from; at < events.size(); at++) {
      told.add(feed.of(events.get(at), at + 1L).orElseThrow());
    }
    return told;
  }

  private static Recorded log(List<CapacityEvent> events) {
    return (boundary, after) ->
        IntStream.range((int) after, events.size())
            .mapToObj(at -> new Numbered<>(events.get(at), at + 1L))
            .filter(
                one ->
                    boundary.criteria().stream()
                        .anyMatch(
                            wanted -> CapacityTags.of(one.event()).containsAll(wanted.labels())))
            .toList();
  }

  private static void balances(Message told, CapacityEvent event, Invariants state) {
    var balances = told.getDescriptorForType().findFieldByName("balances");
    if (balances != null && event instanceof OfIteration of) {
      @SuppressWarnings("unchecked")
      List<Balance> said = (List<Balance>) told.getField(balances);
      var iteration = state.iteration(new Place(of.squad(), of.iteration()));
      assertThat(said).hasSize(Account.values().length);
      for (Account account : Account.values()) {
        Standing standing = iteration.standing(account);
        assertThat(said.get(account.ordinal()))
            .isEqualTo(
                Balance.newBuilder()
                    .setAccount(
                        io.allotment.proto.capacity.v1.Account.valueOf("ACCOUNT_" + account))
                    .setSize(standing.size().value())
                    .setIn(standing.in().value())
                    .setOut(standing.out().value())
                    .setReserved(standing.reserved().value())
                    .setSpent(standing.spent().value())
                    .setFree(standing.free().value())
                    .setLacks(standing.lacks().value())
                    .build());
      }
    }
  }

  private static void debt(Message told, CapacityEvent event, Invariants state) {
    for (Map.Entry<?, Object> field : told.getAllFields().entrySet()) {
      if (field.getValue() instanceof Debt debt) {
        SquadId squad =
            new SquadId(
                (String) told.getField(told.getDescriptorForType().findFieldByName("squad")));
        assertThat(debt.getOwed()).as("%s", event).isEqualTo(state.owed(squad).value());
      }
    }
  }
}
