package io.allotment.capacity.reaction;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.alert.Situations;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.CommandRule;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a squad looked at. Doing so again, or at once with others, raises nothing again. */
@Component
public class Alerting {

  private static final Logger LOG = LoggerFactory.getLogger(Alerting.class);

  private final Situations situations;
  private final Commands<CapacityEvent> commands;
  private final Clock clock;

  Alerting(Situations situations, Commands<CapacityEvent> commands, Clock clock) {
    this.situations = situations;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * Raises what holds of a squad now, and settles what holds no longer. Where others keep changing
   * it meanwhile nothing is done: what they record has it looked at again.
   */
  public void look(SquadId squad) {
    Instant at = clock.instant();
    Act act = Act.ofService("capacity", "alerts/%s/%s".formatted(squad, at), at);
    try {
      var _ = commands.send(act, () -> situations.look(squad, at));
    } catch (RefusedException refused) {
      if (refused.rule() != CommandRule.BOUNDARY_MOVED) {
        throw refused;
      }
      LOG.debug("{} is being changed, and looked at again then", squad);
    }
  }
}
