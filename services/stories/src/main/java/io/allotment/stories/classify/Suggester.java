package io.allotment.stories.classify;

import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Suggests classes from what it learnt. Any text gets an answer: of titles the first 1,000
 * characters are read, of descriptions 4,000, of labels 50. Immutable; may be used by many threads.
 */
public final class Suggester {
  /** Each by its number. */
  static final List<StoryClass> CLASSES = List.of(StoryClass.values());

  /** Each by its number. */
  static final List<Kind> KINDS = List.of(Kind.values());

  private final Linear classes;
  private final Linear kinds;
  private final Calibration calibration;
  private final String version;

  Suggester(Linear classes, Linear kinds, Calibration calibration, String version) {
    this.classes = classes;
    this.kinds = kinds;
    this.calibration = calibration;
    this.version = version;
  }

  /** What a story seems to be; the same each time. */
  public Suggestion suggest(Described story) {
    Terms terms = classes.terms(story);
    Vector vector = classes.vocabulary().vector(terms);
    double[] scores = classes.weights().scores(vector);
    int number = Scores.best(scores);
    StoryClass best = CLASSES.get(number);
    double confidence = calibration.confidence(Scores.margin(scores));
    return new Suggestion(
        confidence < calibration.floor() ? null : best,
        best,
        best == StoryClass.OPERATIONAL ? kind(terms) : null,
        confidence,
        Reasons.of(story, terms, vector, classes.weights(), number),
        version);
  }

  /** Names what it learnt from, and how. */
  public String version() {
    return version;
  }

  /** Writes it so that {@link #read} gives one that answers the same, to the last bit. */
  public void write(DataOutput to) throws IOException {
    Kept.write(this, to);
  }

  /**
   * Reads what was written.
   *
   * @throws IOException also where it was written in a form of another release
   */
  public static Suggester read(DataInput from) throws IOException {
    return Kept.read(from);
  }

  Linear kinds() {
    return kinds;
  }

  Linear classes() {
    return classes;
  }

  Calibration calibration() {
    return calibration;
  }

  private Kind kind(Terms terms) {
    return KINDS.get(Scores.best(kinds.weights().scores(kinds.vocabulary().vector(terms))));
  }
}
