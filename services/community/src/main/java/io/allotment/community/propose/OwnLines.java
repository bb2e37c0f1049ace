package io.allotment.community.propose;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what somebody wrote from the form that they filled in: its lines stand in many stories. */
final class OwnLines {

  /** In so many stories a line is one of a form. */
  private static final int FORM = 5;

  private final Map<String, Integer> stories = new HashMap<>();

  private OwnLines() {}

  static OwnLines of(Collection<Item> items) {
    OwnLines lines = new OwnLines();
    items.forEach(
        item ->
            lines(item)
                .map(OwnLines::plain)
                .distinct()
                .forEach(line -> lines.stories.merge(line, 1, Integer::sum)));
    return lines;
  }

  /** The opening of a story without the lines of forms. */
  String of(Item item) {
    return lines(item)
        .filter(line -> stories.getOrDefault(plain(line), 0) < FORM)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(Item item) {
    return item.opening().lines();
  }

  private static String plain(String line) {
    return line.strip().toLowerCase(Locale.ROOT);
  }
}
