package io.allotment.stories.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermsTest {
  @Test
  void aTitleHasItsWordsTheFirstAndPairs() {
    assertThat(words(Described.titled("Add: the filter"), Block.TITLE_WORDS))
        .containsExactly("Add", "Add", "the", "Add: the", "filter", "the filter");
  }

  @Test
  void partsLieInTheirWord() {
    assertThat(words(Described.titled("ab cde"), Block.TITLE_PARTS))
        .containsExactly("ab", "ab", "ab", "cde", "cde", "cde", "cde", "cde", "cde");
  }

  @Test
  void aDescriptionCanShareTheWordsOfTitles() {
    Described story = new Described("slow", "Slow", List.of());
    Terms shared = Terms.of(story, true);
    Terms apart = Terms.of(story, false);
    assertThat(shared.bag(Block.DESCRIPTION_WORDS).hash(0))
        .isEqualTo(shared.bag(Block.TITLE_WORDS).hash(0));
    assertThat(apart.bag(Block.DESCRIPTION_WORDS).hash(0))
        .isNotEqualTo(apart.bag(Block.TITLE_WORDS).hash(0));
  }

  @Test
  void marksCountInDescriptionsOnly() {
    Described story = new Described("[x]", "[x]", List.of());
    assertThat(words(story, Block.TITLE_WORDS)).containsExactly("x", "x");
    assertThat(words(story, Block.DESCRIPTION_WORDS)).containsExactly("[", "x", "x", "]");
  }

  @Test
  void aLabelCountsByItsWordsAndWhole() {
    Described story = new Described("", "", List.of("type: bug"));
    assertThat(words(story, Block.LABELS)).containsExactly("type: bug", "type: bug", "type: bug");
  }

  private static List<String> words(Described story, Block block) {
    Terms terms = Terms.of(story, true);
    Bag bag = terms.bag(block);
    return IntStream.range(0, bag.size())
        .mapToObj(at -> terms.spans().get(bag.span(at)).words())
        .toList();
  }
}
