package io.allotment.gateway;

import io.allotment.gateway.event.GatewayEvent.AccountClosed;
import io.allotment.gateway.event.GatewayEvent.AccountOpened;
import io.allotment.gateway.event.GatewayEvent.FirstInvitationIssued;
import io.allotment.gateway.event.GatewayEvent.InvitationIssued;
import io.allotment.gateway.event.GatewayEvent.InvitationRedeemed;
import io.allotment.gateway.event.GatewayEvent.RoleGranted;
import io.allotment.gateway.event.GatewayEvent.RoleWithdrawn;
import io.allotment.gateway.event.GatewayEvent.TokenIssued;
import io.allotment.gateway.event.GatewayEvent.TokenRevoked;
import io.allotment.gateway.model.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Facts for decision tables, all of them at one moment. */
public final class Given {

  public static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
  public static final Instant IN_A_WEEK = NOW.plus(Duration.ofDays(7));
  public static final Role STEWARD = Role.of("steward", null);
  public static final Role LEAD = Role.of("lead", "checkout");

  private Given() {}

  public static AccountOpened account(String member) {
    return new AccountOpened(member, member + "-password");
  }

  public static AccountClosed gone(String member) {
    return new AccountClosed(member);
  }

  public static RoleGranted role(String member, Role role) {
    return new RoleGranted(member, role);
  }

  public static RoleWithdrawn noRole(String member, Role role) {
    return new RoleWithdrawn(member, role);
  }

  public static InvitationIssued invitation(String id, String member) {
    return new InvitationIssued(id, member, false, "digest-" + id, IN_A_WEEK);
  }

  public static InvitationIssued renewal(String id, String member) {
    return new InvitationIssued(id, member, true, "digest-" + id, IN_A_WEEK);
  }

  public static FirstInvitationIssued first(String id) {
    return new FirstInvitationIssued(id, "digest-" + id, IN_A_WEEK);
  }

  public static InvitationRedeemed redeemed(String id, String member) {
    return new InvitationRedeemed(id, member);
  }

  public static TokenIssued token(String id, String member, Role... roles) {
    return new TokenIssued(id, member, List.of(roles), "digest-" + id, IN_A_WEEK);
  }

  public static TokenRevoked noToken(String id, String member) {
    return new TokenRevoked(id, member);
  }
}
