package io.allotment.rotation.importroster;

import io.allotment.rotation.model.IanaZones;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A zone of the IANA time zone database, in any case; what is none is answered by the nearest. */
final class ZoneCell {

  private static final Map<String, String> ZONES =
      IanaZones.names().stream()
          .filter(id -> !id.startsWith("SystemV/"))
          .collect(Collectors.toUnmodifiableMap(ZoneCell::folded, Function.identity()));

  private ZoneCell() {}

  static ZoneId zone(String cell) throws BadRoster {
    String id = ZONES.get(folded(cell));
    if (id != null) {
      return ZoneId.of(id);
    }
    List<String> near = cell.length() > 60 ? List.of() : nearest(folded(cell));
    throw new BadRoster(
        "“"
            + Cells.shortened(cell)
            + "” is not a time zone"
            + (near.isEmpty()
                ? ". Write one such as Europe/Berlin."
                : ". Did you mean " + String.join(" or ", near) + "?"));
  }

  private static List<String> nearest(String cell) {
    String city = cell.substring(cell.lastIndexOf('/') + 1);
    Comparator<Map.Entry<String, String>> nearer =
        Comparator.comparingInt(z -> distance(z, cell, city));
    return ZONES.entrySet().stream()
        .filter(zone -> zone.getKey().contains("/") && !zone.getKey().startsWith("etc/"))
        .filter(zone -> distance(zone, cell, city) <= Math.max(1, city.length() / 3))
        .sorted(nearer.thenComparing(Map.Entry::getValue))
        .limit(3)
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * How far a zone is from what was written: as a whole, or in its city where only that is right.
   */
  private static int distance(Map.Entry<String, String> zone, String cell, String city) {
    String id = zone.getKey();
    String place = id.substring(id.lastIndexOf('/') + 1);
    return Math.min(edits(id, cell), edits(place, city) + (cell.equals(city) ? 0 : 1));
  }

  /** Levenshtein distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  private static String folded(String id) {
    return id.toLowerCase(Locale.ROOT).replace(' ', '_');
  }
}
