package io.allotment.capacity.model;

import java.util.Locale;

/**
 * How large a story is said to be.
 *
 * @param thousandths of the unit
 */
public record Size(long thousandths, Unit unit) {

  /** In which unit a tracker says how large a story is. */
  public enum Unit {
    POINTS,
    HOURS,
    DAYS;

    /** What it is called where people and programs read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As people say it: {@code 2.5 points}. */
  @Override
  public String toString() {
    String part = "%03d".formatted(thousandths % 1_000).replaceAll("0+$", "");
    return thousandths / 1_000 + (part.isEmpty() ? "" : "." + part) + " " + unit.word();
  }
}
