package io.allotment.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Measures several things in turns, so that what disturbs the machine disturbs all of them, and
 * takes medians.
 */
final class Rounds {

  private final int warmUp;
  private final int rounds;

  Rounds(int warmUp, int rounds) {
    this.warmUp = warmUp;
    this.rounds = rounds;
  }

  /** How many rounds there are, those to warm up included. */
  int all() {
    return warmUp + rounds;
  }

  /** The median of each, in nanoseconds. Each round begins with another one. */
  double[] medians(LongSupplier... things) {
    List<List<Double>> all = new ArrayList<>();
    for (LongSupplier _ : things) {
      all.add(new ArrayList<>());
    }
    for (int round = -warmUp; round < rounds; round++) {
      for (int i = 0; i < things.length; i++) {
        int thing = Math.floorMod(i + round, things.length);
        double nanos = things[thing].getAsLong();
        if (round >= 0) {
          all.get(thing).add(nanos);
        }
      }
    }
    return all.stream().mapToDouble(Rounds::median).toArray();
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle)
        : (values.get(middle - 1) + values.get(middle)) / 2;
  }
}
