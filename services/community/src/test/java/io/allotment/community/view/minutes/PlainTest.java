package io.allotment.community.view.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people wrote is never taken for markup. */
class PlainTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "plain words, 12.5 days - and a dash | plain words, 12.5 days - and a dash",
        "**bold** and _so_ on                | \\*\\*bold\\*\\* and \\_so\\_ on",
        "[a](javascript:x)                   | \\[a\\](javascript\\:x)",
        "<script>&amp;</script>              | \\<script\\>\\&amp;\\</script\\>",
        "# title                             | \\# title",
        "`code` \\ end                       | \\`code\\` \\\\ end",
        "see https://example.org @ann        | see https\\://example.org \\@ann"
      })
  void onALine(String words, String escaped) {
    assertThat(Plain.line(words)).isEqualTo(escaped);
  }

  @Test
  void linesStayLinesWithinTheirItem() {
    assertThat(Plain.lines("first\n- second\n  1. third\n\n=== fourth"))
        .isEqualTo("first\\\n  \\- second\\\n  1\\. third\\\n  \\\n  \\=== fourth");
  }
}
