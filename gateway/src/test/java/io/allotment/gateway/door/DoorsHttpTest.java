package io.allotment.gateway.door;

import static io.allotment.gateway.RunningGateway.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.gateway.Browser;
import io.allotment.gateway.Browser.Answer;
import io.allotment.gateway.RunningGateway;
import io.allotment.gateway.TestClock;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorsHttpTest {

  @TempDir static Path data;
  private static RunningGateway gateway;
  private static Browser member;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.on(data);
    member = gateway.person("ines", "[{\"role\":\"steward\"}]");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/api/squads",
    "POST,/api/members/ines/absences",
    "GET,/api/community/roster",
    "GET,/api/people",
    "GET,/api/tokens",
    "GET,/api/events",
    "GET,/api/nothing-here"
  })
  void strangersAreAskedToSignIn(String method, String path) {
    Answer answer =
        gateway.script("allot_0123456789abcdef_nonsense").send(method, path, null, null);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.rule()).isEqualTo("sign-in-needed");
    Answer without = gateway.stranger().get(path);
    assertThat(without.status()).isEqualTo(401);
    assertThat(without.rule()).isEqualTo("sign-in-needed");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/api/people",
    "POST,/api/invitations",
    "PUT,/api/people/ines/roles/admin",
    "DELETE,/api/people/ines/roles/steward",
    "DELETE,/api/people/ines"
  })
  void onlyAdminsManagePeople(String method, String path) {
    Answer answer = member.send(method, path, "application/json", "{}");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.rule()).isEqualTo("not-allowed");
  }

  @Test
  void aSessionChangesNothingWithoutItsTokenAgainstForgery() {
    Browser forged = member.at(gateway.url());
    forged.with("X-XSRF-TOKEN", "guessed");
    Answer answer = forged.post("/api/members/ines/absences", "{}");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.rule()).isEqualTo("csrf-token-needed");
    assertThat(member.post("/api/members/ines/absences", "{}").status()).isEqualTo(200);
  }

  @Test
  void anotherSitesPageSignsNobodyIn() {
    String body = "{\"email\":\"ines@example.org\",\"password\":\"%s\"}".formatted(PASSWORD);
    Browser foreign = gateway.stranger().with("Sec-Fetch-Site", "cross-site");
    assertThat(foreign.post("/api/session", body).rule()).isEqualTo("csrf-token-needed");
    Answer form = gateway.stranger().send("POST", "/api/session", "text/plain", body);
    assertThat(form.status()).isEqualTo(415);
    assertThat(form.rule()).isEqualTo("unsupported-type");
  }

  @Test
  void aBadTokenIsRefusedEvenBesideAGoodSession() {
    Browser both = member.at(gateway.url()).with("Authorization", "Bearer allot_bad");
    assertThat(both.get("/api/session").status()).isEqualTo(401);
  }

  @Test
  void aTokenBesideASessionGetsNoRolesFromIt() {
    Answer made =
        member.post(
            "/api/tokens",
            "{\"name\":\"reader\",\"roles\":[],\"expires\":\"%s\"}"
                .formatted(TestClock.CLOCK.instant().plusSeconds(3600)));
    Browser both = member.at(gateway.url()).with("Authorization", "Bearer " + made.field("token"));
    assertThat(both.get("/api/session").json().path("roles")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /api/session | application/json | {nonsense | 400 | unreadable-request",
        "POST | /api/session | application/json | {\"email\":\"x\"} | 400 | unreadable-request",
        "PATCH | /api/tokens | application/json | {} | 405 | not-supported",
        "POST | /api/tokens | text/csv | a,b | 415 | unsupported-type",
        "GET | /api/unheard-of | | | 404 | not-found",
        "GET | /no-such-page.html | | | 404 | not-found",
      })
  void everyFailureIsAProblemDocument(
      String method, String path, String type, String body, int status, String rule) {
    Answer answer = member.send(method, path, type, body);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.rule()).isEqualTo(rule);
    assertThat(answer.field("type")).isEqualTo("/problems/" + rule);
    assertThat(answer.field("detail")).isNotBlank();
  }

  @Test
  void aMisspeltRoleIsToldWhatRolesThereAre() {
    Answer answer = gateway.operator().put("/api/people/ines/roles/king", "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.field("detail")).contains("admin, steward, lead and planner");
  }

  @Test
  void probesAreAnsweredAndNothingElseOfTheInside() {
    assertThat(gateway.stranger().get("/actuator/health").status()).isEqualTo(200);
    assertThat(gateway.stranger().get("/actuator/env").rule()).isEqualTo("sign-in-needed");
  }
}
