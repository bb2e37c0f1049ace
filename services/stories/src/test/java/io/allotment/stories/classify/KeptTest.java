package io.allotment.stories.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeptTest {

  private static byte[] written(Suggester suggester) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    suggester.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Suggester read(byte[] bytes) throws IOException {
    return Suggester.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void whatWasKeptAnswersTheSameToTheLastBit() throws IOException {
    Suggester learnt = Learner.learn(Learnt.every(14));
    byte[] bytes = written(learnt);
    Suggester kept = read(bytes);
    assertThat(kept.version()).isEqualTo(learnt.version());
    for (Example example : Learnt.every(11)) {
      assertThat(kept.suggest(example.story())).isEqualTo(learnt.suggest(example.story()));
    }
    assertThat(written(kept)).isEqualTo(bytes);
  }

  @Test
  void whatIsCutOffOrOfAnotherFormIsRefused() throws IOException {
    byte[] bytes = written(Learner.learn(Learnt.every(14)));
    assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length / 2)))
        .isInstanceOf(IOException.class);
    bytes[3]++;
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class);
  }
}
