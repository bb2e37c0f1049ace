package io.allotment.capacity.history;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Decision.Accepted;
import io.allotment.runtime.decide.Decision.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who sends one command, a step at a time: reads what it decides on, then appends what it
 * comes to, and begins again where others were faster.
 */
final class Client {

  private final Request<?, ?> request;
  private Log.@Nullable Read<?> read;
  private @Nullable Answer answer;

  Client(Request<?, ?> request) {
    this.request = request;
  }

  /**
   * A command with the act it is.
   *
   * @param act the same for the same actor and idempotency key
   */
  record Request<C, S>(Decider<C, S, CapacityEvent> decider, C command, int act) {

    Log.Read<S> read(Log log) {
      return log.read(decider, command);
    }

    @SuppressWarnings("unchecked")
    Decision<CapacityEvent> decide(Object state) {
      return decider.decide().apply(command, (S) state);
    }

    boolean append(Log log, int upTo, List<CapacityEvent> events) {
      return log.append(decider.boundary().apply(command), upTo, act, events);
    }
  }

  /** What came of it: a repeat gets the events of the first time. */
  record Answer(List<CapacityEvent> events, boolean refused) {}

  Request<?, ?> request() {
    return request;
  }

  @Nullable Answer answer() {
    return answer;
  }

  /** Takes one step. */
  void step(Log log) {
    Log.Read<?> seen = read;
    if (seen == null) {
      read = request.read(log);
      return;
    }
    read = null;
    var earlier = log.recordedBy(request.act());
    if (earlier.isPresent()) {
      answer = new Answer(earlier.get(), false);
      return;
    }
    switch (request.decide(seen.state())) {
      case Rejected<CapacityEvent> _ -> answer = new Answer(List.of(), true);
      case Accepted<CapacityEvent>(var events) -> {
        if (events.isEmpty() || request.append(log, seen.upTo(), events)) {
          answer = new Answer(events, false);
        }
      }
    }
  }
}
