package io.allotment.community.propose;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A vector that is zero in most of many dimensions. Its arrays are not changed once it is made.
 *
 * @param at the dimensions in which it is not zero, rising
 * @param weights as far as it goes in each of them
 */
@SuppressWarnings("ArrayRecordComponent")
record Sparse(int[] at, double[] weights) {

  /** What two have in common: of vectors of length 1 the cosine between them. */
  double dot(Sparse other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < at.length && j < other.at.length) {
      if (at[i] == other.at[j]) {
        sum += weights[i++] * other.weights[j++];
      } else if (at[i] < other.at[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  Sparse plus(Sparse other) {
    int[] dimensions = new int[at.length + other.at.length];
    double[] sums = new double[dimensions.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < at.length || j < other.at.length) {
      int here = i < at.length ? at[i] : Integer.MAX_VALUE;
      int there = j < other.at.length ? other.at[j] : Integer.MAX_VALUE;
      dimensions[n] = Math.min(here, there);
      sums[n] = here <= there ? weights[i++] : 0;
      sums[n++] += there <= here ? other.weights[j++] : 0;
    }
    return new Sparse(Arrays.copyOf(dimensions, n), Arrays.copyOf(sums, n));
  }

  /** The vector of that length in the same direction; itself where it has none. */
  Sparse ofLength(double length) {
    double square = Arrays.stream(weights).map(weight -> weight * weight).sum();
    return square == 0 ? this : times(length / Math.sqrt(square));
  }

  Sparse divided(int by) {
    return times(1.0 / by);
  }

  private Sparse times(double factor) {
    return new Sparse(at, Arrays.stream(weights).map(weight -> weight * factor).toArray());
  }

  /** Its dimensions, those in which it goes farthest first. */
  int[] leading() {
    return IntStream.range(0, at.length)
        .boxed()
        .sorted(this::byWeight)
        .mapToInt(index -> at[index])
        .toArray();
  }

  private int byWeight(int one, int other) {
    int heavier = Double.compare(weights[other], weights[one]);
    return heavier != 0 ? heavier : Integer.compare(at[one], at[other]);
  }

  /** How far it goes in a dimension. */
  double in(int dimension) {
    int index = Arrays.binarySearch(at, dimension);
    return index < 0 ? 0 : weights[index];
  }
}
