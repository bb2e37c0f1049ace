package io.allotment.capacity.forecast;

import static io.allotment.capacity.forecast.Histories.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The runs tell what folding the distribution day by day tells, within what chance allows. */
class BootstrapAgainstExactlyProperties {

  @Provide
  Arbitrary<Window> windows() {
    return Histories.windows();
  }

  @Property(tries = 200)
  void percentilesAreThoseOfTheDistribution(
      @ForAll("windows") Window window,
      @ForAll @IntRange(min = 1, max = 15) int days,
      @ForAll long seed) {
    List<Percentiles<Long>> fan = made(Bootstrap.of(window, days, seed).fan(Scope.ALL)).days();
    Exactly exactly = Exactly.of(window.values(day -> day.finished(Scope.ALL)), days);
    for (Percentile percentile : Percentile.values()) {
      assertThat(exactly.allows(percentile, fan.getLast().at(percentile))).isTrue();
    }
  }

  @Property(tries = 50)
  void theRiskIsThatOfTheDistribution(
      @ForAll("windows") Window window,
      @ForAll @IntRange(min = 1, max = 5) int days,
      @ForAll @LongRange(min = 0, max = 9_000) long left,
      @ForAll long seed) {
    if (window.suffices(Scope.OPERATIONAL)) {
      Risk risk = made(Bootstrap.of(window, days, seed).breach(new Reserve(left, 0)));
      long[] drawn = window.values(day -> day.improvingMilliDays() + day.reactiveMilliDays());
      double breached = 1 - Exactly.of(drawn, days).atMost(left);
      assertThat(Math.abs(risk.byEnd() / 10_000.0 - breached)).isLessThanOrEqualTo(.04);
    }
  }

  @Property(tries = 50)
  void everySequenceOnceTellsThePercentilesThemselves(@ForAll("windows") Window window) {
    Percentiles<Long> end = made(EverySequence.of(window, 2).fan(Scope.ALL)).byEnd();
    Exactly exactly = Exactly.of(window.values(day -> day.finished(Scope.ALL)), 2);
    for (Percentile percentile : Percentile.values()) {
      double share = percentile.percent() / 100.0;
      assertThat(exactly.atMost(end.at(percentile))).isGreaterThan(share - 1e-9);
      assertThat(exactly.atMost(end.at(percentile) - 1)).isLessThan(share + 1e-9);
    }
  }
}
