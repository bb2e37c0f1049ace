package io.allotment.rotation.model;

import java.math.BigDecimal;
import java.time.Duration;

/** For how long a gardener was interrupted in a turn: from 0 to 168 hours, in quarter hours. */
public record Interrupted(Duration time) {

  private static final Duration MOST = Duration.ofDays(7);
  private static final int STEP = 15;
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when it is no such time
   */
  public Interrupted {
    if (time.isNegative()
        || time.compareTo(MOST) > 0
        || !time.equals(Duration.ofMinutes(time.toMinutes() / STEP * STEP))) {
      throw new IllegalArgumentException(
          "Hours interrupted are from 0 to %d, in quarter hours.".formatted(MOST.toHours()));
    }
  }

  /**
   * So many hours.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when it is no such time
   */
  public static Interrupted ofHours(BigDecimal hours) {
    BigDecimal most = BigDecimal.valueOf(MOST.toHours() + 1);
    BigDecimal minutes = hours.min(most).max(most.negate()).multiply(HOUR);
    boolean whole = minutes.stripTrailingZeros().scale() <= 0;
    return new Interrupted(whole ? Duration.ofMinutes(minutes.longValue()) : MOST.plusMinutes(1));
  }

  public BigDecimal hours() {
    BigDecimal hours = BigDecimal.valueOf(time.toMinutes() * 100 / 60, 2).stripTrailingZeros();
    return hours.scale() < 0 ? hours.setScale(0) : hours;
  }

  public int minutes() {
    return Math.toIntExact(time.toMinutes());
  }
}
