package io.allotment.stories.learn;

import static io.allotment.stories.Sample.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.stories.suggest.Models.LearntFrom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnoughTest {

  private static final Instant SOON = NOW.plus(Duration.ofMinutes(5));
  private static final Instant NEXT_DAY = NOW.plus(Duration.ofDays(1));

  private static boolean enough(Set<String> learnt, Set<String> said, String seed, Instant now) {
    return new Enough(2, Duration.ofDays(1))
        .isEnough(new LearntFrom("model", "seed", learnt, NOW), seed, said, now);
  }

  @Test
  void twoNewWordsAreEnoughAndOneIsADayLater() {
    Set<String> learnt = Set.of("a", "b");
    assertThat(enough(learnt, Set.of("a", "b", "c", "d"), "seed", SOON)).isTrue();
    assertThat(enough(learnt, Set.of("a", "b", "c"), "seed", SOON)).isFalse();
    assertThat(enough(learnt, Set.of("a", "b", "c"), "seed", NEXT_DAY)).isTrue();
    assertThat(enough(learnt, learnt, "seed", NEXT_DAY)).isFalse();
  }

  @Test
  void wordsTakenBackCountLikeNewOnesAndThoseThatMadeRoomForOthersCountOnce() {
    assertThat(enough(Set.of("a", "b", "c"), Set.of("a"), "seed", SOON)).isTrue();
    assertThat(enough(Set.of("a", "b", "c"), Set.of("b", "c", "d"), "seed", SOON)).isFalse();
  }

  @Test
  void otherExamplesOfAReleaseAreLearntAtOnce() {
    assertThat(enough(Set.of(), Set.of(), "other", SOON)).isTrue();
  }
}
