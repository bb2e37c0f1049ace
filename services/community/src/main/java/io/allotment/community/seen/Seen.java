package io.allotment.community.seen;

import io.allotment.community.event.CommunityRule;
import io.allotment.runtime.command.RefusedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revision somebody saw, as {@code ETag} and {@code If-Match} carry it. */
public final class Seen {

  /** No revision: who saw what is none of ours saw what has passed. */
  public static final int NONE = -1;

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

  private Seen() {}

  /** What is given as {@code ETag}. */
  public static String tag(int revision) {
    return "\"%d\"".formatted(revision);
  }

  /**
   * The revision that was seen; {@link #NONE} where the header is no tag of ours.
   *
   * @param header {@code If-Match} as it was sent
   * @throws RefusedException if it was not
   */
  public static int revision(@Nullable String header) {
    if (header == null) {
      throw new RefusedException(
          CommunityRule.IF_MATCH_MISSING,
          "This request does not say which state it edits, and nothing was saved. Read what there"
              + " is, and send its ETag as If-Match.");
    }
    Matcher tag = TAG.matcher(header.strip());
    return tag.matches() ? Integer.parseInt(tag.group(1)) : NONE;
  }
}
