package io.allotment.embedded.durable;

import java.util.Comparator;

/**
 * What a store holds: the later one holds everything of the earlier.
 *
 * @param file how many files came before the one it is in
 * @param number how often that file was written to
 */
record Version(long file, long number) implements Comparable<Version> {

  static final Version NONE = new Version(0, 0);

  private static final Comparator<Version> ORDER =
      Comparator.comparingLong(Version::file).thenComparingLong(Version::number);

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + "." + number;
  }
}
