package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptedTest {

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0.25, 15, 0.25", "4.50, 270, 4.5", "10, 600, 10", "168, 10080, 168"})
  void quarterHoursOfATurn(BigDecimal hours, int minutes, String shown) {
    Interrupted interrupted = Interrupted.ofHours(hours);
    assertThat(interrupted.minutes()).isEqualTo(minutes);
    assertThat(interrupted.hours()).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.25", "168.25", "0.1", "0.251", "1e30", "-1e30", "1e-30"})
  void nothingElse(BigDecimal hours) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interrupted.ofHours(hours))
        .withMessageContaining("from 0 to 168, in quarter hours.");
  }
}
