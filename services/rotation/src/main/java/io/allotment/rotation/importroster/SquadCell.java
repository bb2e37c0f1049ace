package io.allotment.rotation.importroster;

import io.allotment.rotation.model.SquadId;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A squad by its name or its id.
 *
 * @param name as written; an id is made readable
 */
record SquadCell(SquadId id, String name) {

  private static final int LONGEST = 60;

  static SquadCell of(String cell) throws BadRoster {
    String name = Cells.name(cell, LONGEST);
    String slug = slug(name);
    if (slug.isEmpty()) {
      throw new BadRoster(
          "The squad’s id is made of the letters a-z and digits in its name, and there are none."
              + " Add its name in Latin letters, such as “決済 Payments”.");
    }
    return new SquadCell(new SquadId(slug), name.equals(slug) ? readable(slug) : name);
  }

  private static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace('ø', 'o')
        .replace('ł', 'l')
        .replace('đ', 'd')
        .replace('ı', 'i')
        .replaceAll("\\p{M}", "")
        .replaceAll("[^a-z0-9._]+", "-")
        .replaceAll("^[-._]+|[-._]+$", "");
  }

  private static String readable(String slug) {
    return Character.toUpperCase(slug.charAt(0)) + slug.substring(1).replace('-', ' ');
  }
}
