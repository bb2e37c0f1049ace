package io.allotment.community.view.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one makes a story of a decision. */
class NewIssueTest {

  @ParameterizedTest
  @CsvSource({
    "https://github.com/o/r/issues/12,"
        + "https://github.com/o/r/issues/new?title=A%20%26%20B&body=Why%3F%0A100%25",
    "https://git.example.org/o/r/pull/3#top,"
        + "https://git.example.org/o/r/issues/new?title=A%20%26%20B&body=Why%3F%0A100%25",
    "https://gitlab.com/g/s/p/-/issues/7,"
        + "https://gitlab.com/g/s/p/-/issues/new?issue%5Btitle%5D=A%20%26%20B"
        + "&issue%5Bdescription%5D=Why%3F%0A100%25",
    "https://gitlab.com/g%20h/p/-/work_items/7?show=1,"
        + "https://gitlab.com/g%20h/p/-/issues/new?issue%5Btitle%5D=A%20%26%20B"
        + "&issue%5Bdescription%5D=Why%3F%0A100%25"
  })
  void isTheFormOfTheProject(String link, String form) {
    assertThat(NewIssue.form(List.of(link), "A & B", "Why?\n100%")).contains(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.atlassian.net/browse/SHOP-12",
        "https://github.com/o/r",
        "https://github.com/o/r/wiki/issues/1",
        "javascript:alert(1)/o/r/issues/1",
        ""
      })
  void isNowhereWhereTheTrackerTakesNone(String link) {
    assertThat(NewIssue.form(List.of(link), "A", "B")).isEmpty();
    assertThat(NewIssue.form(List.of(), "A", "B")).isEmpty();
  }

  @Test
  void isTheOneMostStoriesAreIn() {
    assertThat(
            NewIssue.form(
                List.of(
                    "https://github.com/o/rare/issues/1",
                    "https://github.com/o/usual/issues/1",
                    "https://github.com/o/usual/issues/2"),
                "A",
                "B"))
        .contains("https://github.com/o/usual/issues/new?title=A&body=B");
  }
}
