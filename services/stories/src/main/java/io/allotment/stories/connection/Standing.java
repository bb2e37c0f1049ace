package io.allotment.stories.connection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection and how it goes.
 *
 * @param progress of the current or last reading; null before the first
 * @param problem why it cannot go on, or what was left out; null where nothing is in the way
 * @param waits whether it goes on by itself because the tracker asked for a pause
 * @param next when it is read next, or goes on
 * @param delivery the last delivery that was taken; null before the first
 * @param refused how many deliveries were not signed with its secret
 * @param attempt names one claim to read it
 */
public record Standing(
    Connection connection,
    @Nullable Progress progress,
    @Nullable String problem,
    boolean waits,
    Instant next,
    @Nullable Delivery delivery,
    int refused,
    String attempt) {

  /** What a delivery came to. */
  public record Delivery(Instant at, String result) {}

  /** The reading to carry on; nothing where the last has come to its end. */
  public Optional<Progress> underWay() {
    return known().filter(known -> !known.isDone());
  }

  /** A new reading, from where the last has come to. */
  public Progress begun(Instant now) {
    return Progress.begun(
        now, connection.projects().keySet(), known().map(Progress::places).orElse(List.of()));
  }

  private Optional<Progress> known() {
    return Optional.ofNullable(progress).map(known -> known.of(connection.projects().keySet()));
  }

  /** In one word. */
  String state() {
    if (connection.paused()) {
      return "paused";
    }
    if (problem != null) {
      return waits ? "waiting" : "failing";
    }
    if (progress == null) {
      return "waiting";
    }
    return progress.isDone() ? "connected" : "reading";
  }
}
