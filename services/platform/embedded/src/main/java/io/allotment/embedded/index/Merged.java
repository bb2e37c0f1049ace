package io.allotment.embedded.index;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several sorted runs of keys as one, each key once. */
final class Merged implements Iterator<Key> {

  private final PriorityQueue<Run> runs;
  private @Nullable Key last;

  private record Run(Key head, Iterator<Key> rest) {}

  Merged(List<Iterator<Key>> sorted, boolean descending) {
    Comparator<Run> byHead = Comparator.comparing(Run::head);
    runs = new PriorityQueue<>(descending ? byHead.reversed() : byHead);
    sorted.forEach(this::advance);
  }

  private void advance(Iterator<Key> run) {
    if (run.hasNext()) {
      runs.add(new Run(run.next(), run));
    }
  }

  @Override
  public boolean hasNext() {
    while (!runs.isEmpty() && Objects.equals(runs.element().head(), last)) {
      advance(runs.remove().rest());
    }
    return !runs.isEmpty();
  }

  @Override
  public Key next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Run first = runs.remove();
    advance(first.rest());
    last = first.head();
    return first.head();
  }
}
