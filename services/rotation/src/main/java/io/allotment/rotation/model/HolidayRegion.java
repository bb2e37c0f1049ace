package io.allotment.rotation.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose public holidays count: a country of ISO 3166-1 such as "DE", or a part of one of ISO 3166-2
 * such as "DE-BY". Whether there is a calendar for it is known to whoever has the calendars.
 */
public record HolidayRegion(String value) {
  private static final Pattern WRITTEN = Pattern.compile("[A-Z]{2}(-[A-Z0-9_]{1,20}){0,3}");

  /** Takes either case. */
  public HolidayRegion {
    value = value.strip().toUpperCase(Locale.ROOT);
    if (!WRITTEN.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A country or region is written like DE or DE-BY, not \"" + value + "\".");
    }
  }

  /** The region written so; empty where it is none. */
  public static Optional<HolidayRegion> read(String text) {
    try {
      return Optional.of(new HolidayRegion(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
