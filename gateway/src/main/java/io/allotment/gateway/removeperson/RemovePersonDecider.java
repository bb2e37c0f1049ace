package io.allotment.gateway.removeperson;

import static io.allotment.runtime.decide.Decision.accepted;
import static io.allotment.runtime.decide.Decision.rejected;

import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayEvent.AccountClosed;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.state.People;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Removing a person, unless nobody could administer after. */
public final class RemovePersonDecider {

  public static final Decider<RemovePerson, People, GatewayEvent> DECIDER =
      new Decider<>(
          People.NONE,
          RemovePersonDecider::decide,
          People::evolve,
          command -> Boundary.of(GatewayTags.member(command.member())).or(GatewayTags.admins()),
          GatewayTags::of);

  private RemovePersonDecider() {}

  static Decision<GatewayEvent> decide(RemovePerson command, People people) {
    if (!people.account(command.member()).isKnown()) {
      return rejected(
          GatewayRule.PERSON_UNKNOWN,
          "%s has no account and no invitation.".formatted(command.member()));
    }
    if (people.haveNoAdminBut(command.member())) {
      return rejected(
          GatewayRule.LAST_ADMIN,
          "%s is the only admin. Make somebody else an admin first.".formatted(command.member()));
    }
    return accepted(new AccountClosed(command.member()));
  }
}
