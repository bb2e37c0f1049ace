package io.allotment.capacity.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalTest {

  @Test
  void laterThanADayIsBetweenItAndTheNext() {
    assertThat(
            List.of(
                new Arrival.Later(0),
                new Arrival.On(1),
                new Arrival.On(2),
                new Arrival.Later(2),
                new Arrival.On(3)))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(new Arrival.On(2)).isEqualByComparingTo(new Arrival.On(2));
  }

  @Test
  void percentilesOutOfOrderAreRefused() {
    assertThat(new Percentiles<>(1, 1, 2, 3, 3).at(Percentile.P85)).isEqualTo(3);
    assertThatIllegalArgumentException().isThrownBy(() -> new Percentiles<>(2, 1, 2, 3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Percentiles<>(1, 3, 2, 3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Percentiles<>(1, 1, 4, 3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Percentiles<>(1, 1, 2, 4, 3));
  }
}
