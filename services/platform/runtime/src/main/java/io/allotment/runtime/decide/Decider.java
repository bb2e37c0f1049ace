package io.allotment.runtime.decide;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A business rule as a value of five parts. All five are pure: time, ids and actor arrive in the
 * command.
 *
 * @param initial the state before any event
 * @param decide what the command makes of the state
 * @param evolve the state after one more event; never throws
 * @param boundary the events the decision reads: folded before {@code decide}, and unchanged when
 *     its events are appended, or the decision is taken again
 * @param tags the tags an event is found by later
 * @param <C> the command
 * @param <S> the state, holding only what {@code decide} reads
 * @param <E> the events of the service
 */
public record Decider<C, S, E>(
    S initial,
    BiFunction<C, S, Decision<E>> decide,
    BiFunction<S, E, S> evolve,
    Function<C, Boundary> boundary,
    Function<E, Set<Label>> tags) {

  /** Folds events in the order they were appended. */
  public S fold(Iterable<? extends E> events) {
    S state = initial;
    for (E event : events) {
      state = evolve.apply(state, event);
    }
    return state;
  }
}
