package io.allotment.stories.takeitems;

import io.allotment.runtime.security.Caller;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.SquadId;

/** Finds by what right somebody has items taken. */
public final class Led {

  private static final String LEAD = "lead:";

  private Led() {}

  /** Over the stories of the squads they lead; an admin leads every squad. */
  public static Mandate by(Caller caller) {
    return caller.isAdmin()
        ? Mandate.ofAll()
        : Mandate.of(
            caller.roles().stream()
                .filter(role -> role.startsWith(LEAD))
                .map(role -> new SquadId(role.substring(LEAD.length())))
                .toList());
  }
}
