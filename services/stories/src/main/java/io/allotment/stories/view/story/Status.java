package io.allotment.stories.view.story;

import java.util.Locale;

/** How far a story is on its way to a class. */
public enum Status {
  /** Nothing is suggested, or too unsurely, and nobody has said anything. */
  UNCLASSIFIED,
  SUGGESTED,
  CONFIRMED,
  /** Its tracker has it no longer. */
  GONE;

  /** What it is called where people and programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
