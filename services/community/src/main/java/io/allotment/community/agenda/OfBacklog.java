package io.allotment.community.agenda;

import static java.util.Comparator.comparingInt;

import io.allotment.community.agenda.Known.Theme;
import io.allotment.community.agenda.Known.Waiting;
import io.allotment.community.model.Item;
import io.allotment.community.model.ItemKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the gardens are about: new themes, growing ones, and what waits for longest. */
record OfBacklog(Instant since) {

  private static final int MOST = 10;
  private static final int OLDEST = 5;

  Stream<Item> items(Known known) {
    return Stream.concat(themes(known.themes()), oldest(known.waiting()));
  }

  /** It grew where there are two stories more, and a quarter more, than there were. */
  private Stream<Item> themes(List<Theme> themes) {
    List<Theme> largest =
        themes.stream()
            .filter(theme -> theme.stories() > 0)
            .sorted(comparingInt(Theme::stories).reversed().thenComparing(Theme::id))
            .toList();
    return Stream.concat(
        largest.stream()
            .filter(this::isNew)
            .limit(MOST)
            .map(theme -> theme(ItemKind.NEW_THEME, theme, Map.of())),
        largest.stream()
            .filter(theme -> !isNew(theme))
            .filter(theme -> theme.stories() - theme.before() >= 2)
            .filter(theme -> 4 * theme.stories() >= 5 * theme.before())
            .limit(MOST)
            .map(
                theme ->
                    theme(ItemKind.GROWING_THEME, theme, Map.of("before", (long) theme.before()))));
  }

  private boolean isNew(Theme theme) {
    return !theme.born().isBefore(since);
  }

  private static Item theme(ItemKind kind, Theme theme, Map<String, Long> more) {
    Map<String, Long> facts =
        Stream.concat(
                more.entrySet().stream(),
                Map.of(
                    "stories",
                    (long) theme.stories(),
                    "squads",
                    (long) theme.squads(),
                    "oldest",
                    (long) theme.oldest())
                    .entrySet()
                    .stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return Item.of(kind, null, theme.id(), facts);
  }

  private Stream<Item> oldest(List<Waiting> waiting) {
    return waiting.stream()
        .sorted(comparingInt(Waiting::age).reversed().thenComparing(Waiting::story))
        .limit(OLDEST)
        .map(
            one ->
                Item.of(
                    ItemKind.OLDEST,
                    one.squad(),
                    one.story().value(),
                    Map.of("age", (long) one.age())));
  }
}
