package io.allotment.stories.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.allotment.stories.model.StoryClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.Label;

class LearnerTest {
  private static final List<Example> FEW = Learnt.every(14);

  @Test
  void theSameExamplesInAnyOrderGiveTheSameBits() {
    List<Example> shuffled = new ArrayList<>(FEW);
    Collections.shuffle(shuffled, new Random(7));
    Suggester first = Learner.learn(FEW);
    Suggester second = Learner.learn(shuffled);
    assertThat(second.version()).isEqualTo(first.version());
    assertThat(second.calibration()).isEqualTo(first.calibration());
    assertThat(second.classes().weights())
        .usingRecursiveComparison()
        .isEqualTo(first.classes().weights());
    for (Example example : FEW) {
      assertThat(second.suggest(example.story())).isEqualTo(first.suggest(example.story()));
    }
  }

  @Test
  void otherExamplesHaveAnotherVersion() {
    assertThat(Version.of(FEW, Recipe.STORIES))
        .hasSize(12)
        .isNotEqualTo(Version.of(FEW.subList(1, FEW.size()), Recipe.STORIES));
  }

  @Test
  void aClassWithoutExamplesIsRefused() {
    List<Example> two = FEW.stream().filter(one -> one.is() != StoryClass.STRATEGIC).toList();
    assertThatThrownBy(() -> Learner.learn(two)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void examplesOfOneGroupCanBeLearnt() {
    List<Example> one =
        Learnt.SEED.stream().filter(example -> example.group().equals("civic")).limit(200).toList();
    assertThat(Learner.learn(one).suggest(one.getFirst().story()).reasons()).isNotEmpty();
  }

  @Test
  void groupsOfOneClassCanBeLearnt() {
    List<Example> split =
        FEW.stream()
            .map(one -> new Example(one.story(), one.is(), one.kind(), one.is().name()))
            .toList();
    double confidence = Learner.learn(split).suggest(split.getFirst().story()).confidence();
    assertThat(confidence).isBetween(0.0, Calibration.NAMED);
  }

  @Test
  void scoresAreThoseOfTribuo() {
    compare(FEW.stream().mapToInt(example -> example.is().ordinal()).toArray(), 3);
  }

  @Test
  void scoresOfTwoClassesAreThoseOfTribuo() {
    compare(FEW.stream().mapToInt(example -> example.is().ordinal() == 0 ? 2 : 0).toArray(), 3);
  }

  /** Tribuo's probabilities are the logistic functions of the scores, brought to a sum of one. */
  private static void compare(int[] is, int classes) {
    List<Described> stories = FEW.stream().map(Example::story).toList();
    List<Terms> terms = stories.stream().map(story -> Terms.of(story, true)).toList();
    Vocabulary vocabulary = Vocabulary.of(terms, Recipe.STORIES);
    List<Vector> vectors = terms.stream().map(vocabulary::vector).toList();
    var tribuo = Training.learn(vectors, is, Recipe.STORIES.cost());
    Weights ours = Training.weights(tribuo, vocabulary.size(), classes);
    for (Vector vector : vectors) {
      double[] scores = ours.scores(vector);
      double sum = 0;
      for (double score : scores) {
        sum += logistic(score);
      }
      var theirs = tribuo.model().predict(Training.example(vector, 0));
      for (var entry : theirs.getOutputScores().entrySet()) {
        Label label = entry.getValue();
        double score = scores[Integer.parseInt(label.getLabel())];
        assertThat(logistic(score) / sum).isEqualTo(label.getScore(), within(1e-5));
      }
      assertThat(Scores.best(scores)).hasToString(theirs.getOutput().getLabel());
    }
  }

  private static double logistic(double score) {
    return 1 / (1 + Math.exp(-score));
  }
}
