package io.allotment.rotation.importroster;

import io.allotment.rotation.model.Handover;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When duty changes hands, on the wall clock of a zone that another cell or the squad itself knows.
 */
public record WallHandover(DayOfWeek day, LocalTime time, int weeks) {

  public Handover in(ZoneId zone) {
    return new Handover(day, time, zone, weeks);
  }
}
