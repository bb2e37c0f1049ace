package io.allotment.community.model;

import java.util.Locale;

/** What is lost if a story is not done, and over which horizon. */
public enum StoryClass {
  OPERATIONAL,
  TACTICAL,
  STRATEGIC;

  /** What it is called where people and programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
