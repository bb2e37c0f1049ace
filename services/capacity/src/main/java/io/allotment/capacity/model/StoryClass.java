package io.allotment.capacity.model;

import java.util.Locale;

/** What is lost if a story is not done, and over which horizon. */
public enum StoryClass {
  /** Keeps what exists running, safe, supported, current and recoverable; now to two weeks. */
  OPERATIONAL,
  /** Changes what users see or can do within about a quarter. */
  TACTICAL,
  /** Changes what the product, the platform or the organisation can become. */
  STRATEGIC;

  /** What it is called where people and programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The class of that name.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static StoryClass of(String word) {
    return Words.of(values(), StoryClass::word, "class", word);
  }
}
