package io.allotment.gateway.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How a member is named by id, the same in every service. */
public final class MemberId {

  /** Whom the admin token of this installation acts as. No person can take this id. */
  public static final String OPERATOR = "allotment-operator";

  private static final Pattern SHAPE = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._-]{0,63}");

  private MemberId() {}

  /** Whether a person may be known by this id. */
  public static boolean isValid(String id) {
    return SHAPE.matcher(id).matches() && !id.equals(OPERATOR);
  }

  /**
   * A free id that reads like the name: {@code tomas-garcia}, then {@code tomas-garcia-2}.
   *
   * @param taken whether somebody is known by an id already
   */
  public static String from(String name, Predicate<String> taken) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String stem = plain.isEmpty() ? "member" : plain.substring(0, Math.min(plain.length(), 56));
    String id = stem;
    for (int n = 2; !isValid(id) || taken.test(id); n++) {
      id = stem + "-" + n;
    }
    return id;
  }
}
