package io.allotment.stories.intake;

/**
 * Texts of other programs as plain text: without what cannot be read and what turns the direction
 * of writing around, with which a line can look like another one. Markup stays as it was written,
 * and is shown so.
 */
public final class Plain {

  private Plain() {}

  /** One line, without space around it. */
  public static String line(String text) {
    return text(text.replaceAll("\\s+", " ")).strip();
  }

  /** Some lines. */
  public static String text(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.replace("\r\n", "\n").codePoints().filter(Plain::isPlain).forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\t';
      case Character.SURROGATE, Character.UNASSIGNED -> false;
      default ->
          (character < 0x202A || character > 0x202E) && (character < 0x2066 || character > 0x2069);
    };
  }
}
