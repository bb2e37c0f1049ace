package io.allotment.rotation.importabsences;

import java.time.ZoneId;
import java.util.List;

/** What came of reading a calendar: all of its absences, or all that is wrong with it. */
public sealed interface CalendarReading {

  /**
   * What was read.
   *
   * @param spans one for each instance of an entry, ordered by start; they may overlap, and there
   *     may be none
   * @param earlier those of the year before the window, which one in the window may overlap
   * @param leftOut entries that are no absence: cancelled, shown as free, or without any length
   */
  record Spans(List<AbsenceSpan> spans, List<AbsenceSpan> earlier, int leftOut)
      implements CalendarReading {
    public Spans {
      spans = List.copyOf(spans);
      earlier = List.copyOf(earlier);
    }

    /**
     * The same times without overlaps, for a file that is all about one person. What overlaps is
     * one time with the id of its earliest entry, also when that ended before the window, so that
     * the same file gives the same ids while time goes by.
     *
     * @param zone where days begin for that person
     */
    public List<AbsenceSpan> ofOnePerson(ZoneId zone) {
      return Overlaps.merged(spans, earlier, zone);
    }
  }

  /**
   * Nothing is taken.
   *
   * @param errors at least one, in the order of the file
   */
  record Refused(List<CalendarError> errors) implements CalendarReading {
    public Refused {
      errors = List.copyOf(errors);
    }
  }
}
