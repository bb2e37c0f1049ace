package io.allotment.gateway.signin;

import io.allotment.gateway.access.Holds;
import io.allotment.gateway.access.Identities;
import io.allotment.gateway.people.Credential;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Sessions in the browser: one cookie no script can read, which no other site's forms send along,
 * and which travels on encrypted connections only once it came over one.
 */
@Component
public class Sessions {

  static final String COOKIE = "allotment-session";

  private final SessionStore store;
  private final Identities identities;

  Sessions(SessionStore store, Identities identities) {
    this.store = store;
    this.identities = identities;
  }

  /** Who sent this request, by its cookie. Looking moves the end of the session. */
  public Optional<JwtAuthenticationToken> identity(
      HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null
        ? Optional.empty()
        : store
            .find(cookie.getValue())
            .flatMap(
                session -> {
                  if (session.extended()) {
                    set(request, response, cookie.getValue(), SessionStore.IDLE);
                  }
                  return identity(session, cookie.getValue());
                });
  }

  private Optional<JwtAuthenticationToken> identity(SessionStore.Session session, String id) {
    Optional<JwtAuthenticationToken> identity =
        identities.ofSession(session.member(), session.credential());
    identity.ifPresent(found -> found.setDetails((Holds) () -> holds(id)));
    return identity;
  }

  private boolean holds(String id) {
    return store
        .peek(id)
        .flatMap(session -> identities.ofSession(session.member(), session.credential()))
        .isPresent();
  }

  /** Signs somebody in who has shown their password. A session of before ends. */
  public void begin(
      HttpServletRequest request, HttpServletResponse response, Credential credential) {
    end(request);
    String id = store.begin(credential.member(), credential.id());
    set(request, response, id, SessionStore.IDLE);
  }

  /** Signs out. */
  void end(HttpServletRequest request, HttpServletResponse response) {
    end(request);
    set(request, response, "", Duration.ZERO);
  }

  /** Signs a member out everywhere. */
  public void endAll(String member) {
    store.endAll(member);
  }

  private void end(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie != null) {
      store.end(cookie.getValue());
    }
  }

  private static void set(
      HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(age)
            .build()
            .toString());
  }
}
