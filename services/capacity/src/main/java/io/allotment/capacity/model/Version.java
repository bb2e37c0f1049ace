package io.allotment.capacity.model;

/**
 * How new a fact is among those of the same source about the same thing: the higher one is the
 * newer. It means nothing elsewhere.
 */
public record Version(long value) implements Comparable<Version> {

  /** Older than whatever is told. */
  public static final Version NONE = new Version(0);

  public boolean isAfter(Version other) {
    return value > other.value;
  }

  @Override
  public int compareTo(Version other) {
    return Long.compare(value, other.value);
  }
}
