package io.allotment.rotation;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.event.Standing;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.List;

/** A log in memory. A decider is given exactly the events of its boundary, as the real one does. */
public final class Log {
  private final List<RotationEvent> events = new ArrayList<>();
  private Standing standing;

  public Log(List<? extends RotationEvent> events) {
    this(events, Standing.EMPTY.after(events));
  }

  private Log(List<? extends RotationEvent> events, Standing standing) {
    this.events.addAll(events);
    this.standing = standing;
  }

  /** Another log that begins as this one. */
  public Log copy() {
    return new Log(events, standing);
  }

  /** What the command comes to; recorded unless refused. */
  public <C, S> Decision<RotationEvent> send(Decider<C, S, RotationEvent> decider, C command) {
    Boundary boundary = decider.boundary().apply(command);
    S state = decider.fold(events.stream().filter(event -> matches(boundary, event)).toList());
    Decision<RotationEvent> decision = decider.decide().apply(command, state);
    if (decision instanceof Decision.Accepted<RotationEvent>(var decided)) {
      events.addAll(decided);
      standing = standing.after(decided);
    }
    return decision;
  }

  public List<RotationEvent> events() {
    return List.copyOf(events);
  }

  /** How things stand for who reads everything. */
  public Standing standing() {
    return standing;
  }

  private static boolean matches(Boundary boundary, RotationEvent event) {
    return boundary.criteria().stream()
        .anyMatch(
            criterion ->
                RotationTags.of(event).containsAll(criterion.labels())
                    && (criterion.types().isEmpty()
                        || criterion.types().stream().anyMatch(type -> type.isInstance(event))));
  }
}
