package io.allotment.benchmark;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Measures several things in turns, so that what disturbs the machine, or the database at work on
 * its file, disturbs all of them.
 *
 * @param warmUp how many rounds are not counted
 * @param counted how many are
 * @param turns how often each thing has its turn in a round
 */
record Rounds(int warmUp, int counted, int turns) {

  /** As many rounds, for things that take long: each has one turn in a round. */
  Rounds ofOneTurn() {
    return new Rounds(warmUp, counted, 1);
  }

  /** How many turns each thing has, those to warm up included. */
  int all() {
    return (warmUp + counted) * turns;
  }

  /**
   * Measures.
   *
   * @param things what is done in a turn, and how many nanoseconds it took
   */
  Times of(LongSupplier... things) {
    List<double[]> all =
        IntStream.range(0, warmUp + counted).mapToObj(round -> round(round, things)).toList();
    return new Times(all.subList(warmUp, all.size()));
  }

  /** What each took in one round. Each turn begins with another one, as does each round. */
  private double[] round(int round, LongSupplier... things) {
    double[] nanos = new double[things.length];
    for (int turn = 0; turn < turns; turn++) {
      for (int i = 0; i < things.length; i++) {
        int thing = (i + turn + round) % things.length;
        nanos[thing] += things[thing].getAsLong();
      }
    }
    return nanos;
  }

  /** What each thing took in each round. */
  record Times(List<double[]> rounds) {

    /** How much longer one took than another of the same round: the median. */
    double ratio(int one, int other) {
      double[] ratios =
          rounds.stream().mapToDouble(round -> round[one] / round[other]).sorted().toArray();
      int middle = ratios.length / 2;
      return ratios.length % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2;
    }
  }
}
