package io.allotment.runtime.text;

import io.allotment.runtime.command.RefusedException;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wrote as plain text. Lengths are in characters as Unicode counts them. */
public final class Wording {

  private static final int LINE = 300;
  private static final int TEXT = 4_000;

  private Wording() {}

  /**
   * One line. Line breaks in it become spaces.
   *
   * @param field what it is called where it is asked for
   * @throws RefusedException if there is none, or it is too long or not plain
   */
  public static String line(String field, @Nullable String written) {
    String line = plain(field, written == null ? "" : written.replaceAll("\\R", " "), LINE);
    if (line.isEmpty()) {
      throw new RefusedException(
          TextRule.TEXT_MISSING,
          "Nothing is said under “%s”. Write a line, then repeat it.".formatted(field));
    }
    return line;
  }

  /**
   * A text of several lines; empty where nothing is said.
   *
   * @param field what it is called where it is asked for
   * @throws RefusedException if it is too long or not plain
   */
  public static String text(String field, @Nullable String written) {
    return plain(field, written == null ? "" : written.replaceAll("\\R", "\n"), TEXT);
  }

  private static String plain(String field, String written, int most) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFC).strip();
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      throw new RefusedException(
          TextRule.TEXT_TOO_LONG,
          "There are %d characters under “%s”, and at most %d are kept. Shorten it, then repeat it."
              .formatted(length, field, most));
    }
    if (text.codePoints().anyMatch(Wording::unreadable)) {
      throw new RefusedException(
          TextRule.TEXT_NOT_PLAIN,
          "Under “%s” is a character that cannot be read. Type it anew, then repeat it."
              .formatted(field));
    }
    return text;
  }

  /**
   * Controls, and what turns the direction of writing around: with it a line can look like another
   * one.
   */
  private static boolean unreadable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\n' && character != '\t';
      case Character.SURROGATE, Character.UNASSIGNED -> true;
      default ->
          (character >= 0x202A && character <= 0x202E)
              || (character >= 0x2066 && character <= 0x2069);
    };
  }
}
