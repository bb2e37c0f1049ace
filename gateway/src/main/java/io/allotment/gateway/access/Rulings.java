package io.allotment.gateway.access;

import io.allotment.gateway.change.Change;
import io.allotment.gateway.change.Changes;
import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.decide.Label;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gives commands to the gateway's deciders. What they come to holds for the very next request here,
 * and open screens are told.
 */
@Component
public class Rulings {

  private final Commands<GatewayEvent> commands;
  private final Standing standing;
  private final Secrets secrets;
  private final Changes changes;

  Rulings(Commands<GatewayEvent> commands, Standing standing, Secrets secrets, Changes changes) {
    this.commands = commands;
    this.standing = standing;
    this.secrets = secrets;
    this.changes = changes;
  }

  /**
   * Decides a command and records what it comes to.
   *
   * @throws io.allotment.runtime.command.RefusedException if a rule refuses it
   */
  public Outcome<GatewayEvent> send(Act act, Object command) {
    Outcome<GatewayEvent> outcome = commands.send(secrets.sealed(act), command);
    outcome.events().forEach(standing::forget);
    Set<String> members =
        outcome.events().stream()
            .flatMap(event -> GatewayTags.of(event).stream())
            .filter(label -> label.key().equals("member"))
            .map(Label::value)
            .collect(Collectors.toSet());
    if (!members.isEmpty()) {
      changes.publish(new Change("gateway", Set.of(), members));
    }
    return outcome;
  }

  /** What the command would come to now; nothing is recorded. */
  public Outcome<GatewayEvent> send(Act act, Object command, boolean dryRun) {
    return dryRun ? commands.preview(command) : send(act, command);
  }
}
