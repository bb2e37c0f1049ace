package io.allotment.capacity.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.runtime.http.Api;
import io.allotment.runtime.http.Wait;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From an act to the alert everybody reads, and back to order. */
class AlertsHttpTest {

  private static RunningCapacity capacity;

  @BeforeAll
  static void start() {
    capacity = new RunningCapacity();
  }

  @AfterAll
  static void stop() {
    capacity.close();
  }

  private static List<String> keys(Api reader, String path, boolean settled) {
    List<String> keys = new ArrayList<>();
    reader
        .get(path)
        .mustBe(200)
        .json()
        .forEach(
            alert -> {
              if (alert.path("settled").isNull() != settled) {
                keys.add(alert.path("key").asString());
              }
            });
    return keys;
  }

  @Test
  void aRaidIsAlertedToUntilTheIterationCloses() {
    Planned planned = Planned.squad(capacity, "main");
    Api reader = capacity.as("kim");
    String path = "/api/squads/main/alerts";
    assertThat(reader.get(path).mustBe(200).json()).isEmpty();

    planned.raid(1_500, "The fair begins on Monday");
    Wait.until(() -> keys(reader, path, false).contains("reserve-breached/main/i-1"));
    planned.raid(500, "And so does the other one");
    Wait.until(() -> keys(reader, path, false).size() == 3);
    JsonNode breached = alert(reader.get(path).json(), "reserve-breached/main/i-1");
    assertThat(breached.path("rule").asString()).isEqualTo("reserve-breached");
    assertThat(breached.path("iteration").asString()).isEqualTo("i-1");
    assertThat(breached.path("squad").asString()).isEqualTo("main");
    assertThat(breached.path("level").asString()).isEqualTo("alert");
    assertThat(breached.path("since").asString()).isNotEmpty();
    assertThat(breached.path("facts").path("elsewhere").asLong())
        .as("as it is now, not as it was raised")
        .isEqualTo(2_000);
    assertThat(breached.path("words").asString())
        .startsWith("2 days of the 4.5 days kept for improvement went elsewhere.");
    assertThat(keys(reader, "/api/capacity/alerts", false)).contains("reserve-breached/main/i-1");

    planned.close();
    Wait.until(() -> keys(reader, path, false).isEmpty());
    assertThat(keys(reader, path, true)).hasSize(3).contains("reserve-breached/main/i-1");
  }

  @Test
  void alertsAreOfSquadsThereAre() {
    assertThat(capacity.as("kim").get("/api/squads/nobody/alerts").mustBe(404).rule())
        .isEqualTo("no-such-squad");
  }

  private static JsonNode alert(JsonNode alerts, String key) {
    for (JsonNode alert : alerts) {
      if (alert.path("key").asString().equals(key)) {
        return alert;
      }
    }
    throw new AssertionError(key + " is missing in " + alerts);
  }
}
