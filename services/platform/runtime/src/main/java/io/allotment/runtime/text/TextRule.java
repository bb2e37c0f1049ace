package io.allotment.runtime.text;

import io.allotment.runtime.decide.Rule;

/** The rules of what people write. */
public enum TextRule implements Rule {
  TEXT_MISSING("text-missing", 422, "Where a line is asked for, it says something."),
  TEXT_TOO_LONG("text-too-long", 422, "A line has up to 300 characters, a text up to 4,000."),
  TEXT_NOT_PLAIN("text-not-plain", 422, "A text is made of characters that can be read.");

  private final String id;
  private final int status;
  private final String sentence;

  TextRule(String id, int status, String sentence) {
    this.id = id;
    this.status = status;
    this.sentence = sentence;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
