package io.allotment.capacity.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RankingProperties {

  /** The least value that the share of all values does not exceed, by definition. */
  private static long defined(Percentile percentile, long[] values) {
    return Arrays.stream(values)
        .filter(
            one ->
                100 * Arrays.stream(values).filter(other -> other <= one).count()
                    >= (long) percentile.percent() * values.length)
        .min()
        .orElseThrow();
  }

  private static void check(long[] values, long least, long most) {
    Percentiles<Long> found = Ranking.of(values, least, most);
    for (Percentile percentile : Percentile.values()) {
      assertThat(found.at(percentile)).isEqualTo(defined(percentile, values));
    }
  }

  @Property
  void valuesThatLieCloseAreRanked(
      @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 1_000, max = 1_030) Long> values) {
    check(values.stream().mapToLong(Long::longValue).toArray(), 1_000, 1_030);
  }

  @Property
  void valuesThatLieApartAreRanked(
      @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 0) Long> values) {
    check(values.stream().mapToLong(Long::longValue).toArray(), 0, Long.MAX_VALUE);
  }

  @Example
  void oneValueIsAllPercentiles() {
    assertThat(Ranking.of(new long[] {4}, 4, 4)).isEqualTo(Percentiles.by(percentile -> 4L));
  }
}
