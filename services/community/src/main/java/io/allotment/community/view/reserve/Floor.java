package io.allotment.community.view.reserve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The share that every squad keeps at least, in percent, from day to day.
 *
 * @param steps from which day which holds
 */
public record Floor(NavigableMap<LocalDate, Integer> steps) {

  /** Where the community said nothing. */
  private static final int DEFAULT = 30;

  public Floor {
    steps = Collections.unmodifiableNavigableMap(new TreeMap<>(steps));
  }

  /**
   * What holds on a day.
   *
   * @param from null where it always did
   */
  public record Step(int value, @Nullable LocalDate from) {}

  /** Which day it is for the community: in UTC. */
  public static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  public Step on(LocalDate day) {
    Map.Entry<LocalDate, Integer> step = steps.floorEntry(day);
    return step == null ? new Step(DEFAULT, null) : new Step(step.getValue(), step.getKey());
  }
}
