package io.allotment.community.view.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

  @ParameterizedTest
  @CsvSource({
    // operational and other ones before, the same after
    "5, 5, 6, 4, MORE",
    "5, 5, 4, 6, LESS",
    "10, 10, 11, 9, SAME",
    "50, 50, 59, 41, SAME",
    "0, 5, 0, 5, SAME",
    "5, 0, 4, 0, UNKNOWN",
    "2, 2, 9, 1, UNKNOWN",
    "0, 0, 0, 0, UNKNOWN",
  })
  void comparesTheHalves(int before, int others, int after, int othersAfter, Trend trend) {
    List<Tally> done =
        List.of(
            new Tally(before, 0, others, 0),
            new Tally(0, 0, 0, 0),
            new Tally(900, 0, 0, 0),
            new Tally(0, 0, 0, 0),
            new Tally(after, othersAfter, 0, 0));
    assertThat(Trend.of(done)).isEqualTo(trend);
  }
}
