package io.allotment.stories.view.mix;

import io.allotment.stories.model.StoryClass;
import io.allotment.stories.view.mix.Mix.Amount;
import io.allotment.stories.view.mix.Mix.Share;
import io.allotment.stories.view.story.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds stories up by class, confirmed and suggested apart. */
final class Tally {

  /** How much of one class and standing. */
  private static final class Sum {
    private int stories;
    private int unsized;
    private final Map<String, Long> thousandths = new TreeMap<>();

    private void add(Line line) {
      stories++;
      Long size = line.size();
      if (size == null) {
        unsized++;
      } else {
        thousandths.merge(line.unit(), size, Long::sum);
      }
    }

    private Amount amount() {
      Map<String, BigDecimal> sizes = new TreeMap<>();
      thousandths.forEach(
          (unit, sum) -> sizes.put(unit, BigDecimal.valueOf(sum, 3).stripTrailingZeros()));
      return new Amount(stories, sizes, unsized);
    }
  }

  private final Map<String, Sum> sums = new HashMap<>();

  void add(Line line) {
    sums.computeIfAbsent(key(line.is(), line.confirmed()), _ -> new Sum()).add(line);
  }

  /** One share a class, and one for what has none. */
  List<Share> shares() {
    List<Share> shares = new ArrayList<>();
    for (StoryClass is : StoryClass.values()) {
      shares.add(new Share(is.word(), amount(is, true), amount(is, false)));
    }
    shares.add(new Share(null, amount(null, true), amount(null, false)));
    return shares;
  }

  private Amount amount(@Nullable StoryClass is, boolean confirmed) {
    return sums.getOrDefault(key(is, confirmed), new Sum()).amount();
  }

  private static String key(@Nullable StoryClass is, boolean confirmed) {
    return is + "/" + confirmed;
  }
}
