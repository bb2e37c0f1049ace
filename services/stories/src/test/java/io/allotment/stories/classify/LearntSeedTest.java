package io.allotment.stories.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LearntSeedTest {

  @Test
  void whatTheBuildWroteIsWhatWouldBeLearntNow() throws IOException {
    assertThat(LearntSeed.class.getResource("/classify/learnt-seed.gz")).isNotNull();
    assertThat(bytes(LearntSeed.suggester())).isEqualTo(bytes(Learner.learn(Seed.examples())));
  }

  private static byte[] bytes(Suggester suggester) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    suggester.write(new DataOutputStream(written));
    return written.toByteArray();
  }
}
