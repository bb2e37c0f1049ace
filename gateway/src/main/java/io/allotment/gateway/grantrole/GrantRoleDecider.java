package io.allotment.gateway.grantrole;

import static io.allotment.runtime.decide.Decision.accepted;
import static io.allotment.runtime.decide.Decision.rejected;

import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayEvent.RoleGranted;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.state.Account;
import io.allotment.gateway.state.People;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Giving a role to somebody who has an account or is invited to one. */
public final class GrantRoleDecider {

  public static final Decider<GrantRole, People, GatewayEvent> DECIDER =
      new Decider<>(
          People.NONE,
          GrantRoleDecider::decide,
          People::evolve,
          command -> Boundary.of(GatewayTags.member(command.member())),
          GatewayTags::of);

  private GrantRoleDecider() {}

  static Decision<GatewayEvent> decide(GrantRole command, People people) {
    Account account = people.account(command.member());
    if (!account.isKnown()) {
      return rejected(
          GatewayRule.PERSON_UNKNOWN,
          "%s has no account and no invitation. Invite them first.".formatted(command.member()));
    }
    return account.roles().contains(command.role())
        ? accepted()
        : accepted(new RoleGranted(command.member(), command.role()));
  }
}
