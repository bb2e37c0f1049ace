package io.allotment.capacity.reaction;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.alert.Situations;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Has a squad looked at. Doing so again, or at once with others, raises nothing again. */
@Component
public class Alerting {

  private final Situations situations;
  private final Commands<CapacityEvent> commands;
  private final Clock clock;

  Alerting(Situations situations, Commands<CapacityEvent> commands, Clock clock) {
    this.situations = situations;
    this.commands = commands;
    this.clock = clock;
  }

  /** Raises what holds of a squad now, and settles what holds no longer. */
  public void look(SquadId squad) {
    Instant at = clock.instant();
    Act act = Act.ofService("capacity", "alerts/%s/%s".formatted(squad, at), at);
    var _ = commands.send(act, () -> situations.look(squad, at));
  }
}
