package io.allotment.gateway.event;

import io.allotment.gateway.event.GatewayEvent.AccountClosed;
import io.allotment.gateway.event.GatewayEvent.AccountOpened;
import io.allotment.gateway.event.GatewayEvent.FirstInvitationIssued;
import io.allotment.gateway.event.GatewayEvent.InvitationIssued;
import io.allotment.gateway.event.GatewayEvent.InvitationRedeemed;
import io.allotment.gateway.event.GatewayEvent.PasswordChanged;
import io.allotment.gateway.event.GatewayEvent.RoleGranted;
import io.allotment.gateway.event.GatewayEvent.RoleWithdrawn;
import io.allotment.gateway.event.GatewayEvent.TokenIssued;
import io.allotment.gateway.event.GatewayEvent.TokenRevoked;
import io.allotment.gateway.model.Role;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Boundary.Criterion;
import io.allotment.runtime.decide.Label;
import java.util.Set;

/** What the gateway's events are found by, and the boundaries several features read. */
public final class GatewayTags {

  private static final Label ADMIN = new Label("role", "admin");

  private GatewayTags() {}

  public static Label member(String member) {
    return new Label("member", member);
  }

  public static Label invitation(String invitation) {
    return new Label("invitation", invitation);
  }

  public static Label token(String token) {
    return new Label("token", token);
  }

  /** Everything that decides who is an admin with an account. */
  public static Boundary admins() {
    return new Boundary(
        Set.of(
            new Criterion(Set.of(ADMIN), Set.of()),
            new Criterion(Set.of(), Set.of(AccountOpened.class, AccountClosed.class))));
  }

  /** Every removal. */
  public static Boundary closed() {
    return new Boundary(Set.of(new Criterion(Set.of(), Set.of(AccountClosed.class))));
  }

  /** Everything that ever happened here. */
  public static Boundary everyone() {
    return new Boundary(Set.of(new Criterion(Set.of(), Set.of(GatewayEvent.class))));
  }

  public static Set<Label> of(GatewayEvent event) {
    return switch (event) {
      case FirstInvitationIssued e -> Set.of(invitation(e.invitation()));
      case InvitationIssued e -> Set.of(invitation(e.invitation()), member(e.member()));
      case InvitationRedeemed e -> Set.of(invitation(e.invitation()), member(e.member()));
      case AccountOpened e -> Set.of(member(e.member()));
      case PasswordChanged e -> Set.of(member(e.member()));
      case AccountClosed e -> Set.of(member(e.member()));
      case RoleGranted e -> role(e.member(), e.role());
      case RoleWithdrawn e -> role(e.member(), e.role());
      case TokenIssued e -> Set.of(token(e.token()), member(e.member()));
      case TokenRevoked e -> Set.of(token(e.token()), member(e.member()));
    };
  }

  private static Set<Label> role(String member, Role role) {
    return role.equals(Role.ADMIN) ? Set.of(member(member), ADMIN) : Set.of(member(member));
  }
}
