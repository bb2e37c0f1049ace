package io.allotment.stories.connection;

import io.allotment.stories.intake.Taken.Refused;
import io.allotment.stories.model.SquadId;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection as people and programs read it, without what is secret.
 *
 * @param account only for who may change it; null for everybody else
 * @param state {@code waiting}, {@code reading}, {@code connected}, {@code failing} or {@code
 *     paused}
 * @param problem what is in the way, and what to do about it; null where nothing is
 * @param read the current or last reading; null before the first
 * @param nextReadAt null while it is paused
 * @param mayChange whether whoever asks may change it
 */
record ConnectionView(
    String id,
    String tracker,
    String name,
    String address,
    @Nullable String account,
    boolean hasToken,
    SortedMap<String, SquadId> projects,
    String state,
    @Nullable String problem,
    @Nullable ReadView read,
    DeliveryView delivery,
    HookView hook,
    @Nullable Instant nextReadAt,
    boolean mayChange,
    String by,
    Instant since) {

  /**
   * How far a reading has come.
   *
   * @param items how many were read
   * @param told how many of them said something new, {@code same} how many did not
   * @param refused the first of the {@code unfit} that were not taken, and why
   */
  record ReadView(
      Instant at, int items, int told, int same, int unfit, List<Refused> refused, boolean done) {}

  /**
   * What the tracker delivered.
   *
   * @param at when the last one came; null before the first
   * @param result what it came to
   * @param refused how many were not signed with the secret
   */
  record DeliveryView(@Nullable Instant at, @Nullable String result, int refused) {}

  /**
   * Where the tracker delivers.
   *
   * @param path below the address of this installation
   * @param secret in the answer that made it, and never again
   */
  record HookView(String path, @Nullable String secret) {}

  static ConnectionView of(Standing standing, boolean mayChange, @Nullable String secret) {
    Connection connection = standing.connection();
    Progress progress = standing.progress();
    Standing.Delivery delivery = standing.delivery();
    return new ConnectionView(
        connection.id().value(),
        connection.tracker().id(),
        connection.name(),
        connection.address().toString(),
        mayChange && !connection.account().isEmpty() ? connection.account() : null,
        !connection.token().isEmpty(),
        connection.projects(),
        standing.state(),
        standing.problem(),
        progress == null ? null : read(progress),
        new DeliveryView(
            delivery == null ? null : delivery.at(),
            delivery == null ? null : delivery.result(),
            standing.refused()),
        new HookView("/api/stories/connections/%s/deliveries".formatted(connection.id()), secret),
        connection.paused() ? null : standing.next(),
        mayChange,
        connection.by().value(),
        connection.since());
  }

  private static ReadView read(Progress progress) {
    return new ReadView(
        progress.at(),
        progress.count().read(),
        progress.count().told(),
        progress.count().same(),
        progress.count().unfit(),
        progress.count().refused(),
        progress.isDone());
  }
}
