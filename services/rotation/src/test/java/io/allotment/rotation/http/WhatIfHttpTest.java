package io.allotment.rotation.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.golden.Golden;
import io.allotment.rotation.http.Api.Answer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is supposed of a squad is answered, and nothing of it is recorded. */
class WhatIfHttpTest {
  private static final String PATH = "/api/squads/checkout/what-if";
  private static final String ALL =
      """
      {"leaves":["checkout-jon"],"rest":0,
       "joins":[{"name":"Eve","share":"1/2","workingDays":["MONDAY","TUESDAY","WEDNESDAY"]}]}""";

  private static RunningRotation rotation;

  @BeforeAll
  static void start() {
    rotation = new RunningRotation();
    rotation.admin().importCsv("", Plots.squad("checkout")).mustBe(200);
    rotation.admin().put("/api/squads/search", Plots.SETTINGS).mustBe(200);
  }

  @AfterAll
  static void stop() {
    rotation.close();
  }

  private static Answer ask(String query, String body) {
    return rotation.as("checkout-ines").post(PATH + query, body);
  }

  @Test
  void answersAsEverAndRecordsNothing() {
    long head = rotation.head();
    Answer plan = rotation.as("checkout-ines").get("/api/squads/checkout/plan?weeks=54");
    Golden.check("http/what-if", ask("?weeks=16", ALL).mustBe(200).text());
    assertThat(rotation.head()).isEqualTo(head);
    assertThat(rotation.as("checkout-ines").get("/api/squads/checkout/plan?weeks=54"))
        .isEqualTo(plan);
    assertThat(rotation.keeps("directory", "Eve")).isFalse();
  }

  @Test
  void todayIsThePlanAsItIsShown() {
    Answer plan =
        rotation.as("checkout-ines").get("/api/squads/checkout/plan?from=2026-W46&weeks=52");
    Answer answer = ask("?weeks=52", "{}").mustBe(200);
    assertThat(gardeners(answer.json().path("turns"), "today"))
        .hasSize(52)
        .isEqualTo(gardeners(plan.json().path("turns"), ""))
        .isEqualTo(gardeners(answer.json().path("turns"), "whatIf"));
    assertThat(answer.json().path("summary").path("changed").asInt()).isZero();
  }

  private static List<String> gardeners(JsonNode turns, String side) {
    return StreamSupport.stream(turns.spliterator(), false)
        .map(
            turn ->
                turn.path("week").asString()
                    + " "
                    + (side.isEmpty() ? turn : turn.path(side))
                        .path("gardener")
                        .path("member")
                        .asString("nobody"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"leaves":["checkout-eve"]}             | 404 | unknown-member | checkout-eve is not a member
          {"leaves":["Not An Id"]}                | 400 | unreadable-request | Not An Id
          {"rest":53}                             | 422 | bad-number     | between 0 and 52
          {"rest":-1}                             | 422 | bad-number     | between 0 and 52
          {"joins":[{"name":"Eve","share":"0"}]}  | 422 | bad-number     | more than 0
          {"joins":[{"name":"Eve","share":"2"}]}  | 422 | bad-number     | at most 1
          {"joins":[{"name":" "}]}                | 422 | bad-name       | 1 to 60 characters
          {"joins":[{"share":"1"}]}               | 400 | unreadable-request | name
          """)
  void whatMakesNoSenseIsRefused(String body, int status, String rule, String says) {
    Answer answer = ask("", body).mustBe(status);
    assertThat(answer.rule()).isEqualTo(rule);
    assertThat(answer.text()).contains(says);
  }

  @Test
  void soAreMoreWeeksOrPeopleThanAreWorkedOut() {
    assertThat(ask("?weeks=53", "{}").mustBe(422).text()).contains("1 to 52 weeks");
    assertThat(ask("?weeks=0", "{}").mustBe(422).rule()).isEqualTo("bad-number");
    String eve = "{\"name\":\"Eve\"}";
    String many = "{\"joins\":[" + eve + ("," + eve).repeat(10) + "]}";
    assertThat(ask("", many).mustBe(422).text()).contains("at most 10 people");
  }

  @Test
  void othersAreToldWhoMayAsk() {
    Answer refused = rotation.as("mei", "lead:search").post(PATH, "{}").mustBe(403);
    assertThat(refused.text()).contains("Only members of checkout and its leads");
    rotation.admin().post("/api/squads/search/what-if", "{}").mustBe(422);
    rotation.admin().post("/api/squads/none/what-if", "{}").mustBe(404);
  }
}
