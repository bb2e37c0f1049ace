package io.allotment.stories.classify;

/**
 * A story as numbers: an entry for each occurrence of a known feature, so that what one span adds
 * to a score can be told apart. The entries of a feature in a block sum to its tf-idf there.
 */
final class Vector {
  private final int[] features;
  private final float[] values;
  private final int[] spans;
  private int size;

  /** An empty vector with room for so many entries. */
  Vector(int most) {
    features = new int[most];
    values = new float[most];
    spans = new int[most];
  }

  void add(int feature, int span) {
    features[size] = feature;
    spans[size++] = span;
  }

  void set(int at, double value) {
    values[at] = (float) value;
  }

  void scale(int from, double factor) {
    for (int at = from; at < size; at++) {
      values[at] *= (float) factor;
    }
  }

  int size() {
    return size;
  }

  int feature(int at) {
    return features[at];
  }

  float value(int at) {
    return values[at];
  }

  int span(int at) {
    return spans[at];
  }
}
