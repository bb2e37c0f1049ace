package io.allotment.community.view.mix;

import io.allotment.community.model.StoryClass;
import org.jspecify.annotations.Nullable;

/** How many stories of each class; unclassed are those that nothing is said or suggested of. */
record Tally(int operational, int tactical, int strategic, int unclassed) {

  static final Tally NONE = new Tally(0, 0, 0, 0);

  Tally and(@Nullable StoryClass is) {
    return switch (is) {
      case OPERATIONAL -> new Tally(operational + 1, tactical, strategic, unclassed);
      case TACTICAL -> new Tally(operational, tactical + 1, strategic, unclassed);
      case STRATEGIC -> new Tally(operational, tactical, strategic + 1, unclassed);
      case null -> new Tally(operational, tactical, strategic, unclassed + 1);
    };
  }

  Tally and(Tally other) {
    return new Tally(
        operational + other.operational,
        tactical + other.tactical,
        strategic + other.strategic,
        unclassed + other.unclassed);
  }

  int all() {
    return operational + tactical + strategic + unclassed;
  }
}
