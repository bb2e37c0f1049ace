package io.allotment.rotation.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.http.Api.Answer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a lead chooses whose public holidays count, and what others see of it. */
class HolidaysHttpTest {

  private static final String BAVARIA =
      "{\"region\":\"DE-BY\",\"perHoliday\":\"1/2\",\"most\":\"2\"}";

  private static RunningRotation rotation;

  @BeforeAll
  static void start() {
    rotation = new RunningRotation();
  }

  @AfterAll
  static void stop() {
    rotation.close();
  }

  private static Api lead(String squad) {
    rotation.admin().importCsv("", Plots.squad(squad)).mustBe(200);
    return rotation.as("lea", "lead:" + squad);
  }

  private static JsonNode week(Answer holidays, String week) {
    return StreamSupport.stream(holidays.json().path("weeks").spliterator(), false)
        .filter(one -> one.path("week").asString().equals(week))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWouldChangeIsShownBeforeItIsSaved() {
    Api lead = lead("preview");
    long head = rotation.head();
    Answer preview = lead.put("/api/squads/preview/holidays?dryRun=true", BAVARIA).mustBe(200);
    assertThat(preview.json().path("regionName").asString()).isEqualTo("Bavaria, Germany");
    JsonNode epiphany = week(preview, "2027-W01");
    assertThat(epiphany.path("value").path("exact").asString()).isEqualTo("3/2");
    assertThat(epiphany.path("was").path("exact").asString()).isEqualTo("1");
    assertThat(epiphany.path("promised").asBoolean()).isTrue();
    assertThat(epiphany.path("holidays").get(0).path("name").asString()).isEqualTo("Epiphany");
    assertThat(rotation.head()).isEqualTo(head);
    assertThat(lead.get("/api/squads/preview/holidays").mustBe(200).json().path("weeks")).isEmpty();
  }

  @Test
  void whatIsSavedIsSeenInTheTurnsByEveryone() {
    Api lead = lead("saved");
    lead.put("/api/squads/saved/holidays", BAVARIA).mustBe(200);
    long head = rotation.head();
    lead.put("/api/squads/saved/holidays", BAVARIA).mustBe(200);
    assertThat(rotation.head()).isEqualTo(head);
    JsonNode turn =
        rotation
            .as("mei")
            .get("/api/squads/saved/plan?from=2027-W01&weeks=1")
            .mustBe(200)
            .json()
            .path("turns")
            .get(0);
    assertThat(turn.path("value").path("exact").asString()).isEqualTo("3/2");
    assertThat(turn.path("holidays").get(0).path("working").asBoolean()).isTrue();
    // A week of spring is still forecast, and so is decided with its holidays.
    JsonNode easter =
        lead.get("/api/squads/saved/plan?from=2027-W12&weeks=1").json().path("turns").get(0);
    assertThat(easter.path("why").path("candidates").get(0).path("holidays").isObject()).isTrue();
    assertThat(
            lead.put("/api/squads/saved/holidays", "{\"most\":\"2\"}")
                .mustBe(200)
                .json()
                .path("region")
                .isNull())
        .isTrue();
  }

  @Test
  void whoSawSomethingElseSavesNothing() {
    Api lead = lead("seen");
    String seen = lead.get("/api/squads/seen/holidays").mustBe(200).etag();
    lead.put("/api/squads/seen/holidays", BAVARIA).mustBe(200);
    Answer answer =
        rotation
            .as("lea", "lead:seen")
            .with("If-Match", seen)
            .put("/api/squads/seen/holidays", "{\"region\":\"US\",\"most\":\"2\"}");
    assertThat(answer.status()).isEqualTo(412);
    assertThat(lead.get("/api/squads/seen/holidays").json().path("region").asString())
        .isEqualTo("DE-BY");
  }

  @Test
  void aPlaceWithoutACalendarIsRefused() {
    Api lead = lead("nowhere");
    assertThat(
            lead.put("/api/squads/nowhere/holidays", "{\"region\":\"QQ\",\"most\":\"2\"}").rule())
        .isEqualTo("unknown-region");
    assertThat(lead.get("/api/squads/none/holidays").rule()).isEqualTo("unknown-squad");
  }
}
