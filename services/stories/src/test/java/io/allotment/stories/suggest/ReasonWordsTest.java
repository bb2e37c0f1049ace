package io.allotment.stories.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.stories.model.Because;
import io.allotment.stories.model.Because.Part;
import io.allotment.stories.model.StoryText;
import io.allotment.stories.suggest.SuggestionView.ReasonView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reasons are shown as whole words, however small the piece was that spoke. */
class ReasonWordsTest {

  private static final StoryText TEXT = new StoryText("Upgrade Boot to 3.2.1, now.", "It is old");

  private static List<String> of(Because... because) {
    return ReasonWords.of(List.of(because), TEXT, List.of("infra")).stream()
        .map(reason -> "%s %s %.1f".formatted(reason.part(), reason.text(), reason.weight()))
        .toList();
  }

  private static Because title(int from, int to, double weight) {
    return new Because(Part.TITLE, from, to, weight);
  }

  @Test
  void piecesOfOneWordAreThatWordWithAllTheirWeight() {
    assertThat(of(title(0, 7, 2), title(20, 21, 1.5), title(16, 17, 1)))
        .containsExactly("title 3.2.1 2.5", "title Upgrade 2.0");
  }

  @Test
  void whatEndsASentenceIsNotOfTheWord() {
    assertThat(of(title(23, 25, 1))).containsExactly("title now 1.0");
    assertThat(of(new Because(Part.DESCRIPTION, 7, 8, 1))).containsExactly("description old 1.0");
  }

  @Test
  void severalWordsStayTogether() {
    assertThat(of(title(0, 12, 1))).containsExactly("title Upgrade Boot 1.0");
  }

  private static List<String> words(String title, String... reasons) {
    List<Because> because = new ArrayList<>();
    for (String reason : reasons) {
      int from = title.indexOf(reason);
      because.add(title(from, from + reason.length(), 3 - because.size()));
    }
    return ReasonWords.of(because, new StoryText(title, ""), List.of("1")).stream()
        .map(ReasonView::text)
        .toList();
  }

  @Test
  void wordsThatEveryTextHasAndNumbersAreLeftOut() {
    String title = "When it isn't there: 1 of 17 tests fails on 3.2.1 (again)";
    assertThat(words(title, "When", "1", "fails")).containsExactly("fails");
    assertThat(words(title, "it isn't there:", "of 17", "tests fails on"))
        .containsExactly("tests fails on");
    assertThat(words(title, "3.2.1", "When it", "again")).containsExactly("3.2.1", "again");
    assertThat(of(new Because(Part.LABEL, 0, 1, 1), title(13, 15, 2)))
        .containsExactly("label infra 1.0");
  }

  @Test
  void whereNothingElseSpokeTheyAreShown() {
    assertThat(words("When 1 is not 2", "When", "1")).containsExactly("When", "1");
    assertThat(ReasonWords.of(List.of(new Because(Part.LABEL, 0, 1, 1)), TEXT, List.of("1")))
        .extracting(ReasonView::text)
        .containsExactly("1");
  }

  @Test
  void whatIsThereNoMoreIsLeftOut() {
    assertThat(of(title(30, 40, 1), new Because(Part.LABEL, 4, 5, 1))).isEmpty();
    assertThat(of(new Because(Part.LABEL, 0, 1, 1))).containsExactly("label infra 1.0");
    assertThat(ReasonWords.of(List.of(title(0, 7, 1)), new StoryText("", ""), List.of()))
        .extracting(ReasonView::text)
        .isEmpty();
  }
}
