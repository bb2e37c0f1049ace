package io.allotment.runtime.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * When somebody is not to be disturbed, every day on their own clock. A time that the clock shows
 * twice begins quiet with the first and ends it with the second; one that it leaves out is the
 * instant after the gap.
 *
 * @param to on the next day where it is not after {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

  /**
   * @throws IllegalArgumentException where it would be quiet all day or never
   */
  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("Quiet hours begin and end at different times.");
    }
  }

  /** When quiet ends, if it is quiet at an instant. */
  public Optional<Instant> until(Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    for (LocalDate day : new LocalDate[] {today.minusDays(1), today}) {
      Instant start = at(day.atTime(from), false);
      Instant end = at((to.isAfter(from) ? day : day.plusDays(1)).atTime(to), true);
      if (!start.isAfter(now) && end.isAfter(now)) {
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }

  private Instant at(LocalDateTime wall, boolean later) {
    ZoneOffsetTransition change = zone.getRules().getTransition(wall);
    if (change == null) {
      return wall.atZone(zone).toInstant();
    }
    return change.isGap()
        ? change.getInstant()
        : wall.toInstant(later ? change.getOffsetAfter() : change.getOffsetBefore());
  }
}
