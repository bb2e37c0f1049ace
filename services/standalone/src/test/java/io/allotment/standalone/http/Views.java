package io.allotment.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is shown of squads and people, so that one sees whether anything was changed; without
 * what goes on with time alone.
 */
final class Views {

  private static final String AT = "2026-11-18T12:00:00Z";

  private final Client operator;
  private final String from;
  private final Map<String, Object> before;

  /** As they are now. */
  Views(Client operator) {
    this.operator = operator;
    this.from = operator.read("/api/squads/checkout/gardener").path("week").asString();
    this.before = read();
  }

  /** Fails if anything is shown otherwise than it was. */
  void areAsBefore() {
    assertThat(read()).isEqualTo(before);
  }

  private Map<String, Object> read() {
    Map<String, Object> views = new LinkedHashMap<>();
    JsonNode squads = operator.read("/api/squads");
    views.put("squads", squads);
    for (JsonNode item : squads.path("items")) {
      String squad = "/api/squads/" + item.path("squad").asString();
      views.put(squad, operator.read(squad));
      views.put(squad + "/ledger", operator.read(squad + "/ledger"));
      views.put(squad + "/plan", promised(operator.read(squad + "/plan?weeks=14&from=" + from)));
    }
    views.put("gardeners", operator.read("/api/gardeners?at=" + AT));
    views.put("roster", operator.read("/api/community/roster?at=" + AT).path("squads"));
    views.put("people", operator.read("/api/people"));
    return views;
  }

  private static List<JsonNode> promised(JsonNode plan) {
    List<JsonNode> turns = new ArrayList<>();
    for (JsonNode turn : plan.path("turns")) {
      if (!"forecast".equals(turn.path("tier").asString())) {
        ((ObjectNode) turn).remove("tier");
        turns.add(turn);
      }
    }
    return turns;
  }
}
