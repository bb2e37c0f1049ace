package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Full availability and equal shares give round robin in roster order. */
class RoundRobinTest {

  @Test
  void fourPeopleShareALongYear() {
    Garden garden = Gardens.garden(Gardens.squad("a", "b", "c", "d"));
    assertThat(Gardens.counts(Gardens.plan(garden, Gardens.CHECKOUT, 53)).values())
        .containsExactly(14L, 13L, 13L, 13L);
  }

  @Property(tries = 60)
  void everyoneInTurn(
      @ForAll @IntRange(min = 1, max = 7) int people, @ForAll @IntRange(max = 3) int rest) {
    String[] names = "a b c d e f g".split(" ");
    SquadPlan squad = Gardens.squad(java.util.Arrays.copyOf(names, people));
    Garden garden = Gardens.garden(Gardens.withRest(squad, Math.min(rest, people - 1)));
    var turns = Gardens.plan(garden, Gardens.CHECKOUT, 20);
    for (int i = 0; i < turns.size(); i++) {
      assertThat(turns.get(i).gardener()).hasToString(names[i % people]);
    }
  }
}
