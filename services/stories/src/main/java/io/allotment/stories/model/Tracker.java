package io.allotment.stories.model;

import java.util.Locale;

/** What keeps the stories of a squad. */
public enum Tracker {
  GITHUB,
  GITLAB,
  JIRA,
  /** A table that was exported from any other. */
  CSV;

  /** What it is called where people and programs read it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The tracker of that name.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static Tracker of(String id) {
    return Words.of(values(), Tracker::id, "tracker", id);
  }
}
