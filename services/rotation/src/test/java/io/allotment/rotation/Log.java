package io.allotment.rotation;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.event.Standing;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A log in memory. A decider is given exactly the events of its boundary, as the real one does. */
public final class Log {
  private final List<RotationEvent> events = new ArrayList<>();
  private final List<Set<Label>> labels = new ArrayList<>();
  private Standing standing;

  public Log(List<? extends RotationEvent> events) {
    this(events, Standing.EMPTY.after(events));
  }

  private Log(List<? extends RotationEvent> events, Standing standing) {
    this.standing = standing;
    record(events);
  }

  /** Another log that begins as this one. */
  public Log copy() {
    return new Log(events, standing);
  }

  /** What the command comes to; recorded unless refused. */
  public <C, S> Decision<RotationEvent> send(Decider<C, S, RotationEvent> decider, C command) {
    Boundary boundary = decider.boundary().apply(command);
    S state = decider.fold(read(boundary));
    Decision<RotationEvent> decision = decider.decide().apply(command, state);
    if (decision instanceof Decision.Accepted<RotationEvent>(var decided)) {
      append(decided);
    }
    return decision;
  }

  /** The events of a boundary. */
  public List<RotationEvent> read(Boundary boundary) {
    List<RotationEvent> read = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      if (matches(boundary, events.get(i), labels.get(i))) {
        read.add(events.get(i));
      }
    }
    return read;
  }

  /** Adds what was decided. */
  public void append(List<RotationEvent> decided) {
    record(decided);
    standing = standing.after(decided);
  }

  public int size() {
    return events.size();
  }

  /** The events after so many. */
  public List<RotationEvent> since(int seen) {
    return List.copyOf(events.subList(seen, events.size()));
  }

  public List<RotationEvent> events() {
    return List.copyOf(events);
  }

  /** How things stand for who reads everything. */
  public Standing standing() {
    return standing;
  }

  private void record(List<? extends RotationEvent> more) {
    for (RotationEvent event : more) {
      events.add(event);
      labels.add(RotationTags.of(event));
    }
  }

  private static boolean matches(Boundary boundary, RotationEvent event, Set<Label> labels) {
    for (Boundary.Criterion criterion : boundary.criteria()) {
      if (labels.containsAll(criterion.labels())
          && (criterion.types().isEmpty()
              || criterion.types().stream().anyMatch(type -> type.isInstance(event)))) {
        return true;
      }
    }
    return false;
  }
}
