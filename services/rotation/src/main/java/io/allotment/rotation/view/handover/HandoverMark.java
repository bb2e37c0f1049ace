package io.allotment.rotation.view.handover;

import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.RequestRule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The mark of the note that somebody saw, as {@code ETag} and {@code If-Match} carry it. */
public final class HandoverMark {

  private static final Pattern MARK = Pattern.compile("(?:W/)?\"note-(\\d{1,9})\"");

  private HandoverMark() {}

  /** The mark of a revision. */
  public static String of(int revision) {
    return "\"note-" + revision + "\"";
  }

  /** The revision that was seen; null where that is not said. */
  public static @Nullable Integer seen(@Nullable String mark) {
    if (mark == null) {
      return null;
    }
    Matcher matcher = MARK.matcher(mark.strip());
    if (!matcher.matches()) {
      throw new RefusedException(
          RequestRule.STALE,
          "This If-Match is no mark of a note, and nothing was saved. Read the note, and send its"
              + " ETag.");
    }
    return Integer.valueOf(matcher.group(1));
  }
}
