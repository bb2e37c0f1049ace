package io.allotment.gateway.door;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Where one passes without being signed in. */
public enum OpenDoor {
  SIGN_IN(HttpMethod.POST, "/api/session"),
  SIGN_OUT(HttpMethod.DELETE, "/api/session"),
  INVITATION(HttpMethod.GET, "/api/invitations/*"),
  REDEMPTION(HttpMethod.POST, "/api/invitations/*/redemption"),
  /** Calendar clients cannot sign in; the address itself is the secret. */
  CALENDAR(HttpMethod.GET, "/api/calendars/*"),
  CALENDAR_HEAD(HttpMethod.HEAD, "/api/calendars/*"),
  /** Trackers cannot sign in; they sign what they deliver, and the service checks that. */
  DELIVERY(HttpMethod.POST, "/api/stories/connections/*/deliveries");

  private final HttpMethod method;
  private final String path;

  OpenDoor(HttpMethod method, String path) {
    this.method = method;
    this.path = path;
  }

  RequestMatcher matcher() {
    return PathPatternRequestMatcher.pathPattern(method, path);
  }

  static RequestMatcher[] all() {
    return Arrays.stream(values()).map(OpenDoor::matcher).toArray(RequestMatcher[]::new);
  }

  /** Whether there is one for this method, such as {@code GET}, of a path without variables. */
  public static boolean isOpen(String method, String path) {
    return Arrays.stream(values())
        .anyMatch(door -> door.method.name().equals(method) && door.leadsTo(path));
  }

  private boolean leadsTo(String asked) {
    PathPattern pattern = PathPatternParser.defaultInstance.parse(path);
    return pattern.matches(PathContainer.parsePath(asked));
  }
}
