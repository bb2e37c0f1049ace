package io.allotment.capacity.model;

import java.util.Locale;

/** Why an account was raided. */
public enum RaidReason {
  INCIDENT,
  DEADLINE,
  CUSTOMER,
  OTHER_SQUAD,
  ABSENCE,
  OVERRUN,
  OTHER;

  /** What it is called where people and programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The reason of that name.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static RaidReason of(String word) {
    return Words.of(values(), RaidReason::word, "reason", word);
  }
}
