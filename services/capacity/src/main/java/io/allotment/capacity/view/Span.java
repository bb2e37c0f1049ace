package io.allotment.capacity.view;

import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.model.Days;
import io.allotment.runtime.command.RefusedException;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Days that people ask for. */
public final class Span {

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
  private static final int YEARS = 10;

  private Span() {}

  /**
   * From one day to another, both included.
   *
   * @param from so long before the last for none
   * @param to today for none
   * @throws RefusedException if they are not in this order, too many, or not of these centuries
   */
  public static Days of(
      @Nullable LocalDate from, @Nullable LocalDate to, Period back, LocalDate today) {
    LocalDate last = fit(to == null ? today : to);
    return of(from == null ? last.minus(back).plusDays(1) : fit(from), last);
  }

  private static Days of(LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      throw bad("%s is after %s. Ask for days in their order.".formatted(from, to));
    }
    if (from.plusYears(YEARS).isBefore(to)) {
      throw bad("%s to %s are more than ten years. Ask for them one by one.".formatted(from, to));
    }
    return new Days(from, to);
  }

  private static LocalDate fit(LocalDate day) {
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
      throw bad("%s cannot be meant. Look at its year.".formatted(day));
    }
    return day;
  }

  private static RefusedException bad(String why) {
    return new RefusedException(CapacityRule.BAD_SPAN, why);
  }
}
