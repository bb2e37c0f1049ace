package io.allotment.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.http.Client;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Every squad there is has its whole first plan, a ledger in balance, and the view of all. */
final class Ledgers {

  private Ledgers() {}

  static void check(Client client, Collection<String> squads) {
    Map<String, JsonNode> now = new HashMap<>();
    client
        .read("/api/gardeners")
        .path("squads")
        .forEach(squad -> now.put(squad.path("squad").asString(), squad));
    for (String squad : squads) {
      JsonNode sum = client.read("/api/squads/" + squad + "/ledger").path("sum");
      assertThat(sum.path("exact").asString()).as(squad).isEqualTo("0");
      plan(client.read("/api/squads/" + squad + "/plan?weeks=16"), now.get(squad));
    }
  }

  private static void plan(JsonNode plan, JsonNode now) {
    String squad = plan.path("squad").asString();
    assertThat(now).as("%s in the view of all squads", squad).isNotNull();
    assertThat(plan.path("planned").asBoolean()).as(squad).isTrue();
    JsonNode turns = plan.path("turns");
    assertThat(turns).as(squad).hasSizeGreaterThanOrEqualTo(13);
    for (int i = 0; i < turns.size(); i++) {
      JsonNode turn = turns.get(i);
      assertThat(turn.path("gardener").path("name").asString(""))
          .as("%s %s", squad, turn.path("week"))
          .startsWith("Version ");
      if (i > 0) {
        assertThat(turn.path("start")).isEqualTo(turns.get(i - 1).path("end"));
      }
      if (turn.path("week").equals(now.path("week"))) {
        assertThat(now.path("gardener")).as(squad).isEqualTo(turn.path("gardener"));
      }
    }
  }
}
