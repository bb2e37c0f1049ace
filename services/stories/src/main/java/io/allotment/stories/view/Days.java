package io.allotment.stories.view;

import io.allotment.runtime.command.RefusedException;
import io.allotment.stories.event.StoriesRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days that people ask for. */
public final class Days {

  private static final int FIRST = 1900;
  private static final int LAST = 9999;

  private Days() {}

  /**
   * A day of these centuries.
   *
   * @throws RefusedException for another one
   */
  public static @Nullable LocalDate fit(@Nullable LocalDate day) {
    if (day != null && (day.getYear() < FIRST || day.getYear() > LAST)) {
      throw new RefusedException(
          StoriesRule.BAD_PERIOD,
          "%s is no day there could be stories of. Ask for one from %d to %d."
              .formatted(day, FIRST, LAST));
    }
    return day;
  }
}
