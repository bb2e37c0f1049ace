package io.allotment.capacity.model;

import static io.allotment.capacity.Sample.mpd;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {

  private static Terms terms(Unspent unspent, long repayment, long once, long twice) {
    return new Terms(
        new Percent(75),
        new Percent(30),
        false,
        unspent,
        mpd(repayment),
        new Carried(mpd(once), mpd(twice)));
  }

  @Test
  void byDefaultWhatIsUnspentIsOwed() {
    assertThat(Settlement.of(terms(Unspent.DEBT, 1_000, 0, 0), mpd(11_000), mpd(4_000)))
        .isEqualTo(new Settlement(mpd(4_000), Carried.NOTHING, mpd(0)));
  }

  @Test
  void whereItIsLostARepaymentThatWasNotSpentIsOwedAgain() {
    assertThat(Settlement.of(terms(Unspent.LOST, 1_000, 0, 0), mpd(11_000), mpd(4_000)))
        .isEqualTo(new Settlement(mpd(1_000), Carried.NOTHING, mpd(3_000)));
  }

  @Test
  void upToHalfOfTheAccountIsCarriedForTwoIterations() {
    assertThat(Settlement.of(terms(Unspent.CARRIED, 0, 0, 0), mpd(10_000), mpd(8_000)))
        .isEqualTo(new Settlement(mpd(0), new Carried(mpd(0), mpd(5_000)), mpd(3_000)));
  }

  @Test
  void whatWasCarriedIsSpentFirstAndAfterTwoIterationsItIsLost() {
    Terms terms = terms(Unspent.CARRIED, 0, 1_000, 2_000);
    assertThat(Settlement.of(terms, mpd(10_000), mpd(10_000)))
        .isEqualTo(new Settlement(mpd(0), new Carried(mpd(2_000), mpd(3_000)), mpd(5_000)));
    assertThat(Settlement.of(terms, mpd(10_000), mpd(8_500)))
        .isEqualTo(new Settlement(mpd(0), new Carried(mpd(1_500), mpd(3_500)), mpd(3_500)));
    assertThat(Settlement.of(terms, mpd(10_000), mpd(7_000)))
        .isEqualTo(new Settlement(mpd(0), new Carried(mpd(0), mpd(5_000)), mpd(2_000)));
  }

  @Property
  void nothingOfTheUnspentVanishes(
      @ForAll Unspent unspent,
      @ForAll @IntRange(max = 5_000) int repayment,
      @ForAll @IntRange(max = 5_000) int once,
      @ForAll @IntRange(max = 5_000) int twice,
      @ForAll @IntRange(max = 20_000) int share,
      @ForAll @IntRange(max = 40_000) int left) {
    MilliDays improvement = mpd(share + repayment + once + twice);
    Settlement settled =
        Settlement.of(terms(unspent, repayment, once, twice), improvement, mpd(left));
    assertThat(settled.owed().plus(settled.carried().all()).plus(settled.lost()))
        .isEqualTo(mpd(left));
    assertThat(settled.carried().all()).isLessThanOrEqualTo(improvement.half());
    assertThat(settled.owed()).isGreaterThanOrEqualTo(mpd(left).min(mpd(repayment)));
  }

  /** At least a day and a third, or all. */
  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "999, 999", "1000, 1000", "2999, 1000", "3001, 1001", "9000, 3000"})
  void repayment(long owed, long expected) {
    assertThat(Debt.repayment(mpd(owed))).isEqualTo(mpd(expected));
  }
}
