package io.allotment.stories.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.stories.model.Because;
import io.allotment.stories.model.Because.Part;
import io.allotment.stories.model.StoryText;
import io.allotment.stories.suggest.SuggestionView.ReasonView;
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

  @Test
  void whatIsThereNoMoreIsLeftOut() {
    assertThat(of(title(30, 40, 1), new Because(Part.LABEL, 4, 5, 1))).isEmpty();
    assertThat(of(new Because(Part.LABEL, 0, 1, 1))).containsExactly("label infra 1.0");
    assertThat(ReasonWords.of(List.of(title(0, 7, 1)), new StoryText("", ""), List.of()))
        .extracting(ReasonView::text)
        .isEmpty();
  }
}
