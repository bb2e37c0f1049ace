package io.allotment.gateway.redeeminvitation;

import static io.allotment.runtime.decide.Decision.accepted;
import static io.allotment.runtime.decide.Decision.rejected;

import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayEvent.AccountOpened;
import io.allotment.gateway.event.GatewayEvent.FirstInvitationIssued;
import io.allotment.gateway.event.GatewayEvent.InvitationIssued;
import io.allotment.gateway.event.GatewayEvent.InvitationRedeemed;
import io.allotment.gateway.event.GatewayEvent.PasswordChanged;
import io.allotment.gateway.event.GatewayEvent.RoleGranted;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.model.Role;
import io.allotment.gateway.state.Account;
import io.allotment.gateway.state.People;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import org.jspecify.annotations.Nullable;

/** Taking up an invitation: once, in time, and the first one only while nobody is an admin. */
public final class RedeemInvitationDecider {

  public static final Decider<RedeemInvitation, People, GatewayEvent> DECIDER =
      new Decider<>(
          People.NONE,
          RedeemInvitationDecider::decide,
          People::evolve,
          command ->
              Boundary.of(
                      GatewayTags.invitation(command.invitation()),
                      GatewayTags.member(command.member()))
                  .or(GatewayTags.admins()),
          GatewayTags::of);

  private RedeemInvitationDecider() {}

  static Decision<GatewayEvent> decide(RedeemInvitation command, People people) {
    FirstInvitationIssued first = people.firstInvitations().get(command.invitation());
    return first == null ? redeem(command, people) : redeemFirst(command, first, people);
  }

  private static Decision<GatewayEvent> redeem(RedeemInvitation command, People people) {
    Account account = people.account(command.member());
    @Nullable InvitationIssued invitation = account.invitations().get(command.invitation());
    if (invitation == null || (!invitation.renewal() && account.isOpen())) {
      return used();
    }
    if (!command.at().isBefore(invitation.expires())) {
      return rejected(
          GatewayRule.INVITATION_EXPIRED,
          "This invitation has expired. Ask an admin for a new one.");
    }
    return accepted(
        new InvitationRedeemed(command.invitation(), command.member()),
        account.isOpen()
            ? new PasswordChanged(command.member(), command.credential())
            : new AccountOpened(command.member(), command.credential()));
  }

  private static Decision<GatewayEvent> redeemFirst(
      RedeemInvitation command, FirstInvitationIssued first, People people) {
    if (people.haveAdmin()) {
      return rejected(
          GatewayRule.INVITATION_OVERTAKEN,
          "There is an admin by now. Ask them for an invitation, or sign in.");
    }
    if (!command.at().isBefore(first.expires())) {
      return rejected(
          GatewayRule.INVITATION_EXPIRED,
          "This first link has expired. Start Allotment again to get a new one.");
    }
    if (people.account(command.member()).isOpen()) {
      return rejected(
          GatewayRule.PERSON_KNOWN,
          "%s is somebody already. Choose another id.".formatted(command.member()));
    }
    return accepted(
        new InvitationRedeemed(command.invitation(), command.member()),
        new AccountOpened(command.member(), command.credential()),
        new RoleGranted(command.member(), Role.ADMIN));
  }

  private static Decision<GatewayEvent> used() {
    return rejected(
        GatewayRule.INVITATION_USED,
        "This invitation was used or taken back. Sign in, or ask an admin for a new one.");
  }
}
