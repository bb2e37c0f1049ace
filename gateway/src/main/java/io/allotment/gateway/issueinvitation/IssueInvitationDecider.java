package io.allotment.gateway.issueinvitation;

import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayEvent.InvitationIssued;
import io.allotment.gateway.event.GatewayEvent.RoleGranted;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.model.Role;
import io.allotment.gateway.state.Account;
import io.allotment.gateway.state.People;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Inviting a person. Whoever holds an account already is invited to a new password instead, and
 * keeps id and roles.
 */
public final class IssueInvitationDecider {

  /** How long an invitation can be redeemed. */
  public static final Duration LIFETIME = Duration.ofDays(7);

  public static final Decider<IssueInvitation, People, GatewayEvent> DECIDER =
      new Decider<>(
          People.NONE,
          IssueInvitationDecider::decide,
          People::evolve,
          command -> Boundary.of(GatewayTags.member(command.member())),
          GatewayTags::of);

  private IssueInvitationDecider() {}

  static Decision<GatewayEvent> decide(IssueInvitation command, People people) {
    Account account = people.account(command.member());
    if (command.newcomer() && account.isKnown()) {
      return Decision.rejected(
          GatewayRule.PERSON_KNOWN,
          "%s is somebody already. Invite the new person under another id."
              .formatted(command.member()));
    }
    List<GatewayEvent> events = new ArrayList<>();
    events.add(
        new InvitationIssued(
            command.invitation(),
            command.member(),
            account.isOpen(),
            command.digest(),
            command.at().plus(LIFETIME)));
    Role.sorted(command.roles()).stream()
        .filter(role -> !account.roles().contains(role))
        .forEach(role -> events.add(new RoleGranted(command.member(), role)));
    return Decision.accepted(events);
  }
}
