package io.allotment.stories.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people say is learnt from: by all squads, and a squad's own habits by that squad. */
class HabitTest {

  private static final List<String> TOPICS =
      List.of(
          "the invoice page",
          "the search index",
          "the login form",
          "our deploy script",
          "the mail template",
          "the pricing service",
          "the mobile menu",
          "the audit log",
          "the export job",
          "the basket",
          "the translation files",
          "the feature flags",
          "the image cache",
          "the partner interface",
          "the settings dialog",
          "the test data");

  private static Example said(String squad, String title, StoryClass is, Kind kind) {
    return new Example(new Described(title, "", List.of(), squad), is, kind, "squad/" + squad);
  }

  /** Two squads class the same work differently. */
  @Test
  void aSquadsHabitIsLearntAndIsItsOwn() {
    List<Example> examples = new ArrayList<>(Learnt.every(2));
    for (String topic : TOPICS.subList(0, 6)) {
      examples.add(said("shop", "Gardening: tidy " + topic, StoryClass.STRATEGIC, null));
      examples.add(said("search", "Gardening: tidy " + topic, StoryClass.OPERATIONAL, Kind.TOIL));
    }
    Suggester learnt = Learner.learn(examples);
    for (String topic : TOPICS.subList(12, 16)) {
      String title = "Gardening: tidy " + topic;
      assertThat(learnt.suggest(new Described(title, "", List.of(), "shop")).best())
          .isEqualTo(StoryClass.STRATEGIC);
      assertThat(learnt.suggest(new Described(title, "", List.of(), "search")).best())
          .isEqualTo(StoryClass.OPERATIONAL);
    }
  }

  @Test
  void theOrderInWhichItWasSaidDoesNotMatterAndTakenBackIsUnlearnt() {
    List<Example> seed = Learnt.every(14);
    Example one = said("shop", "Tidy the basket", StoryClass.STRATEGIC, null);
    Example other = said("search", "Tidy the index", StoryClass.TACTICAL, null);
    Suggester forth = learnt(seed, one, other);
    assertThat(learnt(seed, other, one).version()).isEqualTo(forth.version());
    assertThat(learnt(seed, one).version()).isNotEqualTo(forth.version());
    assertThat(learnt(seed).version())
        .isEqualTo(Learner.learn(seed).version())
        .isEqualTo(Learner.version(seed));
  }

  private static Suggester learnt(List<Example> seed, Example... said) {
    return Learner.learn(Stream.concat(seed.stream(), Stream.of(said)).toList());
  }

  /**
   * Each family of organisations in turn is one whose people have classed half of its stories: on
   * the other half these must help, and a squad's own weight must not hurt.
   */
  @Test
  void whatPeopleSayHelpsOnWhatTheyHaveNotSeen() {
    int before = 0;
    int shared = 0;
    int own = 0;
    int all = 0;
    List<Example> seed = Learnt.every(3);
    for (String family : seed.stream().map(Example::group).distinct().toList()) {
      List<Example> others = seed.stream().filter(one -> !one.group().equals(family)).toList();
      List<Example> here = seed.stream().filter(one -> one.group().equals(family)).toList();
      List<Example> confirmed = here.subList(0, here.size() / 2);
      List<Example> later = here.subList(here.size() / 2, here.size());
      before += right(Learner.classes(others), later, "");
      shared += right(Learner.classes(with(others, confirmed, "")), later, "");
      own += right(Learner.classes(with(others, confirmed, family)), later, family);
      all += later.size();
    }
    assertThat(shared).isGreaterThan(before);
    assertThat(own).isGreaterThanOrEqualTo(shared - all / 200);
  }

  private static List<Example> with(List<Example> others, List<Example> confirmed, String squad) {
    return Stream.concat(
            others.stream(),
            confirmed.stream()
                .map(one -> new Example(of(one.story(), squad), one.is(), one.kind(), one.group())))
        .toList();
  }

  private static Described of(Described story, String squad) {
    return new Described(story.title(), story.description(), story.labels(), squad);
  }

  private static int right(Linear model, List<Example> later, String squad) {
    int right = 0;
    for (Example one : later) {
      double[] scores = model.scores(of(one.story(), squad).alone());
      right += Suggester.CLASSES.get(Scores.best(scores)) == one.is() ? 1 : 0;
    }
    return right;
  }
}
