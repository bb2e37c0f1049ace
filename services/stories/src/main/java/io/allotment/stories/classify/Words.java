package io.allotment.stories.classify;

/**
 * Walks through the words of a text, in lower case: runs of letters, digits, underscores and what
 * lies outside the basic plane. Marks, like a bracket, are walked through too, one at a time.
 */
final class Words {
  private final String text;
  private final char[] lower;
  private int from;
  private int to;

  Words(String text, int characters) {
    this.text = text.length() <= characters ? text : text.substring(0, characters);
    lower = this.text.toCharArray();
    for (int at = 0; at < lower.length; at++) {
      lower[at] = Character.toLowerCase(lower[at]);
    }
  }

  /** Goes to the next word or mark; false if there is none. */
  boolean next() {
    from = to;
    while (from < lower.length && Character.isWhitespace(lower[from])) {
      from++;
    }
    to = from;
    while (to < lower.length && inWord(lower[to])) {
      to++;
    }
    if (to == from && from < lower.length) {
      to++;
    }
    return to > from;
  }

  boolean isWord() {
    return inWord(lower[from]);
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  String text() {
    return text;
  }

  /** The characters of the text, of which those before and after the present word are blank. */
  char padded(int at) {
    return at < from || at >= to ? ' ' : lower[at];
  }

  /** What was hashed, and then the present word. */
  long hash(long start) {
    long hash = start;
    for (int at = from; at < to; at++) {
      hash = Hash.with(hash, lower[at]);
    }
    return hash;
  }

  private static boolean inWord(char character) {
    return Character.isLetterOrDigit(character)
        || character == '_'
        || Character.isSurrogate(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }
}
