package io.allotment.community.view.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.model.Kind;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryClass;
import io.allotment.community.model.StoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever became of stories, their pages in a row are a plain filtered and sorted list. */
class PlotProperties {

  private static final Instant NOW = Instant.parse("2026-11-24T13:05:00Z");

  private final Map<StoryId, Story> known = new HashMap<>();
  private final Plot plot = new Plot();

  private static Story story(Random random) {
    Kind[] kinds = Kind.values();
    return new Story(
        new StoryId("s" + random.nextInt(60)),
        new SquadId("squad-" + random.nextInt(4)),
        random.nextInt(4) == 0 ? StoryClass.TACTICAL : StoryClass.OPERATIONAL,
        random.nextBoolean(),
        random.nextInt(5) == 0 ? null : kinds[random.nextInt(3)],
        Story.State.values()[random.nextInt(4)],
        NOW.minusSeconds(random.nextInt(20)),
        null,
        random.nextInt(3) == 0
            ? null
            : new Story.Size(random.nextBoolean() ? "points" : "hours", random.nextInt(5)),
        NOW.minusSeconds(random.nextInt(20)));
  }

  private static Filter filter(Random random) {
    return new Filter(
        random.nextBoolean() ? Set.of() : Set.of(new SquadId("squad-1"), new SquadId("squad-9")),
        random.nextBoolean() ? Set.of() : Set.of(Kind.values()[random.nextInt(3)]),
        random.nextInt(3) == 0 ? Story.State.STARTED : null,
        random.nextInt(3) == 0 ? random.nextBoolean() : null,
        random.nextInt(3) == 0 ? NOW.minusSeconds(10) : null,
        random.nextInt(4) == 0
            ? Set.of(new StoryId("s1"), new StoryId("s2"), new StoryId("s99"))
            : null,
        random.nextInt(4) == 0 ? Set.of(new StoryId("s2"), new StoryId("s3")) : Set.of());
  }

  @Property(tries = 300)
  void pagesInARowAreTheList(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int size) {
    Random random = new Random(seed);
    for (int n = 0; n < 20; n++) {
      List<Story> changed = new ArrayList<>();
      for (int each = random.nextInt(12); each >= 0; each--) {
        changed.add(story(random));
      }
      plot.take(changed);
      changed.forEach(story -> known.put(story.id(), story));
    }
    Filter filter = filter(random);
    for (Order order : Order.values()) {
      List<Story> expected =
          known.values().stream()
              .filter(Story::tended)
              .filter(filter)
              .sorted(order.comparator())
              .toList();
      List<Story> pages = new ArrayList<>();
      List<Story> page = plot.page(filter, order, null, size);
      while (!page.isEmpty()) {
        pages.addAll(page);
        page = plot.page(filter, order, pages.getLast(), size);
      }
      assertThat(pages).as(order.word()).isEqualTo(expected);
    }
    List<Story> each = new ArrayList<>();
    plot.eachTended(filter, each::add);
    assertThat(each)
        .containsExactlyElementsOf(plot.page(filter, Order.OLDEST, null, Integer.MAX_VALUE));
    assertThat(plot.of(Arrays.asList(new StoryId("s1"), new StoryId("s99"))).size())
        .isLessThanOrEqualTo(1);
  }
}
