package io.allotment.rotation.importroster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of a roster. Their names may be written in any case, with spaces, hyphens or none.
 */
enum RosterColumn {
  SQUAD("squad"),
  ZONE("zone"),
  HANDOVER("handover"),
  MEMBER("member"),
  EMAIL("e-mail"),
  NAME("name"),
  SHARE("share"),
  ALLOCATION("allocation"),
  WORKING_DAYS("working days"),
  TRAINED("trained"),
  OPTED_IN("opted in"),
  LAST_SERVED("last served"),
  OPENING_BALANCE("opening balance");

  private static final Map<String, RosterColumn> BY_LETTERS =
      Arrays.stream(values())
          .collect(Collectors.toMap(column -> letters(column.title), Function.identity()));

  private static final Map<String, RosterColumn> ALSO =
      Map.of("memberid", MEMBER, "optedinprovisional", OPTED_IN, "provisionallyoptedin", OPTED_IN);

  private final String title;

  RosterColumn(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  static Optional<RosterColumn> named(String header) {
    String letters = letters(header);
    return Optional.ofNullable(BY_LETTERS.getOrDefault(letters, ALSO.get(letters)));
  }

  static String titles() {
    return Arrays.stream(values()).map(RosterColumn::title).collect(Collectors.joining(", "));
  }

  private static String letters(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
