package io.allotment.rotation.importroster;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.WorkingPattern;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes everything so as a file of rosters has it, at once or not at all. What the file does not
 * say stays as it is, so the same again changes nothing.
 *
 * @param rosters of the squads named, and of all squads that anyone named serves in
 */
public record ImportRoster(List<Line> lines, Rosters rosters, Instant at) {

  public ImportRoster {
    lines = List.copyOf(lines);
  }

  /**
   * What one line says about one member of one squad. Null says nothing.
   *
   * @param number of the line, from 1
   * @param squadName for a squad that is new
   * @param zone the squad's, like {@code handover}; the first line of a squad that says it is right
   * @param optedIn provisionally, and not where the member opted out by their own word
   * @param lastServed the duty week meant, given the weekday of the squad's handover
   * @param openingBalance owed less served before, exact
   */
  public record Line(
      int number,
      SquadId squad,
      String squadName,
      @Nullable ZoneId zone,
      @Nullable Wall handover,
      MemberId member,
      @Nullable Ratio share,
      @Nullable Ratio allocation,
      @Nullable WorkingPattern workingDays,
      @Nullable Boolean trained,
      @Nullable Boolean optedIn,
      @Nullable Function<DayOfWeek, DutyWeek> lastServed,
      @Nullable Ratio openingBalance) {}

  /** When duty changes hands, on a wall clock the squad knows. */
  public record Wall(DayOfWeek day, LocalTime time, int weeks) {}
}
