package io.allotment.stories.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {

  @Test
  void whatCannotBeReadOrTurnsTheDirectionOfWritingIsLeftOut() {
    assertThat(Plain.line("a\u0000b\u202Ec\u2066d")).isEqualTo("abcd");
    assertThat(Plain.line("  two \n lines\t")).isEqualTo("two lines");
  }

  @Test
  void markupAndEveryScriptStayAsTheyWereWritten() {
    assertThat(Plain.text("<script>x</script>\r\n\tשלום 🙂"))
        .isEqualTo("<script>x</script>\n\tשלום 🙂");
  }
}
