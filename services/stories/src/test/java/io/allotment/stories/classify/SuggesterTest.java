package io.allotment.stories.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.allotment.stories.model.StoryClass;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuggesterTest {
  private static final Suggester SUGGESTER = Learner.learn(Learnt.every(2));

  @Test
  void saysWhatPlainStoriesAre() {
    Suggestion crash =
        SUGGESTER.suggest(Described.titled("Payments fail with error 500 since release"));
    assertThat(crash.suggested()).isEqualTo(StoryClass.OPERATIONAL);
    assertThat(crash.kind()).isNotNull();
    Suggestion filter = SUGGESTER.suggest(Described.titled("Add a filter by date to the list"));
    assertThat(filter.suggested()).isEqualTo(StoryClass.TACTICAL);
    assertThat(filter.kind()).isNull();
  }

  @Test
  void abstainsBelowTheFloorAndOnlyThere() {
    double floor = SUGGESTER.calibration().floor();
    assertThat(floor).isBetween(.4, Calibration.NAMED);
    for (Example example : Learnt.every(5)) {
      Suggestion made = SUGGESTER.suggest(Described.titled(example.story().title()));
      assertThat(made.suggested()).isEqualTo(made.confidence() < floor ? null : made.best());
    }
    assertThat(SUGGESTER.suggest(Described.titled("")).suggested()).isNull();
  }

  @Test
  void reasonsStandInTheStory() {
    for (Example example : Learnt.every(5)) {
      Described story = example.story();
      List<Reason> reasons = SUGGESTER.suggest(story).reasons();
      assertThat(reasons).hasSizeBetween(1, 5);
      assertThat(reasons).isSortedAccordingTo(Comparator.comparing(Reason::weight).reversed());
      assertThat(reasons)
          .allMatch(
              reason ->
                  story.title().contains(reason.text())
                      || story.description().contains(reason.text())
                      || story.labels().contains(reason.text()));
    }
  }

  @Test
  void reasonsAddUpToTheLeadOfTheBest() {
    Linear model = SUGGESTER.classes();
    for (Example example : Learnt.every(5)) {
      Terms terms = model.terms(example.story());
      Vector vector = model.vocabulary().vector(terms);
      double[] scores = model.weights().scores(vector);
      int best = Scores.best(scores);
      double sum = lead(model.weights().scores(new Vector(0)), best);
      for (Reason reason : Reasons.all(terms, vector, model.weights(), best)) {
        sum += reason.weight();
      }
      assertThat(sum).isEqualTo(lead(scores, best), within(1e-5));
    }
  }

  static List<Described> hostile() {
    return List.of(
        Described.titled(""),
        Described.titled(" \t\n\u0000"),
        Described.titled("???!!!"),
        Described.titled("🔥🚀👩‍👩‍👧‍👦"),
        Described.titled("\uD83D"),
        Described.titled("إصلاح صفحة الدفع \u202Eabc"),
        Described.titled("修复登录页面的错误"),
        new Described("x".repeat(1_000_000), "y ".repeat(1_000_000), List.of("z".repeat(100_000))),
        new Described("", "", Collections.nCopies(10_000, "bug")),
        new Described("<script>", "'; drop table stories; --", List.of("", " ")));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void anyTextGetsAnAnswer(Described story) {
    Suggestion made = SUGGESTER.suggest(story);
    assertThat(made.confidence()).isBetween(0.0, 1.0);
    assertThat(made.reasons()).isNotEmpty().allMatch(reason -> Double.isFinite(reason.weight()));
    assertThat(made).isEqualTo(SUGGESTER.suggest(story));
  }

  @Test
  void aLabelCanBeAReason() {
    var story = new Described("", "", List.of("Bug"));
    assertThat(SUGGESTER.suggest(story).reasons()).extracting(Reason::text).contains("Bug");
  }

  private static double lead(double[] scores, int best) {
    double others = 0;
    for (int of = 0; of < scores.length; of++) {
      others += of == best ? 0 : scores[of];
    }
    return scores[best] - others / (scores.length - 1);
  }
}
