package io.allotment.rotation.pay;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.HourKind;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.SquadId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Hours of one kind that somebody served out of hours, in one turn and on one day of their own
 * calendar.
 *
 * @param week the week of the turn
 * @param zone on whose clock they were judged
 * @param day on that clock
 * @param rate of an hour
 */
public record PayLine(
    SquadId squad,
    DutyWeek week,
    Span span,
    ZoneId zone,
    LocalDate day,
    HourKind kind,
    Money rate) {
  private static final Duration HOUR = Duration.ofHours(1);

  /** How long they lasted, in hours, exactly. */
  public Ratio hours() {
    return Ratio.of(span.duration(), HOUR);
  }

  /** What is paid for them, exactly. */
  public Money amount() {
    return new Money(rate.currency(), rate.amount().times(hours()));
  }
}
