package io.allotment.stories.classify;

/** A stretch of a text of a story: a word, two neighbouring words, a mark or a label. */
record Span(String text, int from, int to) {
  /** How it stands in the story. */
  String words() {
    return text.substring(from, to);
  }
}
