package io.allotment.stories.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static List<String> keys(Likeness<String> likeness, String title) {
    return likeness.nearest(Described.titled(title), 10).stream().map(Likeness.Near::key).toList();
  }

  @Test
  void theNearestByRareWordsComesFirst() {
    Likeness<String> likeness = new Likeness<>(100);
    likeness.put("a", Described.titled("Upgrade the database to 17"));
    likeness.put("b", Described.titled("Upgrade the wiki"));
    likeness.put("c", Described.titled("Show the basket on the start page"));
    likeness.put("d", Described.titled("Say hello"));
    assertThat(keys(likeness, "Upgrade the database of the search")).startsWith("a", "b");
    assertThat(keys(likeness, "Upgrade the database")).doesNotContain("d");
    assertThat(keys(likeness, "")).isEmpty();
  }

  @Test
  void whatReadsTheSameIsOneAndEqualsComeInTheOrderOfTheirKeys() {
    Likeness<String> likeness = new Likeness<>(100);
    Described story = new Described("Rotate keys", "Of all clusters.", List.of("security"));
    Stream.of("c", "a", "b").forEach(key -> likeness.put(key, story));
    List<Likeness.Near<String>> near = likeness.nearest(story, 2);
    assertThat(near).extracting(Likeness.Near::key).containsExactly("a", "b");
    assertThat(near.getFirst().likeness()).isEqualTo(1, within(1e-6));
  }

  @Test
  void noMoreAreKeptThanFitAndTheLatestStay() {
    Likeness<String> likeness = new Likeness<>(2);
    Stream.of("a", "b", "a", "c")
        .forEach(key -> likeness.put(key, Described.titled("Rotate keys")));
    assertThat(keys(likeness, "Rotate keys")).containsExactly("a", "c");
    likeness.remove("a");
    likeness.remove("a");
    assertThat(keys(likeness, "Rotate keys")).containsExactly("c");
  }

  @Provide
  Arbitrary<List<String>> titles() {
    Arbitrary<String> word = Arbitraries.of("fix", "the", "build", "of", "search", "add", "page");
    return word.list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(words -> String.join(" ", words))
        .list()
        .ofMinSize(2)
        .ofMaxSize(12);
  }

  @Property(tries = 100)
  void likenessIsWithinItsBoundsAndHowTheyWerePutDoesNotMatter(
      @ForAll("titles") List<String> titles) {
    Likeness<Integer> forth = new Likeness<>(100);
    Likeness<Integer> back = new Likeness<>(100);
    for (int at = 0; at < titles.size(); at++) {
      int last = titles.size() - 1 - at;
      forth.put(at, Described.titled(titles.get(at)));
      back.put(last, Described.titled(titles.get(last)));
      back.put(at, Described.titled("something else"));
      back.put(at, Described.titled(titles.get(at)));
    }
    for (int at = 0; at < titles.size(); at++) {
      back.put(at, Described.titled(titles.get(at)));
    }
    for (String title : titles) {
      var near = forth.nearest(Described.titled(title), 100);
      assertThat(near).allMatch(one -> one.likeness() > 0 && one.likeness() <= 1);
      assertThat(back.nearest(Described.titled(title), 100)).isEqualTo(near);
    }
  }

  @Test
  void tenThousandAreLookedThroughInNoTime() {
    Likeness<Integer> likeness = new Likeness<>(10_000);
    for (int at = 0; at < 10_000; at++) {
      likeness.put(at, Learnt.SEED.get(at % Learnt.SEED.size()).story());
    }
    long began = System.nanoTime();
    for (int at = 0; at < 20; at++) {
      assertThat(likeness.nearest(Learnt.SEED.get(at).story(), 3)).hasSize(3);
    }
    assertThat((System.nanoTime() - began) / 20).isLessThan(250_000_000L);
  }
}
