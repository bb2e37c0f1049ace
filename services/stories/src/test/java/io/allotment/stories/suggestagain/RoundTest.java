package io.allotment.stories.suggestagain;

import static io.allotment.stories.Sample.CHECKOUT;
import static io.allotment.stories.Sample.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTest {

  @ParameterizedTest
  @ValueSource(strings = {"PT0.1S", "PT10S", "PT5M"})
  void theLastLookIsAfterEveryProcessFollowsAndWhatItSuggestedIsSeen(Duration follow) {
    Duration settling = Round.settling(follow);
    Round ended = Round.begun(CHECKOUT, "model/1/1").ended(7, NOW);
    assertThat(ended.isDue(NOW.plus(follow).plusSeconds(10), settling)).isFalse();
    assertThat(ended.isDue(NOW.plus(follow.multipliedBy(2)).plusSeconds(11), settling)).isTrue();
    Round closed = ended.ended(9, NOW.plus(settling));
    assertThat(closed.closed()).isTrue();
    assertThat(closed.isDue(NOW.plus(Duration.ofDays(1)), settling)).isFalse();
  }
}
