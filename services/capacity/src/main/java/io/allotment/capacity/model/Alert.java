package io.allotment.capacity.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something of a squad's capacity that needs to be looked at. It names nobody.
 *
 * @param iteration null where it is about no one iteration
 * @param facts its figures by name: milli-days, days, counts, or hundredths of a percent
 */
public record Alert(
    AlertKey key, AlertRule rule, @Nullable IterationId iteration, SortedMap<String, Long> facts) {

  public Alert {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** An alert about one iteration. */
  public static Alert of(
      AlertRule rule, SquadId squad, IterationId iteration, Map<String, Long> facts) {
    return new Alert(AlertKey.of(rule, squad, iteration), rule, iteration, new TreeMap<>(facts));
  }

  /** A figure; 0 where it has none of this name. */
  public long fact(String name) {
    return facts.getOrDefault(name, 0L);
  }
}
