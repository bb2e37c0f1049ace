package io.allotment.community.view;

import io.allotment.community.event.CommunityRule;
import io.allotment.runtime.command.RefusedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revision that somebody saw, as {@code ETag} and {@code If-Match} carry it. */
public final class Seen {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

  private Seen() {}

  /** The tag of a revision. */
  public static String tag(int revision) {
    return "\"" + revision + "\"";
  }

  /**
   * The revision that was seen; -1, which nothing has, for what is no tag of ours.
   *
   * @throws RefusedException if it is not said
   */
  public static int revision(@Nullable String tag) {
    if (tag == null) {
      throw new RefusedException(
          CommunityRule.IF_MATCH_NEEDED,
          "Nothing was saved, since it is not said which version you saw. Send its ETag as"
              + " If-Match.");
    }
    Matcher matcher = TAG.matcher(tag.strip());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
  }
}
