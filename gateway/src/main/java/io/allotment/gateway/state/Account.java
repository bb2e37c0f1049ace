package io.allotment.gateway.state;

import io.allotment.gateway.event.GatewayEvent.InvitationIssued;
import io.allotment.gateway.event.GatewayEvent.TokenIssued;
import io.allotment.gateway.model.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person as the gateway knows them.
 *
 * @param credential the id of the password that counts; null while there is no account
 * @param roles what they hold; without an account it helps nobody
 * @param invitations by id, those not redeemed yet, expired ones included
 * @param tokens by id, those not revoked, expired ones included
 */
public record Account(
    @Nullable String credential,
    Set<Role> roles,
    Map<String, InvitationIssued> invitations,
    Map<String, TokenIssued> tokens) {

  public static final Account NONE = new Account(null, Set.of(), Map.of(), Map.of());

  public Account {
    roles = Set.copyOf(roles);
    invitations = Map.copyOf(invitations);
    tokens = Map.copyOf(tokens);
  }

  /** Whether the person can sign in. */
  public boolean isOpen() {
    return credential != null;
  }

  /** Whether somebody made this person known here, and nobody removed them since. */
  public boolean isKnown() {
    return isOpen() || !invitations.isEmpty();
  }

  Account withCredential(String id) {
    return new Account(id, roles, invitations, tokens);
  }

  Account with(InvitationIssued invitation) {
    return new Account(
        credential, roles, put(invitations, invitation.invitation(), invitation), tokens);
  }

  Account withoutInvitation(String invitation) {
    return new Account(credential, roles, remove(invitations, invitation), tokens);
  }

  Account with(TokenIssued token) {
    return new Account(credential, roles, invitations, put(tokens, token.token(), token));
  }

  Account withoutToken(String token) {
    return new Account(credential, roles, invitations, remove(tokens, token));
  }

  Account with(Role role) {
    Set<Role> changed = new HashSet<>(roles);
    changed.add(role);
    return new Account(credential, changed, invitations, tokens);
  }

  Account without(Role role) {
    Set<Role> changed = new HashSet<>(roles);
    changed.remove(role);
    return new Account(credential, changed, invitations, tokens);
  }

  private static <V> Map<String, V> put(Map<String, V> map, String key, V value) {
    Map<String, V> changed = new HashMap<>(map);
    changed.put(key, value);
    return changed;
  }

  private static <V> Map<String, V> remove(Map<String, V> map, String key) {
    Map<String, V> changed = new HashMap<>(map);
    changed.remove(key);
    return changed;
  }
}
