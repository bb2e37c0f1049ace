package io.allotment.gateway.door;

import io.allotment.gateway.access.Identities;
import io.allotment.gateway.signin.Sessions;
import io.allotment.runtime.problem.Problems;
import io.allotment.runtime.problem.RequestRule;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who sends a request. Where it shows a token the token alone counts, and a bad one is
 * refused: a session's cookie beside it neither helps nor adds its roles.
 */
final class IdentityFilter extends OncePerRequestFilter {

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+) *");

  private final Identities identities;
  private final Sessions sessions;

  IdentityFilter(Identities identities, Sessions sessions) {
    this.identities = identities;
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    Optional<JwtAuthenticationToken> identity =
        shown == null ? sessions.identity(request, response) : ofHeader(shown);
    if (shown != null && identity.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      Problems.write(
          response,
          RequestRule.SIGN_IN_NEEDED,
          "This token is unknown, expired or revoked. Make a new one on your page of tokens.");
      return;
    }
    identity.ifPresent(
        found -> {
          SecurityContext context = SecurityContextHolder.createEmptyContext();
          context.setAuthentication(found);
          SecurityContextHolder.setContext(context);
        });
    chain.doFilter(request, response);
  }

  private Optional<JwtAuthenticationToken> ofHeader(String shown) {
    Matcher bearer = BEARER.matcher(shown);
    return bearer.matches() ? identities.ofToken(bearer.group(1)) : Optional.empty();
  }
}
