package io.allotment.gateway.revoketoken;

import static io.allotment.runtime.decide.Decision.accepted;
import static io.allotment.runtime.decide.Decision.rejected;

import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayEvent.TokenRevoked;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.state.People;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Revoking a token of a person; a token of somebody else is as unknown as one that never was. */
public final class RevokeTokenDecider {

  public static final Decider<RevokeToken, People, GatewayEvent> DECIDER =
      new Decider<>(
          People.NONE,
          RevokeTokenDecider::decide,
          People::evolve,
          command -> Boundary.of(GatewayTags.member(command.owner())),
          GatewayTags::of);

  private RevokeTokenDecider() {}

  static Decision<GatewayEvent> decide(RevokeToken command, People people) {
    return people.account(command.owner()).tokens().containsKey(command.token())
        ? accepted(new TokenRevoked(command.token(), command.owner()))
        : rejected(
            GatewayRule.TOKEN_UNKNOWN,
            "Look at your list of tokens: this one was revoked, or is not yours.");
  }
}
