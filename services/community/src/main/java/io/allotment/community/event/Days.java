package io.allotment.community.event;

import io.allotment.runtime.decide.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Days by when something is to be done, in UTC. */
public final class Days {

  private Days() {}

  /** The day of an instant. */
  public static LocalDate of(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** The refusal of a day that is past. */
  public static Optional<Decision<CommunityEvent>> past(LocalDate due, Instant at) {
    return due.isBefore(of(at))
        ? Optional.of(
            Decision.rejected(
                CommunityRule.DUE_PAST,
                "%s is past. Name today or a later day by when it is to be done.".formatted(due)))
        : Optional.empty();
  }
}
