package io.allotment.runtime.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.allotment.runtime.decide.Boundary;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * What boundaries folded to when they were read last, and up to which position, so that the next
 * read takes only what is new.
 *
 * <p>Never wrong, because events do not change, {@code evolve} is pure and states are immutable: a
 * state with its position is as true later as when it was folded. Bounded: of so many boundaries,
 * those that were not used for longest go first.
 */
final class WarmBoundaries {

  private final Cache<Key, Folded<?>> folded;

  WarmBoundaries(int most) {
    this.folded = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
  }

  /**
   * A state and the position of the first event it does not hold.
   *
   * @param upTo 0 where nothing was read
   */
  record Folded<S>(S state, long upTo) {}

  /** What a fold came to, or its beginning. */
  @SuppressWarnings("unchecked")
  <S, E> Folded<S> of(Boundary boundary, S initial, BiFunction<S, E, S> evolve) {
    Folded<?> known = folded.getIfPresent(new Key(boundary, initial, evolve));
    return known == null ? new Folded<>(initial, 0) : (Folded<S>) known;
  }

  /** Keeps what a fold came to, unless more of it is known. */
  <S, E> void keep(Boundary boundary, S initial, BiFunction<S, E, S> evolve, Folded<S> read) {
    folded
        .asMap()
        .merge(
            new Key(boundary, initial, evolve),
            read,
            (known, now) -> known.upTo() >= now.upTo() ? known : now);
  }

  /** How many boundaries are kept. */
  long size() {
    folded.cleanUp();
    return folded.estimatedSize();
  }

  /** A fold is known by what it reads and by the very objects it folds with. */
  private record Key(Boundary boundary, Object initial, Object evolve) {

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
      return other instanceof Key key
          && initial == key.initial
          && evolve == key.evolve
          && boundary.equals(key.boundary);
    }

    @Override
    public int hashCode() {
      return Objects.hash(
          boundary, System.identityHashCode(initial), System.identityHashCode(evolve));
    }
  }
}
