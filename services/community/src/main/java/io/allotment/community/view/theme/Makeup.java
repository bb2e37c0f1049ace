package io.allotment.community.view.theme;

import io.allotment.community.model.SquadId;
import io.allotment.community.view.theme.Known.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What some open stories consist of.
 *
 * @param squads those with most of them first
 * @param kinds the most frequent first
 * @param oldest the age of the oldest in days; null where none is open
 */
record Makeup(List<SquadCount> squads, List<KindCount> kinds, @Nullable Long oldest) {

  /** How many are a squad's. */
  record SquadCount(SquadId squad, String name, int count) {}

  /** How many are of a kind; null is what nobody knows the kind of. */
  record KindCount(@Nullable String kind, int count) {}

  static Makeup of(Collection<Told> open, Map<SquadId, String> names, Instant now) {
    Map<SquadId, Integer> squads = new TreeMap<>();
    Map<String, Integer> kinds = new TreeMap<>();
    for (Told story : open) {
      squads.merge(story.squad(), 1, Integer::sum);
      kinds.merge(Objects.requireNonNullElse(story.kind(), ""), 1, Integer::sum);
    }
    return new Makeup(
        squads.entrySet().stream()
            .map(one -> new SquadCount(one.getKey(), squad(one.getKey(), names), one.getValue()))
            .sorted(Comparator.comparingInt(SquadCount::count).reversed())
            .toList(),
        kinds.entrySet().stream()
            .map(one -> new KindCount(one.getKey().isEmpty() ? null : one.getKey(), one.getValue()))
            .sorted(Comparator.comparingInt(KindCount::count).reversed())
            .toList(),
        open.stream().map(story -> age(story, now)).max(Comparator.naturalOrder()).orElse(null));
  }

  /** What a squad is called; its id where that is not known. */
  static String squad(SquadId squad, Map<SquadId, String> names) {
    return names.getOrDefault(squad, squad.value());
  }

  /** In whole days. */
  static long age(Told story, Instant now) {
    return Math.max(0, Duration.between(story.created(), now).toDays());
  }
}
