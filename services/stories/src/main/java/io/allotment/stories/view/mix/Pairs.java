package io.allotment.stories.view.mix;

import io.allotment.stories.model.StoryClass;
import io.allotment.stories.view.mix.Agreement.Counts;
import io.allotment.stories.view.mix.Agreement.Pair;
import io.allotment.stories.view.story.Line;
import io.allotment.stories.view.story.Line.Judged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts what was suggested by what people said then. */
final class Pairs {

  private final Map<Met, Integer> stories = new HashMap<>();

  /** What was suggested, null for none, and what people said. */
  private record Met(@Nullable StoryClass suggested, StoryClass said) {}

  /** Counts a story; one that nobody judged is passed over. */
  void add(Line line) {
    Judged judged = line.judged();
    StoryClass said = line.is();
    if (judged != null && said != null) {
      stories.merge(new Met(judged.is(), said), 1, Integer::sum);
    }
  }

  private int sum(Predicate<Met> which) {
    return stories.entrySet().stream()
        .filter(one -> which.test(one.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private int agreed() {
    return sum(met -> met.suggested() == met.said());
  }

  private int suggested() {
    return sum(met -> met.suggested() != null);
  }

  private int said() {
    return sum(_ -> true);
  }

  Counts counts() {
    int said = said();
    int suggested = suggested();
    return new Counts(
        said, suggested, agreed(), share(agreed(), suggested), share(suggested, said));
  }

  private static @Nullable Double share(int part, int of) {
    return of == 0 ? null : Math.round(1_000.0 * part / of) / 1_000.0;
  }

  Mix.Agreement agreement() {
    return new Mix.Agreement(said(), agreed(), said() - suggested());
  }

  /** Every pair, also those that never were. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (StoryClass suggested : StoryClass.values()) {
      pairs.addAll(pairs(suggested));
    }
    pairs.addAll(pairs(null));
    return pairs;
  }

  private List<Pair> pairs(@Nullable StoryClass suggested) {
    String word = suggested == null ? null : suggested.word();
    return Arrays.stream(StoryClass.values())
        .map(said -> new Pair(word, said.word(), stories.getOrDefault(new Met(suggested, said), 0)))
        .toList();
  }
}
