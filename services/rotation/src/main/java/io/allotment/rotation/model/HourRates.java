package io.allotment.rotation.model;

/**
 * What an hour of each kind is paid, exactly, in whole units of a currency such as euros; 0 is a
 * rate too.
 */
public record HourRates(Ratio evening, Ratio night, Ratio weekend, Ratio holiday) {
  private static final Ratio HIGHEST = Ratio.of(10_000_000);

  /**
   * @throws IllegalArgumentException with a sentence, when a rate makes no sense
   */
  public HourRates {
    check(evening);
    check(night);
    check(weekend);
    check(holiday);
  }

  public Ratio of(HourKind kind) {
    return switch (kind) {
      case EVENING -> evening;
      case NIGHT -> night;
      case WEEKEND -> weekend;
      case HOLIDAY -> holiday;
    };
  }

  private static void check(Ratio rate) {
    if (rate.signum() < 0 || rate.compareTo(HIGHEST) > 0) {
      throw new IllegalArgumentException(
          "An hour is paid between 0 and " + HIGHEST + ", not " + rate + ".");
    }
  }
}
