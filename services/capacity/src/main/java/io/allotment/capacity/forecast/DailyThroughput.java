package io.allotment.capacity.forecast;

/**
 * What one working day of a squad brought: the items that were finished on it, by class, and the
 * focused time that operational work drew on it, in milli-days of a person. A day on which nothing
 * was finished counts too, with zeros.
 *
 * @param unclassed items that have no class; they count among all of them
 * @param improvingMilliDays drawn by the improving operational kinds, whose account is IMPROVEMENT
 * @param reactiveMilliDays drawn by the reactive operational kinds, whose account is GARDEN first
 */
public record DailyThroughput(
    int operational,
    int tactical,
    int strategic,
    int unclassed,
    long improvingMilliDays,
    long reactiveMilliDays) {

  /** More time than any squad has: a thousand million days. Sums up to it cannot overflow. */
  public static final long MOST_MILLI_DAYS = 1_000_000_000_000L;

  /**
   * Refuses what no day can bring.
   *
   * @throws IllegalArgumentException where something is negative, or time is above {@value
   *     #MOST_MILLI_DAYS}
   */
  public DailyThroughput {
    requireCount(operational);
    requireCount(tactical);
    requireCount(strategic);
    requireCount(unclassed);
    requireTime(improvingMilliDays);
    requireTime(reactiveMilliDays);
  }

  /** A day on which every item has a class. */
  public DailyThroughput(
      int operational,
      int tactical,
      int strategic,
      long improvingMilliDays,
      long reactiveMilliDays) {
    this(operational, tactical, strategic, 0, improvingMilliDays, reactiveMilliDays);
  }

  /** A day of so many items, of which no time is known. */
  public static DailyThroughput finished(int operational, int tactical, int strategic) {
    return new DailyThroughput(operational, tactical, strategic, 0, 0);
  }

  /** How many items were finished. */
  public long finished(Scope scope) {
    return switch (scope) {
      case OPERATIONAL -> operational;
      case TACTICAL -> tactical;
      case STRATEGIC -> strategic;
      case ALL -> (long) operational + tactical + strategic + unclassed;
    };
  }

  private static void requireCount(int items) {
    if (items < 0) {
      throw new IllegalArgumentException("A day cannot finish %d items.".formatted(items));
    }
  }

  private static void requireTime(long milliDays) {
    if (milliDays < 0 || milliDays > MOST_MILLI_DAYS) {
      throw new IllegalArgumentException(
          "A day draws between 0 and %d milli-days, not %d.".formatted(MOST_MILLI_DAYS, milliDays));
    }
  }
}
