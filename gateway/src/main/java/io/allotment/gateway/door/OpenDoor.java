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
  SIGN_IN("POST", "/api/session"),
  SIGN_OUT("DELETE", "/api/session"),
  INVITATION("GET", "/api/invitations/*"),
  REDEMPTION("POST", "/api/invitations/*/redemption"),
  /** Calendar clients cannot sign in; the address itself is the secret. */
  CALENDAR("GET", "/api/calendars/*"),
  CALENDAR_HEAD("HEAD", "/api/calendars/*"),
  /** Displays on walls cannot either; theirs is a secret as well. */
  WALL("GET", "/api/community/wall/*"),
  WALL_HEAD("HEAD", "/api/community/wall/*"),
  /** Trackers cannot sign in; they sign what they deliver, and the service checks that. */
  DELIVERY("POST", "/api/stories/connections/*/deliveries");

  private final String method;
  private final String path;

  OpenDoor(String method, String path) {
    this.method = method;
    this.path = path;
  }

  RequestMatcher matcher() {
    return PathPatternRequestMatcher.pathPattern(HttpMethod.valueOf(method), path);
  }

  static RequestMatcher[] all() {
    return Arrays.stream(values()).map(OpenDoor::matcher).toArray(RequestMatcher[]::new);
  }

  /** Whether there is one for this method, such as {@code GET}, of a path without variables. */
  public static boolean isOpen(String method, String path) {
    return Arrays.stream(values())
        .anyMatch(door -> door.method.equals(method) && door.leadsTo(path));
  }

  private boolean leadsTo(String asked) {
    PathPattern pattern = PathPatternParser.defaultInstance.parse(path);
    return pattern.matches(PathContainer.parsePath(asked));
  }
}
