package io.allotment.rotation.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.http.Api.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The forecast of squads in a chain: uma tends one and two, vic two and three. Whichever squad is
 * asked, the answers are parts of one plan.
 */
class ForecastHttpTest {
  private static final List<String> SQUADS = List.of("one", "two", "three");
  private static RunningRotation rotation;

  @BeforeAll
  static void start() {
    rotation = new RunningRotation();
    rotation
        .admin()
        .importCsv(
            "",
            """
            squad,zone,handover,member,e-mail,name,share,working days,trained,opted in,last served,opening balance
            one,Europe/Berlin,Mon 10:00,uma,uma@example.com,Uma,1,Mon-Fri,yes,yes,,
            one,Europe/Berlin,Mon 10:00,ann,ann@example.com,Ann,1,Mon-Fri,yes,yes,,
            two,Europe/Berlin,Mon 10:00,uma,uma@example.com,Uma,1,Mon-Fri,yes,yes,,
            two,Europe/Berlin,Mon 10:00,vic,vic@example.com,Vic,1,Mon-Fri,yes,yes,,
            three,Europe/Berlin,Mon 10:00,vic,vic@example.com,Vic,1,Mon-Fri,yes,yes,,
            three,Europe/Berlin,Mon 10:00,zoe,zoe@example.com,Zoe,1,Mon-Fri,yes,yes,,
            """)
        .mustBe(200);
  }

  @AfterAll
  static void stop() {
    rotation.close();
  }

  @Test
  void nobodyIsForecastForTwoSquadsAtOnce() {
    Map<String, String> squadOf = new HashMap<>();
    for (String squad : SQUADS) {
      for (JsonNode turn : turns(squad, 54)) {
        String gardener = turn.path("gardener").path("member").asString("");
        String week = turn.path("week").asString();
        if (!gardener.isEmpty()) {
          assertThat(squadOf.put(week + " " + gardener, squad))
              .as("%s in %s", gardener, week)
              .isNull();
        }
      }
    }
    assertThat(squadOf).hasSizeGreaterThanOrEqualTo(2 * 52);
  }

  @Test
  void aLongerForecastBeginsAsAShorterOne() {
    for (String squad : SQUADS) {
      List<JsonNode> year = turns(squad, 54);
      assertThat(year.getLast().path("tier").asString()).isEqualTo("forecast");
      for (int weeks : List.of(3, 16, 30)) {
        List<JsonNode> shorter = turns(squad, weeks);
        assertThat(year.subList(0, shorter.size())).isEqualTo(shorter);
      }
    }
  }

  private static List<JsonNode> turns(String squad, int weeks) {
    Answer answer =
        rotation.as("uma").get("/api/squads/" + squad + "/plan?weeks=" + weeks).mustBe(200);
    return StreamSupport.stream(answer.json().path("turns").spliterator(), false).toList();
  }
}
