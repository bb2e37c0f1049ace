package io.allotment.gateway.event;

import io.allotment.gateway.model.Role;
import java.time.Instant;
import java.util.List;

/** What happened to accounts, roles, invitations and tokens. */
public sealed interface GatewayEvent {

  /**
   * Nobody is an admin yet, so whoever redeems this becomes one.
   *
   * @param digest of the secret in the link
   */
  record FirstInvitationIssued(String invitation, String digest, Instant expires)
      implements GatewayEvent {}

  /**
   * Somebody may open an account, or choose a new password for theirs.
   *
   * @param digest of the secret in the link
   * @param renewal whether it gives the holder of an account a new password rather than opening one
   */
  record InvitationIssued(
      String invitation, String member, boolean renewal, String digest, Instant expires)
      implements GatewayEvent {}

  record InvitationRedeemed(String invitation, String member) implements GatewayEvent {}

  /**
   * A person can sign in from now on.
   *
   * @param credential the id under which the hash of the password is kept
   */
  record AccountOpened(String member, String credential) implements GatewayEvent {}

  /**
   * Another password counts from now on.
   *
   * @param credential the id under which the hash of the new password is kept
   */
  record PasswordChanged(String member, String credential) implements GatewayEvent {}

  /** The person is gone: account, roles, invitations and tokens with them. */
  record AccountClosed(String member) implements GatewayEvent {}

  record RoleGranted(String member, Role role) implements GatewayEvent {}

  record RoleWithdrawn(String member, Role role) implements GatewayEvent {}

  /**
   * A personal access token.
   *
   * @param roles the most it may use of its owner's roles
   * @param digest of the secret part of the token
   */
  record TokenIssued(String token, String member, List<Role> roles, String digest, Instant expires)
      implements GatewayEvent {
    public TokenIssued {
      roles = Role.sorted(roles);
    }
  }

  record TokenRevoked(String token, String member) implements GatewayEvent {}
}
