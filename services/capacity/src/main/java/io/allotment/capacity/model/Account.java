package io.allotment.capacity.model;

import java.util.Locale;

/** What the capacity of an iteration is kept for. */
public enum Account {
  /** Tending the garden: the time of whoever is gardener. */
  GARDEN,
  /** Making the squad's world better. */
  IMPROVEMENT,
  /** Everything else. */
  FEATURE;

  /** What it is called where people and programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The account of that name.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static Account of(String word) {
    return Words.of(values(), Account::word, "account", word);
  }
}
