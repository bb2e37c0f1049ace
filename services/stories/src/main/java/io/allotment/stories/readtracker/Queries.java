package io.allotment.stories.readtracker;

import io.allotment.runtime.outgoing.Reply;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of pages. */
final class Queries {

  private static final Pattern NEXT =
      Pattern.compile("<[^<>?]*\\?(?<query>[^<>#]*)>\\s*;[^,<]*\\brel=\"?next\"?");
  private static final int LONGEST = 8_000;

  private Queries() {}

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * The query of the next page as the header Link names it (RFC 8288); null where there is none.
   * Only the query is taken: a tracker leads on within what was asked for, and nowhere else.
   */
  static @Nullable String next(Reply.Answered answer) {
    Matcher link = NEXT.matcher(answer.header("Link").orElse(""));
    if (!link.find()) {
      return null;
    }
    String query = link.group("query");
    return query.length() > LONGEST || !query.matches("[!-~]+") || !isQuery(query) ? null : query;
  }

  private static boolean isQuery(String query) {
    try {
      return query.equals(new URI("https://example.org/?" + query).getRawQuery());
    } catch (URISyntaxException broken) {
      return false;
    }
  }

  static URI address(URI base, String path, String query) {
    return URI.create(base + path + "?" + query);
  }
}
