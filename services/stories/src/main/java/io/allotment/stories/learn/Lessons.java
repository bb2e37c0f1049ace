package io.allotment.stories.learn;

import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.text.Texts;
import io.allotment.stories.classify.Described;
import io.allotment.stories.classify.Example;
import io.allotment.stories.classify.Seed;
import io.allotment.stories.model.StoryText;
import io.allotment.stories.model.Word;
import io.allotment.stories.view.story.Stand;
import io.allotment.stories.view.story.Stands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * What there is to learn from: the examples of the release, and the latest stories whose class
 * people confirmed, as far as their texts are there. Of each the title, the labels and the
 * beginning of the description count, so that learning fits into little memory.
 */
@Component
class Lessons {

  private static final int MOST = 3_000;
  private static final int DESCRIPTION = 500;
  private static final int AT_ONCE = 500;

  private final Stands stands;
  private final Texts texts;

  Lessons(Stands stands, Texts texts) {
    this.stands = stands;
    this.texts = texts;
  }

  /** What people say now, as they would be learnt from. */
  List<Stand> confirmed() {
    return stands.confirmed(MOST);
  }

  /** What is said, each in a line that changes when something else is said or told. */
  static Set<String> words(List<Stand> confirmed) {
    Set<String> words = new TreeSet<>();
    for (Stand stand : confirmed) {
      words.add("%s %s %s".formatted(stand.story(), said(stand), stand.squad()));
    }
    return words;
  }

  private static Word said(Stand stand) {
    return Objects.requireNonNull(stand.word());
  }

  /** The examples of the release and of these stories. */
  List<Example> examples(List<Stand> confirmed) {
    List<Example> examples = new ArrayList<>(Seed.examples());
    for (int from = 0; from < confirmed.size(); from += AT_ONCE) {
      List<Stand> some = confirmed.subList(from, Math.min(from + AT_ONCE, confirmed.size()));
      Map<TextId, String> read = texts.read(some.stream().map(Stand::text).toList());
      for (Stand stand : some) {
        String text = read.get(stand.text().id());
        if (text != null && !stand.erased()) {
          examples.add(example(stand, StoryText.of(text)));
        }
      }
    }
    return examples;
  }

  private static Example example(Stand stand, StoryText text) {
    String description = text.description();
    String squad = stand.squad().value();
    Described story =
        new Described(
            text.title(),
            description.substring(0, Math.min(DESCRIPTION, description.length())),
            stand.labels(),
            squad);
    Word word = said(stand);
    return new Example(story, word.is(), word.kind(), "squad/" + squad);
  }
}
