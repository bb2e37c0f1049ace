package io.allotment.stories.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Answers beside what people said. */
record Judgement(int classes, List<Answer> answers) {

  /** An answer: the class people named, the one that came out best, and how sure it was. */
  record Answer(int is, int best, double confidence) {
    boolean right() {
      return is == best;
    }
  }

  double accuracy() {
    return share(answers);
  }

  long count(int is, int best) {
    return answers.stream().filter(one -> one.is() == is && one.best() == best).count();
  }

  double precision(int of) {
    return count(of, of) / Math.max(1.0, sum(is -> count(is, of)));
  }

  double recall(int of) {
    return count(of, of) / Math.max(1.0, sum(best -> count(of, best)));
  }

  /** The mean of the classes' F1. */
  double macroF1() {
    return IntStream.range(0, classes).mapToDouble(this::f1).average().orElse(0);
  }

  /** How many are right of the surest share of all answers. */
  double precisionAt(double coverage) {
    List<Answer> sorted = new ArrayList<>(answers);
    sorted.sort(Comparator.comparingDouble(Answer::confidence).reversed());
    return share(sorted.subList(0, (int) Math.round(coverage * sorted.size())));
  }

  /** The answers that are at least so sure. */
  Judgement above(double floor) {
    return new Judgement(
        classes, answers.stream().filter(answer -> answer.confidence() >= floor).toList());
  }

  /** By how much confidence and rightness differ, in ten bins of confidence, weighed by answers. */
  double calibrationError() {
    double error = 0;
    for (int bin = 0; bin < 10; bin++) {
      int number = bin;
      List<Answer> in =
          answers.stream()
              .filter(answer -> Math.min(9, (int) (answer.confidence() * 10)) == number)
              .toList();
      double sure = in.stream().mapToDouble(Answer::confidence).sum();
      error += Math.abs(in.stream().filter(Answer::right).count() - sure);
    }
    return error / answers.size();
  }

  private double f1(int of) {
    double precision = precision(of);
    double recall = recall(of);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private double sum(IntToLongFunction count) {
    return IntStream.range(0, classes).mapToLong(count).sum();
  }

  private static double share(List<Answer> of) {
    return of.stream().filter(Answer::right).count() / Math.max(1.0, of.size());
  }
}
