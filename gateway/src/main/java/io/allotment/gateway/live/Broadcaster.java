package io.allotment.gateway.live;

import io.allotment.gateway.access.RetryLaterException;
import io.allotment.gateway.change.Change;
import io.allotment.gateway.change.Changes;
import io.allotment.gateway.model.GatewayRule;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands every change to everyone who listens at this replica, and waits for nobody. */
@Component
public class Broadcaster implements Changes {

  private static final int PER_MEMBER = 16;

  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  @Override
  public void publish(Change change) {
    listeners.forEach(listener -> listener.offer(change));
  }

  /**
   * Listens from now on, until closed.
   *
   * @throws RetryLaterException if the member listens in too many places already
   */
  Listener listen(String member) {
    long open = listeners.stream().filter(listener -> listener.member().equals(member)).count();
    if (closing || open >= PER_MEMBER) {
      throw new RetryLaterException(
          GatewayRule.TOO_MANY_REQUESTS,
          "Allotment is open in too many windows. Close some of them.",
          Duration.ofSeconds(15));
    }
    Listener listener = new Listener(member, listeners::remove);
    listeners.add(listener);
    return listener;
  }

  /** Lets open answers end, so that a stop need not wait for them. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    closing = true;
    listeners.forEach(Listener::close);
  }
}
