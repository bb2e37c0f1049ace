package io.allotment.rotation.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A half-open span of time: the start belongs to it, the end does not. */
public record Span(Instant start, Instant end) implements Comparable<Span> {
  /**
   * @throws IllegalArgumentException when the end is not after the start
   */
  public Span {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          "A span ends after it starts; " + start + " to " + end + " does not.");
    }
  }

  public boolean contains(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }

  public boolean encloses(Span other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  public boolean overlaps(Span other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** What both have in common, or null. */
  public @Nullable Span and(Span other) {
    Instant from = start.isAfter(other.start) ? start : other.start;
    Instant to = end.isBefore(other.end) ? end : other.end;
    return from.isBefore(to) ? new Span(from, to) : null;
  }

  public Duration duration() {
    return Duration.between(start, end);
  }

  @Override
  public int compareTo(Span other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end.compareTo(other.end);
  }
}
