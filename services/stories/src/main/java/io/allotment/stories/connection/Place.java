package io.allotment.stories.connection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one project was read. A tracker gives its items by when they changed last, so what is
 * changed meanwhile comes later: the next page begins at the last item of this one instead of after
 * so many, and nothing is passed over.
 *
 * @param from items that changed since then come next; null for all
 * @param next what leads on to the next page since then; null for the first
 * @param seen when the latest item that was read had changed; null before any
 * @param size how many items a page has
 * @param read whether this reading has come to its end here
 * @param lost whether the way to a next page since then was not taken before
 * @param problem why it has before all was read; null where it has not
 */
public record Place(
    String project,
    @Nullable Instant from,
    @Nullable String next,
    @Nullable Instant seen,
    int size,
    boolean read,
    boolean lost,
    @Nullable String problem) {

  private static final int FULL = 100;
  private static final int FEWER = 5;

  /** Clocks of trackers differ a little, and what changes is found a little later. */
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  /** Beginning anew reads a few items twice, so it is done only after some way. */
  private static final int WAY = 10;

  /** Before anything of it was read. */
  static Place of(String project) {
    return new Place(project, null, null, null, FULL, false, false, null);
  }

  /** Where the next reading begins. */
  Place again() {
    Instant start = seen == null ? null : seen.minus(OVERLAP);
    return new Place(project, start, null, seen, FULL, false, false, null);
  }

  /**
   * After a page.
   *
   * @param last when its last item had changed; null where that is not known
   * @param on what leads to the next page; null after the last one
   * @param margin how much earlier one has to ask than the tracker says
   */
  public Place after(@Nullable Instant last, @Nullable String on, Duration margin) {
    Instant latest = last == null || (seen != null && seen.isAfter(last)) ? seen : last;
    if (on == null) {
      return new Place(project, from, null, latest, FULL, true, false, null);
    }
    Instant start = last == null ? null : last.minus(margin);
    boolean anew =
        start != null && (from == null || start.isAfter(from.plus(margin.multipliedBy(WAY))));
    return anew
        ? new Place(project, start, null, latest, size, false, false, null)
        : new Place(project, from, on, latest, size, false, lost, null);
  }

  /** Where the way to the next page is no longer known there. */
  public Place withoutNext() {
    return new Place(project, from, null, seen, size, false, true, null);
  }

  /** With smaller pages, for large items; null where a page has one item already. */
  public @Nullable Place smaller() {
    return size == 1
        ? null
        : new Place(project, from, null, seen, Math.max(1, size / FEWER), false, lost, null);
  }

  /** Not read any further this time. */
  public Place left(String why) {
    return new Place(project, from, next, seen, FULL, true, false, why);
  }
}
