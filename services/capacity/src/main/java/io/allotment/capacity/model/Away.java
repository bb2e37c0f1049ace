package io.allotment.capacity.model;

import java.time.LocalDate;

/**
 * Days on which a person is away. Why is never known.
 *
 * @param half whether it is half of each of these days
 */
public record Away(Days days, boolean half) {

  /** Half days it takes from a day. */
  public int on(LocalDate day) {
    if (!days.contains(day)) {
      return 0;
    }
    return half ? 1 : 2;
  }
}
