package io.allotment.rotation.model;

/**
 * How a squad counts public holidays. A week is worth {@code min(1 + perHoliday · h, most)}, h
 * being how many of the squad's working days in it are public holidays of the region; two holidays
 * on one day are one. Which days lie in a week is said by {@link WorkingDays}.
 *
 * @param perHoliday what each such day adds to the 1 that any week is worth; 0 shares the weeks out
 *     without counting them higher
 * @param most what a week is worth at most
 */
public record HolidayPolicy(HolidayRegion region, Ratio perHoliday, Ratio most) {
  private static final Ratio HIGHEST = Ratio.of(5);

  /**
   * @throws IllegalArgumentException with a sentence, when a figure makes no sense
   */
  public HolidayPolicy {
    if (perHoliday.signum() < 0 || perHoliday.compareTo(HIGHEST) > 0) {
      throw new IllegalArgumentException(
          "A public holiday adds between 0 and " + HIGHEST + " weeks, not " + perHoliday + ".");
    }
    if (most.compareTo(Ratio.ONE) < 0 || most.compareTo(HIGHEST) > 0) {
      throw new IllegalArgumentException(
          "A week is worth at most between 1 and " + HIGHEST + " weeks, not " + most + ".");
    }
  }

  /** What a week with so many public holidays on working days is worth. */
  public Ratio value(int holidays) {
    Ratio value = Ratio.ONE.plus(perHoliday.times(Ratio.of(holidays)));
    return value.compareTo(most) > 0 ? most : value;
  }
}
