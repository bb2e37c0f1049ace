package io.allotment.capacity.model;

import java.util.Locale;

/** What becomes of improvement that was not spent when its iteration closes. */
public enum Unspent {
  /** It is owed. */
  DEBT,
  /** It is lost. */
  LOST,
  /** Up to half of the account is carried on, for two iterations. */
  CARRIED;

  /** What it is called where people and programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one of that name.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static Unspent of(String word) {
    return Words.of(values(), Unspent::word, "policy for the unspent", word);
  }
}
