package io.allotment.gateway.model;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people write about themselves, brought into one form. All methods throw {@link
 * IllegalArgumentException} with a sentence for the sender where the form cannot be had.
 */
public final class Field {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_NAME = 100;

  private Field() {}

  /** A text that has to be there, whatever it is. */
  public static String required(@Nullable String text, String field) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(field + " is missing.");
    }
    return text;
  }

  /** What somebody or something is called: one line of 1 to 100 characters. */
  public static String name(@Nullable String text, String field) {
    String name = required(text, field).strip();
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "%s is one line of at most %d characters.".formatted(field, LONGEST_NAME));
    }
    return name;
  }

  /** An e-mail address in small letters, so that one address is written one way. */
  public static String email(@Nullable String text) {
    String email = required(text, "email").strip().toLowerCase(Locale.ROOT);
    if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
      throw new IllegalArgumentException("email is an address such as ines@example.org.");
    }
    return email;
  }

  /** The id of a member that a person may have. */
  public static String member(@Nullable String text) {
    String member = required(text, "member");
    if (!MemberId.isValid(member)) {
      throw new IllegalArgumentException(
          "member is an id of letters, digits, dots and hyphens, such as ines.");
    }
    return member;
  }
}
