package io.allotment.stories.classify;

import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Answers on each group by what was learnt from all others. */
final class HeldOut {
  private HeldOut() {}

  /** Classes, by titles alone. */
  static Judgement classes(List<Example> examples) {
    return judged(
        examples,
        Learner::classes,
        story -> Described.titled(story.title()),
        example -> example.is().ordinal(),
        StoryClass.values().length);
  }

  /** Kinds of operational examples, by all they say. */
  static Judgement kinds(List<Example> examples) {
    return judged(
        examples.stream().filter(example -> example.kind() != null).toList(),
        Learner::kinds,
        story -> story,
        example -> Objects.requireNonNull(example.kind()).ordinal(),
        Kind.values().length);
  }

  private static Judgement judged(
      List<Example> examples,
      Function<List<Example>, Linear> learn,
      Function<Described, Described> read,
      ToIntFunction<Example> is,
      int classes) {
    List<Judgement.Answer> answers = new ArrayList<>();
    for (String group : examples.stream().map(Example::group).distinct().toList()) {
      Linear model =
          learn.apply(examples.stream().filter(one -> !one.group().equals(group)).toList());
      for (Example example : examples) {
        if (example.group().equals(group)) {
          double[] scores = model.scores(read.apply(example.story()));
          answers.add(
              new Judgement.Answer(
                  is.applyAsInt(example), Scores.best(scores), Scores.margin(scores)));
        }
      }
    }
    return new Judgement(classes, answers);
  }
}
