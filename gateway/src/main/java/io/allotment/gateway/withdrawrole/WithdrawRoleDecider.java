package io.allotment.gateway.withdrawrole;

import static io.allotment.runtime.decide.Decision.accepted;
import static io.allotment.runtime.decide.Decision.rejected;

import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayEvent.RoleWithdrawn;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.model.Role;
import io.allotment.gateway.state.People;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Taking a role back from somebody who holds it, unless nobody could administer after. */
public final class WithdrawRoleDecider {

  public static final Decider<WithdrawRole, People, GatewayEvent> DECIDER =
      new Decider<>(
          People.NONE,
          WithdrawRoleDecider::decide,
          People::evolve,
          WithdrawRoleDecider::boundary,
          GatewayTags::of);

  private WithdrawRoleDecider() {}

  private static Boundary boundary(WithdrawRole command) {
    Boundary person = Boundary.of(GatewayTags.member(command.member()));
    return command.role().equals(Role.ADMIN) ? person.or(GatewayTags.admins()) : person;
  }

  static Decision<GatewayEvent> decide(WithdrawRole command, People people) {
    if (!people.account(command.member()).roles().contains(command.role())) {
      return accepted();
    }
    if (command.role().equals(Role.ADMIN) && people.haveNoAdminBut(command.member())) {
      return rejected(
          GatewayRule.LAST_ADMIN,
          "%s is the only admin. Make somebody else an admin first.".formatted(command.member()));
    }
    return accepted(new RoleWithdrawn(command.member(), command.role()));
  }
}
