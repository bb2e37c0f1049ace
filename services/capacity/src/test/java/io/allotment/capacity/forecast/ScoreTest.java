package io.allotment.capacity.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.allotment.capacity.forecast.Judged.Side;
import io.allotment.capacity.forecast.Score.OfPercentile;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final Percentiles<Long> SAID = new Percentiles<>(4L, 6L, 10L, 14L, 16L);

  @Test
  void theActualNumberFallsBelowAtOrAboveEachPercentile() {
    Judged judged = new Judged(SAID, 9, 14);
    assertThat(judged.side(Percentile.P50)).isEqualTo(Side.ABOVE);
    assertThat(judged.side(Percentile.P85)).isEqualTo(Side.AT);
    assertThat(judged.side(Percentile.P95)).isEqualTo(Side.BELOW);
  }

  /** P85 is 14: one item more costs 85 hundredths, one less 15; the plain forecast says 9. */
  @Test
  void lossesAreThoseOfThePercentile() {
    Score score =
        Score.of(List.of(new Judged(SAID, 9, 15), new Judged(SAID, 9, 14), new Judged(SAID, 9, 8)));
    assertThat(score.at(Percentile.P85))
        .isEqualTo(new OfPercentile(Percentile.P85, 1, 2, 85 + 0 + 6 * 15, 6 * 85 + 5 * 85 + 15));
    assertThat(score.at(Percentile.P50))
        .isEqualTo(
            new OfPercentile(Percentile.P50, 1, 1, 5 * 50 + 4 * 50 + 2 * 50, 50 * (6 + 5 + 1)));
    assertThat(score.forecasts()).isEqualTo(3);
  }

  @Test
  void fewForecastsAreSaidToBeFew() {
    Judged one = new Judged(SAID, 9, 10);
    assertThat(Score.of(List.of()).few()).isTrue();
    assertThat(Score.of(List.of()).at(Percentile.P95))
        .isEqualTo(new OfPercentile(Percentile.P95, 0, 0, 0, 0));
    assertThat(Score.of(Collections.nCopies(19, one)).few()).isTrue();
    assertThat(Score.of(Collections.nCopies(20, one)).few()).isFalse();
  }

  @Test
  void sumsThatAreTooLargeAreToldAndNotWrong() {
    Percentiles<Long> none = Percentiles.by(percentile -> 0L);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Score.of(List.of(new Judged(none, 0, Long.MAX_VALUE))));
    Judged large = new Judged(none, 0, Long.MAX_VALUE / 100);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Score.of(List.of(large, large)));
  }

  @Test
  void numbersOfItemsAreNotNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Judged(SAID, -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Judged(SAID, 0, -1));
    Percentiles<Long> below = new Percentiles<>(-1L, 0L, 0L, 0L, 0L);
    assertThatIllegalArgumentException().isThrownBy(() -> new Judged(below, 0, 0));
  }

  @Provide
  Arbitrary<List<Long>> actuals() {
    return Arbitraries.longs().between(0, 40).list().ofMinSize(1).ofMaxSize(50);
  }

  /** Who says the percentile of what happens loses no more than who says anything else. */
  @Property(tries = 300)
  void theTruePercentileLosesLeast(
      @ForAll("actuals") List<Long> actuals, @ForAll("actuals") List<Long> others) {
    long[] values = actuals.stream().mapToLong(Long::longValue).toArray();
    Percentiles<Long> best = Ranking.of(values, 0, 40);
    for (long other : others) {
      Score score = Score.of(actuals.stream().map(one -> new Judged(best, other, one)).toList());
      assertThat(score.percentiles())
          .allSatisfy(one -> assertThat(one.loss()).isBetween(0L, one.plainLoss()));
    }
  }

  @Provide
  Arbitrary<Judged> judged() {
    Arbitrary<Long> items = Arbitraries.longs().between(0, 1_000);
    return Combinators.combine(items.list().ofSize(5), items, items)
        .as(
            (said, plain, actual) -> {
              List<Long> sorted = said.stream().sorted().toList();
              return new Judged(
                  Percentiles.by(percentile -> sorted.get(percentile.ordinal())), plain, actual);
            });
  }

  @Property(tries = 300)
  void whatIsWithinAPercentileIsWithinTheNext(@ForAll List<@From("judged") Judged> past) {
    Score score = Score.of(past);
    assertThat(score.percentiles()).extracting(OfPercentile::atOrBelow).isSorted();
    assertThat(score.percentiles()).extracting(OfPercentile::below).isSorted();
    assertThat(score.percentiles())
        .allSatisfy(one -> assertThat(one.below()).isBetween(0, one.atOrBelow()));
  }
}
