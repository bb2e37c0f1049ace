package io.allotment.rotation.importroster;

import io.allotment.rotation.model.DutyWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** When a member served last, as the file has it. */
public sealed interface LastServed {

  /**
   * The duty week meant.
   *
   * @param handover the weekday on which the squad's duty changes hands
   */
  DutyWeek week(DayOfWeek handover);

  record InWeek(DutyWeek week) implements LastServed {
    @Override
    public DutyWeek week(DayOfWeek handover) {
      return week;
    }
  }

  /** A day of the turn; the day of a handover is the first of the turn that begins then. */
  record OnDay(LocalDate day) implements LastServed {
    @Override
    public DutyWeek week(DayOfWeek handover) {
      DutyWeek week = DutyWeek.of(day);
      return day.getDayOfWeek().compareTo(handover) < 0 ? week.plus(-1) : week;
    }
  }
}
