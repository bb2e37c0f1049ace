package io.allotment.stories.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts deliveries that were not signed with the secret of their connection. Anybody may send such
 * ones, so they are written once in some seconds for each connection by each process, and counted
 * in memory meanwhile; of a process that is killed those of the last seconds are not counted. What
 * is held is bounded by the connections there are.
 */
@Component
public class Refusals {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Map<ConnectionId, Refused> held = new HashMap<>();
  private final Connections connections;
  private final Clock clock;

  Refusals(Connections connections, Clock clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /** When it was written last, and how many were refused since. */
  private record Refused(Instant written, int since) {

    private boolean mayBeWritten(Instant now) {
      return !now.isBefore(written.plus(PAUSE));
    }
  }

  /** One more of a connection that there is. */
  public void refused(ConnectionId id) {
    held(id);
    write(id);
  }

  private synchronized void held(ConnectionId id) {
    Refused before = held.getOrDefault(id, new Refused(Instant.EPOCH, 0));
    held.put(id, new Refused(before.written(), before.since() + 1));
  }

  private void write(ConnectionId id) {
    int more = due(id);
    if (more > 0) {
      connections.refused(id, more);
    }
  }

  /** How many are to be written now. */
  private synchronized int due(ConnectionId id) {
    Instant now = clock.instant();
    Refused refused = held.get(id);
    if (refused == null || !refused.mayBeWritten(now)) {
      return 0;
    }
    if (refused.since() == 0) {
      held.remove(id);
    } else {
      held.put(id, new Refused(now, 0));
    }
    return refused.since();
  }

  /** None of a connection are counted any more that were refused before. */
  synchronized void forget(ConnectionId id) {
    held.computeIfPresent(id, (_, refused) -> new Refused(refused.written(), 0));
  }

  /** Writes what was held. */
  @Scheduled(fixedDelayString = "${allotment.connections.look:PT5S}")
  void writeHeld() {
    known().forEach(this::write);
  }

  private synchronized List<ConnectionId> known() {
    return List.copyOf(held.keySet());
  }
}
