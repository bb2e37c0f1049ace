package io.allotment.gateway.firststart;

import static io.allotment.runtime.decide.Decision.accepted;

import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayEvent.FirstInvitationIssued;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.gateway.state.People;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.Duration;

/** Inviting the first admin, again at every start, until there is one. */
public final class PrepareFirstStartDecider {

  static final Duration LIFETIME = Duration.ofDays(7);

  public static final Decider<PrepareFirstStart, People, GatewayEvent> DECIDER =
      new Decider<>(
          People.NONE,
          PrepareFirstStartDecider::decide,
          People::evolve,
          _ -> GatewayTags.admins(),
          GatewayTags::of);

  private PrepareFirstStartDecider() {}

  static Decision<GatewayEvent> decide(PrepareFirstStart command, People people) {
    return people.haveAdmin()
        ? accepted()
        : accepted(
            new FirstInvitationIssued(
                command.invitation(), command.digest(), command.at().plus(LIFETIME)));
  }
}
