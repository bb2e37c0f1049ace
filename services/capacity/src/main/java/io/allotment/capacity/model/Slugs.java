package io.allotment.capacity.model;

import java.text.Normalizer;
import java.util.Locale;

/** Makes ids that people can read of what trackers call things. */
public final class Slugs {

  private Slugs() {}

  /**
   * What of a name can be in an id: small letters and digits, and hyphens between them.
   *
   * @param most characters
   * @param otherwise where nothing of it can
   */
  public static String of(String name, int most, String otherwise) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String slug = trimmed(plain.substring(0, Math.min(plain.length(), most + 1)));
    String cut = trimmed(slug.substring(0, Math.min(slug.length(), most)));
    return cut.isEmpty() ? otherwise : cut;
  }

  private static String trimmed(String slug) {
    return slug.replaceAll("^-|-$", "");
  }
}
