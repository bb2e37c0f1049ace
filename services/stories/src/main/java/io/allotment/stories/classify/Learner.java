package io.allotment.stories.classify;

import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Learns to suggest classes from examples. */
public final class Learner {
  private static final Comparator<Example> ORDER =
      Comparator.comparing((Example example) -> example.story().title())
          .thenComparing(example -> example.story().description())
          .thenComparing(example -> example.story().labels().toString())
          .thenComparing(Example::is)
          .thenComparing(Example::kind, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Example::group);

  private Learner() {}

  /**
   * Learns from examples. The same examples in any order give the same suggester, to the last bit;
   * an example given twice counts twice. Some thousands take seconds on one core. How sure it is of
   * its answers is judged across groups, on titles alone; examples of one group flatter it.
   *
   * @throws IllegalArgumentException if a class has no example, or fewer than two kinds have one
   */
  public static Suggester learn(List<Example> examples) {
    List<Example> sorted = examples.stream().sorted(ORDER).toList();
    check(sorted);
    return new Suggester(
        classes(sorted), kinds(sorted), calibration(sorted), Version.of(sorted, Recipe.STORIES));
  }

  /** The version of what would be learnt from examples. */
  public static String version(List<Example> examples) {
    return Version.of(examples.stream().sorted(ORDER).toList(), Recipe.STORIES);
  }

  static Linear classes(List<Example> examples) {
    return Linear.learn(
        examples.stream().map(Example::story).toList(),
        examples.stream().mapToInt(example -> Suggester.CLASSES.indexOf(example.is())).toArray(),
        Suggester.CLASSES.size(),
        Recipe.STORIES);
  }

  static Linear kinds(List<Example> examples) {
    List<Example> known = examples.stream().filter(example -> example.kind() != null).toList();
    return Linear.learn(
        known.stream().map(Example::story).toList(),
        known.stream().mapToInt(example -> Suggester.KINDS.indexOf(example.kind())).toArray(),
        Suggester.KINDS.size(),
        Recipe.STORIES);
  }

  private static Calibration calibration(List<Example> examples) {
    List<Calibration.Outcome> outcomes = new ArrayList<>();
    for (Folds.Fold fold : Folds.of(examples)) {
      Linear model = classes(fold.learnt());
      for (Example example : fold.heldOut()) {
        double[] scores = model.scores(Described.titled(example.story().title()));
        boolean right = Suggester.CLASSES.get(Scores.best(scores)) == example.is();
        outcomes.add(new Calibration.Outcome(Scores.margin(scores), right));
      }
    }
    return Calibration.fit(outcomes);
  }

  private static void check(List<Example> examples) {
    Set<StoryClass> classes = EnumSet.noneOf(StoryClass.class);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Example example : examples) {
      classes.add(example.is());
      if (example.kind() != null) {
        kinds.add(example.kind());
      }
    }
    if (classes.size() < Suggester.CLASSES.size() || kinds.size() < 2) {
      throw new IllegalArgumentException(
          "There are examples of %s and %s only. Add some of the others."
              .formatted(classes, kinds));
    }
  }
}
