package io.allotment.stories.model;

import java.util.Locale;

/**
 * How large a story was said to be. Points are not days: sizes of two units are never added.
 *
 * @param thousandths of the unit, from 0 on
 */
public record Size(long thousandths, Unit unit) {

  /** What it was said in. */
  public enum Unit {
    POINTS,
    HOURS,
    DAYS;

    /** What it is called where people and programs read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The unit of that name.
     *
     * @throws IllegalArgumentException with a sentence fit for a person, when there is none
     */
    public static Unit of(String word) {
      return Words.of(values(), Unit::word, "unit", word);
    }
  }

  public Size {
    if (thousandths < 0) {
      throw new IllegalArgumentException("A size is 0 or more; " + thousandths + " is less.");
    }
  }
}
