package io.allotment.capacity.feed;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.runtime.command.Numbered;
import io.allotment.runtime.decide.Boundary;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How something stood after each of its events. What was read once is looked up from then on, so
 * that a subscriber who reads all of the log has each boundary read once, and one who is told of
 * the present has only what is new read.
 *
 * @param <S> what its events fold to
 * @param <V> what is told of that
 */
final class Past<S, V> {

  private final Recorded log;
  private final Boundary boundary;
  private final BiFunction<S, CapacityEvent, S> evolve;
  private final Function<S, V> seen;
  private final NavigableMap<Long, V> after = new TreeMap<>();
  private S state;
  private long read;

  Past(
      Recorded log,
      Boundary boundary,
      S initial,
      BiFunction<S, CapacityEvent, S> evolve,
      Function<S, V> seen) {
    this.log = log;
    this.boundary = boundary;
    this.evolve = evolve;
    this.seen = seen;
    this.state = initial;
  }

  /**
   * How it stood once its event at this position was recorded.
   *
   * @throws IllegalStateException if it has no event there
   */
  synchronized V at(long position) {
    if (position > read) {
      for (Numbered<CapacityEvent> one : log.events(boundary, read)) {
        state = evolve.apply(state, one.event());
        read = one.position();
        after.put(read, seen.apply(state));
      }
    }
    Map.Entry<Long, V> there = after.floorEntry(position);
    if (there == null || there.getKey() != position) {
      throw new IllegalStateException("nothing of " + boundary + " at " + position);
    }
    return there.getValue();
  }
}
