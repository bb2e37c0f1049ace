package io.allotment.capacity.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfIteration;
import io.allotment.capacity.event.Owed;
import io.allotment.capacity.model.SquadId;
import io.allotment.proto.capacity.v1.Balance;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Label;
import java.time.Duration;
import java.util.List;

/** How accounts and debts stood once an event was recorded. */
final class Afterwards {

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST = 200;

  private final Recorded log;
  private final Cache<Label, Past<Iteration, List<Balance>>> iterations = kept();
  private final Cache<Label, Past<Owed, Long>> debts = kept();

  Afterwards(Recorded log) {
    this.log = log;
  }

  /** The three accounts of the iteration of an event. */
  List<Balance> balances(OfIteration event, long position) {
    Label iteration = CapacityTags.iteration(event.squad(), event.iteration());
    return iterations
        .get(
            iteration,
            label ->
                new Past<>(
                    log,
                    Boundary.of(label),
                    Iteration.UNKNOWN,
                    Iteration::after,
                    Figures::balances))
        .at(position);
  }

  /** What a squad owed. */
  long owed(SquadId squad, long position) {
    return debts
        .get(
            CapacityTags.debt(squad),
            label ->
                new Past<>(
                    log,
                    Boundary.of(label),
                    Owed.NOTHING,
                    Owed::after,
                    owed -> owed.amount().value()))
        .at(position);
  }

  private static <V> Cache<Label, V> kept() {
    return Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();
  }
}
