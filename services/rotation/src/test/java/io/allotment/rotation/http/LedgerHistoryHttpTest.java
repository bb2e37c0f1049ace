package io.allotment.rotation.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.golden.Golden;
import io.allotment.rotation.http.Api.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The balances of a squad after each of its weeks. */
class LedgerHistoryHttpTest {
  private static final String PATH = "/api/squads/checkout/ledger";

  private static RunningRotation rotation;

  @BeforeAll
  static void start() {
    rotation = new RunningRotation();
    rotation.admin().importCsv("", Plots.squad("checkout")).mustBe(200);
    rotation.admin().put("/api/squads/search", Plots.SETTINGS).mustBe(200);
    rotation.ahead(Duration.ofDays(4 * 7));
    rotation.carryOn("checkout");
  }

  @AfterAll
  static void stop() {
    rotation.close();
  }

  private static Answer get(String path) {
    return rotation.as("checkout-ines").get(path);
  }

  @Test
  void answersAsEver() {
    Golden.check("http/ledger-history", get(PATH + "/history").mustBe(200).text());
  }

  @Test
  void itsLastWeekHasTheBalancesOfTheLedger() {
    JsonNode people = get(PATH + "/history").mustBe(200).json().path("people");
    for (JsonNode account : get(PATH).mustBe(200).json().path("accounts")) {
      for (JsonNode line : people) {
        if (line.path("member").equals(account.path("member"))) {
          assertThat(line.path("balances").get(line.path("balances").size() - 1))
              .isEqualTo(account.path("balance"));
        }
      }
    }
    assertThat(get(PATH + "/history?weeks=2").json().path("weeks").size()).isEqualTo(2);
  }

  @Test
  void aSquadWithoutPostingsHasNone() {
    JsonNode history = get("/api/squads/search/ledger/history").mustBe(200).json();
    assertThat(history.path("weeks").isEmpty()).isTrue();
    assertThat(get("/api/squads/none/ledger/history").mustBe(404).rule())
        .isEqualTo("unknown-squad");
    for (int weeks : new int[] {0, 105}) {
      assertThat(get(PATH + "/history?weeks=" + weeks).mustBe(422).rule()).isEqualTo("bad-number");
    }
  }
}
