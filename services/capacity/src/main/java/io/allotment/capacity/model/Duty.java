package io.allotment.capacity.model;

import java.time.Instant;

/**
 * Someone is the gardener.
 *
 * @param start first instant
 * @param end the instant after the last
 */
public record Duty(MemberId gardener, Instant start, Instant end) {

  public boolean contains(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }
}
