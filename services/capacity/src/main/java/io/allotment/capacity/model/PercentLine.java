package io.allotment.capacity.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A percentage as it holds from day to day.
 *
 * @param before what holds before the first entry
 * @param from what holds from a day on, until the next entry
 */
public record PercentLine(Percent before, NavigableMap<LocalDate, Percent> from) {
  public PercentLine {
    from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
  }

  /** The same on every day. */
  public static PercentLine of(Percent always) {
    return new PercentLine(always, new TreeMap<>());
  }

  /** What holds on a day. */
  public Percent on(LocalDate day) {
    Map.Entry<LocalDate, Percent> entry = from.floorEntry(day);
    return entry == null ? before : entry.getValue();
  }

  /** With another percentage from a day on, for good. */
  public PercentLine with(LocalDate day, Percent percent) {
    if (on(day).equals(percent) && from.tailMap(day, false).isEmpty()) {
      return this;
    }
    NavigableMap<LocalDate, Percent> then = new TreeMap<>(from.headMap(day, false));
    then.put(day, percent);
    return new PercentLine(before, then);
  }
}
