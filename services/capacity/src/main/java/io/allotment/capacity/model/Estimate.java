package io.allotment.capacity.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much time a story may take, and how that is known.
 *
 * @param amount null where nothing is known
 * @param low what it may be at least and, like {@code high}, null where no spread is known
 * @param why a sentence, where more is to be said
 */
public record Estimate(
    @Nullable MilliDays amount,
    From from,
    @Nullable MilliDays low,
    @Nullable MilliDays high,
    @Nullable String why) {

  private static final long HOURS_A_DAY = 8;

  /** No size beyond is meant: 1,000 days, or a million points. */
  private static final MilliDays MOST = MilliDays.days(1_000);

  private static final long MOST_THOUSANDTHS = 1_000_000_000L;

  /** What an estimate follows from. */
  public enum From {
    /** Hours or days, as the tracker has them. */
    TIME,
    /** Points, by what a point came to. */
    POINTS,
    NONE
  }

  /**
   * Of a size: days are days, eight hours are one, and points are what they came to in this squad.
   *
   * @param size null where the tracker says none
   */
  public static Estimate of(@Nullable Size size, Optional<PointRatio> ratio) {
    if (size == null) {
      return none("Its tracker says no size. Say how much is meant for it.");
    }
    if (size.thousandths() <= 0 || size.thousandths() > MOST_THOUSANDTHS) {
      return none("A size of %s cannot be meant. Say how much is.".formatted(size));
    }
    return switch (size.unit()) {
      case DAYS -> time(new MilliDays(size.thousandths()), size, null);
      case HOURS ->
          time(
              new MilliDays(Math.ceilDiv(size.thousandths(), HOURS_A_DAY)),
              size,
              "%s, %d of them a day.".formatted(size, HOURS_A_DAY));
      case POINTS ->
          ratio
              .map(known -> points(size, known))
              .orElseGet(
                  () -> none("What a point comes to is not known yet. Say how much is meant."));
    };
  }

  private static Estimate points(Size size, PointRatio ratio) {
    Points points = new Points(size.thousandths());
    MilliDays amount = ratio.days(points);
    return meant(amount)
        ? new Estimate(
            amount,
            From.POINTS,
            ratio.low(points),
            ratio.high(points),
            "%s at %s a point, as measured on %d stories."
                .formatted(size, ratio.perPoint(), ratio.stories()))
        : none("%s would be %s. Say how much is meant.".formatted(size, amount));
  }

  private static Estimate time(MilliDays amount, Size size, @Nullable String why) {
    return meant(amount)
        ? new Estimate(amount, From.TIME, null, null, why)
        : none("A size of %s cannot be meant. Say how much is.".formatted(size));
  }

  private static boolean meant(MilliDays amount) {
    return amount.exceeds(MilliDays.ZERO) && !amount.exceeds(MOST);
  }

  private static Estimate none(String why) {
    return new Estimate(null, From.NONE, null, null, why);
  }
}
