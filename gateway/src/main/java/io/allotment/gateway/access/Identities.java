package io.allotment.gateway.access;

import io.allotment.gateway.event.GatewayEvent.TokenIssued;
import io.allotment.gateway.model.Digest;
import io.allotment.gateway.model.Role;
import io.allotment.gateway.state.Account;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Turns what a request shows into who sends it. The roles are authorities; so is {@link
 * #BY_PASSWORD} where a person signed in rather than a script.
 */
@Component
public class Identities {

  /** The authority of somebody who signed in with their password. */
  public static final String BY_PASSWORD = "signed-in-by-password";

  private final Standing standing;
  private final Clock clock;

  Identities(Standing standing, Clock clock) {
    this.standing = standing;
    this.clock = clock;
  }

  /**
   * The member of a session.
   *
   * @param credential of the password the session began with; another one ends it
   */
  public Optional<JwtAuthenticationToken> ofSession(String member, String credential) {
    Account account = standing.of(member);
    return credential.equals(account.credential())
        ? Optional.of(identity(member, account.roles(), true))
        : Optional.empty();
  }

  /** The owner of a personal access token, with no more roles than both it and they have. */
  public Optional<JwtAuthenticationToken> ofToken(String presented) {
    return AccessToken.parse(presented)
        .flatMap(
            token ->
                standing
                    .ownerOf(token.id())
                    .flatMap(owner -> ofToken(token, owner, standing.of(owner))));
  }

  private Optional<JwtAuthenticationToken> ofToken(
      AccessToken token, String owner, Account account) {
    TokenIssued issued = account.tokens().get(token.id());
    if (issued == null
        || !Digest.matches(issued.digest(), token.secret())
        || !clock.instant().isBefore(issued.expires())) {
      return Optional.empty();
    }
    Set<Role> roles =
        issued.roles().stream().filter(account.roles()::contains).collect(Collectors.toSet());
    JwtAuthenticationToken identity = identity(owner, roles, false);
    identity.setDetails((Holds) () -> ofToken(token.toString()).isPresent());
    return Optional.of(identity);
  }

  /** In the form the platform reads callers from; the claims were verified here, not signed. */
  private static JwtAuthenticationToken identity(
      String member, Set<Role> roles, boolean byPassword) {
    List<String> names = Role.sorted(roles).stream().map(Role::toString).toList();
    Jwt claims =
        Jwt.withTokenValue("verified at the gateway")
            .header("alg", "none")
            .subject(member)
            .claim("roles", names)
            .build();
    List<GrantedAuthority> authorities = new ArrayList<>();
    names.forEach(name -> authorities.add(new SimpleGrantedAuthority(name)));
    if (byPassword) {
      authorities.add(new SimpleGrantedAuthority(BY_PASSWORD));
    }
    return new JwtAuthenticationToken(claims, authorities, member);
  }
}
