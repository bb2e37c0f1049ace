package io.allotment.capacity.history;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The event log as decisions see it: an append is refused where something of what its decision read
 * was appended since, and where its act is recorded already. What was folded is kept and read on,
 * as the product does.
 */
public final class Log {

  private final List<Recorded> recorded = new ArrayList<>();
  private final Map<Object, Folded> warm = new HashMap<>();

  private record Recorded(CapacityEvent event, Set<Label> labels, int act) {}

  private record Folded(Object state, int upTo) {}

  /** What a decision read, and up to where. */
  record Read<S>(S state, int upTo) {}

  private record Key(Object evolve, Boundary boundary) {}

  @SuppressWarnings("unchecked")
  <C, S> Read<S> read(Decider<C, S, CapacityEvent> decider, C command) {
    Boundary boundary = decider.boundary().apply(command);
    Key key = new Key(decider, boundary);
    Folded known = warm.getOrDefault(key, new Folded(decider.initial(), 0));
    S state = (S) known.state();
    for (Recorded one : recorded.subList(known.upTo(), recorded.size())) {
      if (matches(boundary, one)) {
        state = decider.evolve().apply(state, one.event());
      }
    }
    warm.put(key, new Folded(state, recorded.size()));
    return new Read<>(state, recorded.size());
  }

  /** Whether they were appended. */
  boolean append(Boundary boundary, int upTo, int act, List<CapacityEvent> events) {
    boolean moved =
        recorded.subList(upTo, recorded.size()).stream().anyMatch(one -> matches(boundary, one));
    if (moved || recordedBy(act).isPresent()) {
      return false;
    }
    events.forEach(event -> recorded.add(new Recorded(event, CapacityTags.of(event), act)));
    return true;
  }

  /** What an act has recorded. */
  Optional<List<CapacityEvent>> recordedBy(int act) {
    List<CapacityEvent> events =
        recorded.stream().filter(one -> one.act() == act).map(Recorded::event).toList();
    return events.isEmpty() ? Optional.empty() : Optional.of(events);
  }

  public List<CapacityEvent> events() {
    return recorded.stream().map(Recorded::event).toList();
  }

  int size() {
    return recorded.size();
  }

  private static boolean matches(Boundary boundary, Recorded one) {
    return boundary.criteria().stream()
        .anyMatch(criterion -> one.labels().containsAll(criterion.labels()));
  }
}
