package io.allotment.community.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of a review, in the order in which they are looked at. */
public enum Part {
  ROSTER,
  BACKLOG,
  MIX,
  RESERVE,
  RAIDS,
  DECISIONS;

  /** What it is called where programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is called where people read it. */
  public String title() {
    return name().charAt(0) + word().substring(1);
  }

  /**
   * The part of that name.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static Part of(@Nullable String word) {
    return Words.of(values(), Part::word, "part of a review", word);
  }
}
