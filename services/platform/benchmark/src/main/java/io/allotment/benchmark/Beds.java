package io.allotment.benchmark;

import java.util.concurrent.atomic.AtomicInteger;

/** The beds that were sown to bring the log to its size, each of the same number of events. */
final class Beds {

  /** How many events a bed holds. */
  static final int EVENTS = 20;

  private static final int WRITERS = 64;

  private final String name;
  private final int count;
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger looked = new AtomicInteger();

  private Beds(String name, int count) {
    this.name = name;
    this.count = count;
  }

  /** Appends until the log holds so many events, spread so that those of a bed lie far apart. */
  static Beds fill(Garden garden, Appends appends, int size) {
    int missing = Math.toIntExact(size - garden.log().head() + 1);
    Beds beds = new Beds("of-" + size, missing / EVENTS);
    AtomicInteger sown = new AtomicInteger();
    var _ =
        Writers.nanos(
            WRITERS,
            missing,
            (_, _) -> {
              for (int i = sown.getAndIncrement(); i < missing; i = sown.getAndIncrement()) {
                appends.unconditional(beds.bed(i % beds.count));
              }
            });
    return beds;
  }

  private String bed(int number) {
    return name + "-" + number;
  }

  /** How many beds can be {@linkplain #take() taken}. */
  int toTake() {
    return count / 2;
  }

  /** A bed that nobody has been given before. */
  String take() {
    int number = taken.getAndIncrement();
    if (number >= toTake()) {
      throw new IllegalStateException("all beds are taken");
    }
    return bed(number);
  }

  /** A bed that is never taken; the same again after many others. */
  String look() {
    return bed(toTake() + looked.getAndIncrement() % (count - toTake()));
  }
}
