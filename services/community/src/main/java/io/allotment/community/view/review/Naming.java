package io.allotment.community.view.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What things on an agenda are called, by id.
 *
 * @param decisions what they say; not there where that was erased
 */
public record Naming(
    Map<String, String> squads,
    Map<String, String> themes,
    Map<String, String> stories,
    Map<String, String> decisions) {

  String squad(@Nullable String id) {
    return named(squads, id);
  }

  String theme(@Nullable String id) {
    return named(themes, id);
  }

  String story(@Nullable String id) {
    return named(stories, id);
  }

  String decision(@Nullable String id) {
    return id == null || !decisions.containsKey(id) ? "A decision" : named(decisions, id);
  }

  private static String named(Map<String, String> names, @Nullable String id) {
    return id == null ? "" : names.getOrDefault(id, id);
  }
}
