package io.allotment.rotation.view.holidays;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.HolidayRegion;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.Figure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a squad counts public holidays.
 *
 * @param region null where it counts none; so are the next three
 * @param regionName such as "Bavaria, Germany"
 * @param weeks those of the next year that have public holidays, or had
 */
public record HolidaysView(
    SquadId squad,
    @Nullable HolidayRegion region,
    @Nullable String regionName,
    @Nullable Figure perHoliday,
    @Nullable Figure most,
    List<HolidayWeekView> weeks) {

  /**
   * A week with public holidays.
   *
   * @param starts the day of its handover
   * @param was what it was worth before this act; the same where nothing was done
   * @param promised whether somebody has been promised it already, so that only its value changes
   */
  public record HolidayWeekView(
      DutyWeek week,
      LocalDate starts,
      Figure value,
      Figure was,
      boolean promised,
      List<HolidayView> holidays) {}

  /**
   * A public holiday.
   *
   * @param working whether it falls on a working day of the squad
   */
  public record HolidayView(LocalDate date, String name, boolean working) {}
}
