package io.allotment.capacity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MilliDaysTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 days",
    "1, 0.001 days",
    "500, 0.5 days",
    "1000, 1 day",
    "11475, 11.475 days",
    "20000, 20 days"
  })
  void isShownAsDaysExactly(long value, String shown) {
    assertThat(new MilliDays(value)).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1_000_000_000_000_001L})
  void isNeverNegativeNorAbsurd(long value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MilliDays(value))
        .withMessageEndingWith(".");
  }

  @Test
  void aShareIsRoundedUp() {
    assertThat(new Percent(30).up(new MilliDays(1))).isEqualTo(new MilliDays(1));
    assertThat(new Percent(30).up(new MilliDays(38_250))).isEqualTo(new MilliDays(11_475));
    assertThat(new Percent(0).up(new MilliDays(38_250))).isEqualTo(MilliDays.ZERO);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101, Integer.MAX_VALUE})
  void aPercentageIsOne(int value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Percent(value));
  }

  @Test
  void takingMoreThanThereIsLeavesNothing() {
    assertThat(MilliDays.DAY.less(MilliDays.days(2))).isEqualTo(MilliDays.ZERO);
  }
}
