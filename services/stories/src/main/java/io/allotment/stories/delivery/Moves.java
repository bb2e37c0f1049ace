package io.allotment.stories.delivery;

import io.allotment.stories.connection.Connection;
import io.allotment.stories.intake.Item;
import io.allotment.stories.tracker.Read;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Items that their tracker deletes, or keeps elsewhere from now on. */
final class Moves {

  private Moves() {}

  /** That an item is gone, after everything else that was said of it. */
  static Read gone(Read last) {
    return last instanceof Read.Of(Item item) ? gone(item, after(item)) : last;
  }

  static Read gone(Item item, @Nullable Instant asOf) {
    return new Read.Gone(item.source(), item.project(), asOf);
  }

  /** The smallest time there is after what it said last; whatever it said before is late. */
  static @Nullable Instant after(Item item) {
    return item.asOf() == null ? null : item.asOf().plusMillis(1);
  }

  /** The latest time before what it said last, which wins whenever it is told. */
  static @Nullable Instant before(Item item) {
    return item.asOf() == null ? null : item.asOf().minusMillis(1);
  }

  /**
   * That an item is another one now. Where the other belongs to a project of no squad, it is gone;
   * where it came from one, it is new.
   */
  static Read moved(Connection connection, Read old, Read now) {
    if (!(old instanceof Read.Of(Item before))) {
      return now;
    }
    if (!(now instanceof Read.Of(Item after)) || !isOurs(connection, after)) {
      return gone(old);
    }
    return isOurs(connection, before)
        ? new Read.Of(after.movedFrom(before.source()))
        : new Read.Of(after);
  }

  private static boolean isOurs(Connection connection, Item item) {
    return connection.projects().containsKey(item.project()) && connection.keeps(item.source());
  }
}
