package io.allotment.community.view.scorecard;

import io.allotment.community.model.Marks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One check of a garden.
 *
 * @param check such as reserve-kept
 * @param sentence what was found, with its figures
 * @param facts the figures by name
 * @param threshold that it was judged by
 */
public record Check(
    String check, Health state, String sentence, Map<String, Long> facts, Marks threshold) {
  public Check {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }
}
