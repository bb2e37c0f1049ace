package io.allotment.rotation.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.golden.Golden;
import io.allotment.rotation.http.Api.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shape of every answer to a question, as clients know it. */
class ReadsHttpTest {

  private static RunningRotation rotation;

  @BeforeAll
  static void start() {
    rotation = new RunningRotation();
    rotation.admin().importCsv("", Plots.squad("checkout")).mustBe(200);
    rotation
        .as("checkout-jon")
        .post(
            "/api/members/checkout-jon/absences",
            "{\"from\":\"2026-12-21T09:00:00+01:00\",\"to\":\"2026-12-22T18:00:00+01:00\"}")
        .mustBe(201);
    rotation.as("ada", "admin").put("/api/squads/search", Plots.SETTINGS).mustBe(200);
  }

  @AfterAll
  static void stop() {
    rotation.close();
  }

  @ParameterizedTest
  @CsvSource({
    "squads, /api/squads",
    "squad, /api/squads/checkout",
    "squad-unplanned, /api/squads/search",
    "plan, /api/squads/checkout/plan?from=2026-W45&weeks=10",
    "plan-unplanned, /api/squads/search/plan?weeks=2",
    "gardener, /api/squads/checkout/gardener?at=2026-11-24T12:00:00Z",
    "gardeners, /api/gardeners?at=2026-11-24T12:00:00Z",
    "ledger, /api/squads/checkout/ledger"
  })
  void answersAsEver(String golden, String path) {
    Answer answer = rotation.as("checkout-ines").get(path).mustBe(200);
    Golden.check("http/" + golden, answer.text().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…"));
  }

  @Test
  void aPreviewIsAPlanWithItsReasonsAndNothingIsStored() {
    long head = rotation.head();
    Answer answer =
        rotation
            .as("anybody")
            .post(
                "/api/plan-previews",
                """
                {"zone":"Asia/Tokyo","handover":{"day":"MONDAY","time":"10:00"},
                 "policy":{"rest":1,"freeShare":"3/5"},
                 "members":[
                  {"member":"haruto","openingBalance":"1/2","lastServed":"2026-W43"},
                  {"member":"mei","share":"1/2","openingBalance":"-1/2",
                   "absences":[{"from":"2026-11-16","to":"2026-11-20"}]}],
                 "from":"2026-W46","weeks":3}""")
            .mustBe(200);
    Golden.check("http/plan-preview", answer.text());
    assertThat(rotation.head()).isEqualTo(head);
    assertThat(rotation.as("anybody").get("/api/squads/preview").rule()).isEqualTo("unknown-squad");
  }

  @Test
  void theTemplateOfARosterCanBeImported() {
    Answer template = rotation.admin().get("/api/imports/csv/template").mustBe(200);
    Answer answer = rotation.admin().importCsv("?dryRun=true", template.text()).mustBe(200);
    assertThat(answer.json().path("summary").path("squads").asInt()).isEqualTo(2);
  }

  @Test
  void absencesAreShownToTheSquadOnly() {
    String path = "/api/squads/checkout";
    assertThat(away(rotation.as("checkout-ines").get(path))).isEqualTo(1);
    assertThat(away(rotation.as("lea", "lead:checkout").get(path))).isEqualTo(1);
    assertThat(away(rotation.as("mei").get(path))).isZero();
    assertThat(away(rotation.as("mei", "lead:search", "steward").get(path))).isZero();
  }

  private static int away(Answer squad) {
    return squad.mustBe(200).json().path("members").get(1).path("absences").size();
  }
}
