package io.allotment.rotation.chooseholidays;

import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Says how a squad counts public holidays. The same again changes nothing, unless the calendar has
 * changed meanwhile.
 *
 * @param choice null where it counts none
 * @param days the public holidays of the region as the calendar has them, by the key of each; null
 *     where there is no calendar for it
 */
public record ChooseHolidays(
    SquadId squad,
    @Nullable Choice choice,
    @Nullable SortedMap<LocalDate, String> days,
    Instant at) {

  /** A policy as someone asks for it, unchecked. */
  public record Choice(String region, Ratio perHoliday, Ratio most) {}
}
