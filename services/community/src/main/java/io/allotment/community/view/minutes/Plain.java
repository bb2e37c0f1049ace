package io.allotment.community.view.minutes;

/**
 * Plain words in Markdown: every character that may begin markup is escaped, as CommonMark has it
 * ("Backslash escapes"), and none of them is HTML.
 */
final class Plain {

  /** What may be markup wherever it stands. */
  private static final String MARKUP = "\\`*_[]<>#|~&$@:!";

  private Plain() {}

  /** On one line. */
  static String line(String words) {
    StringBuilder escaped = new StringBuilder();
    words
        .replaceAll("\\R", " ")
        .codePoints()
        .forEach(
            character -> {
              if (MARKUP.indexOf(character) >= 0) {
                escaped.append('\\');
              }
              escaped.appendCodePoint(character);
            });
    return escaped.toString();
  }

  /** On as many lines as there are, within an item of a list. */
  static String lines(String words) {
    return words
        .lines()
        .map(Plain::line)
        .map(Plain::begun)
        .reduce((a, b) -> a + "\\\n  " + b)
        .orElse("");
  }

  /** A line that begins a paragraph, a list or a heading for no reader. */
  private static String begun(String line) {
    String bare = line.stripLeading();
    if (bare.isEmpty()) {
      return "";
    }
    if (bare.matches("[-+=].*")) {
      return "\\" + bare;
    }
    return bare.replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
  }

  /** An address between angle brackets. */
  static String address(String link) {
    return link.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");
  }
}
