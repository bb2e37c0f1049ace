package io.allotment.runtime.decide;

import java.util.regex.Pattern;

/** The one spelling allowed for ids that people type and read. */
public final class Slug {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

  private Slug() {}

  /**
   * The value, where it is spelt so.
   *
   * @param kind what the id is of, as people call it
   * @throws IllegalArgumentException with a sentence fit for a person, when it is not
   */
  public static String check(String kind, String value) {
    if (!SLUG.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A "
              + kind
              + " id has 1 to 63 of the characters a-z, 0-9, dot, underscore and hyphen and begins with a letter or digit; \""
              + value
              + "\" does not.");
    }
    return value;
  }
}
