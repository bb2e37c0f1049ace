package io.allotment.gateway.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A personal access token as its owner holds it: {@code allot_<id>_<secret>}, recognisable to
 * scanners that look for secrets in the wrong places.
 */
public record AccessToken(String id, String secret) {

  private static final Pattern SHAPE = Pattern.compile("allot_([0-9a-f]{16})_([0-9a-f]{64})");

  static Optional<AccessToken> parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    return matcher.matches()
        ? Optional.of(new AccessToken(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** The id of a token that is written like one. */
  public static Optional<String> idOf(String text) {
    return parse(text).map(AccessToken::id);
  }

  @Override
  public String toString() {
    return "allot_" + id + "_" + secret;
  }
}
