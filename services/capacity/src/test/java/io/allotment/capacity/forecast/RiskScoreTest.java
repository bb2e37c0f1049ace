package io.allotment.capacity.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RiskScoreTest {

  @Test
  void chancesAreComparedWithWhatHappened() {
    List<JudgedRisk> past =
        List.of(
            new JudgedRisk(10_000, true),
            new JudgedRisk(0, false),
            new JudgedRisk(9_000, false),
            new JudgedRisk(9_000, true));
    assertThat(RiskScore.of(past)).isEqualTo(new RiskScore(4, 2, 28_000, 81_000_000 + 1_000_000));
  }

  @Test
  void fewForecastsAreSaidToBeFew() {
    assertThat(RiskScore.of(List.of())).isEqualTo(new RiskScore(0, 0, 0, 0));
    JudgedRisk one = new JudgedRisk(1, false);
    assertThat(RiskScore.of(Collections.nCopies(19, one)).few()).isTrue();
    assertThat(RiskScore.of(Collections.nCopies(20, one)).few()).isFalse();
  }

  @Test
  void whatIsNoChanceIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new JudgedRisk(-1, true));
    assertThatIllegalArgumentException().isThrownBy(() -> new JudgedRisk(10_001, true));
  }

  /** Of 20 of which so many were breached, who says that share each time loses least. */
  @Property(tries = 300)
  void theTrueChanceLosesLeast(
      @ForAll @IntRange(max = 20) int breached, @ForAll @IntRange(max = 10_000) int other) {
    assertThat(said(breached * 500, breached).loss())
        .isLessThanOrEqualTo(said(other, breached).loss());
  }

  private static RiskScore said(int chance, int breached) {
    return RiskScore.of(
        IntStream.range(0, 20).mapToObj(one -> new JudgedRisk(chance, one < breached)).toList());
  }
}
