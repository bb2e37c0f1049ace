package io.allotment.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allotment.gateway.Browser;
import io.allotment.gateway.Browser.Answer;
import io.allotment.gateway.RunningGateway;
import io.allotment.gateway.Upstream;
import io.allotment.runtime.security.TokenVerification;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class RoutesHttpTest {

  @TempDir static Path data;
  private static RunningGateway gateway;
  private static Browser ines;

  @BeforeAll
  static void start() {
    gateway =
        RunningGateway.on(
            data,
            "allotment.limits.body=10KB",
            "allotment.limits.burst=60",
            "allotment.limits.per-second=1");
    ines = gateway.person("ines", "[{\"role\":\"lead\",\"squad\":\"checkout\"}]");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static JwtDecoder decoder(String audience) throws Exception {
    return TokenVerification.decoder(
        URI.create(gateway.url() + "/.well-known/jwks.json").toURL(),
        "allotment-gateway",
        audience);
  }

  @Test
  void aServiceLearnsWhoAsksFromATokenOfItsOwn() throws Exception {
    Answer answer = ines.get("/api/squads/checkout/plan?from=2026-W46&weeks=16");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("etag")).isEqualTo("\"7\"");

    Upstream.Asked asked = gateway.rotation().last();
    assertThat(asked.uri()).isEqualTo("/api/squads/checkout/plan?from=2026-W46&weeks=16");
    Jwt token = decoder("rotation").decode(asked.bearer());
    assertThat(token.getSubject()).isEqualTo("ines");
    assertThat(token.getClaimAsStringList("roles")).containsExactly("lead:checkout");
    assertThat(token.getAudience()).containsExactly("rotation");
    assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt()))
        .isLessThanOrEqualTo(Duration.ofMinutes(5));
    assertThatThrownBy(() -> decoder("community").decode(asked.bearer()))
        .isInstanceOf(JwtException.class);
  }

  @Test
  void theCapacityOfASquadIsAskedOfCapacityAndTheRestOfRotation() {
    for (String path :
        List.of(
            "/iterations",
            "/iterations.csv",
            "/iterations/i-1/raids",
            "/iterations/i-1/forecast",
            "/iterations/i-1/export.csv",
            "/reserve?from=2026-01-01",
            "/capacity-previews",
            "/sprints",
            "/sprints/s-1/proposal",
            "/cadence",
            "/cadence/next",
            "/ratio",
            "/capacity",
            "/debt",
            "/alerts")) {
      assertThat(ines.get("/api/squads/checkout" + path).status()).isEqualTo(200);
      assertThat(gateway.capacity().last().uri()).isEqualTo("/api/squads/checkout" + path);
    }
    assertThat(ines.get("/api/capacity/alerts").status()).isEqualTo(200);
    assertThat(gateway.capacity().last().uri()).isEqualTo("/api/capacity/alerts");
    int before = gateway.capacity().count();
    assertThat(ines.get("/api/squads/checkout").status()).isEqualTo(200);
    assertThat(gateway.rotation().last().uri()).isEqualTo("/api/squads/checkout");
    assertThat(gateway.capacity().count()).isEqualTo(before);
  }

  @Test
  void nothingTheSenderShowedGetsPast() {
    Browser script = gateway.operator();
    script.get("/api/community/roster");
    Upstream.Asked asked = gateway.community().last();
    assertThat(asked.bearer()).startsWith("eyJ");
    assertThat(asked.headers().toString()).doesNotContain(gateway.adminToken());

    ines.get("/api/squads");
    assertThat(gateway.rotation().last().headers()).doesNotContainKeys("Cookie", "X-xsrf-token");
  }

  @Test
  void aCalendarIsFetchedByNobodyInParticular() throws Exception {
    Browser client = gateway.stranger();
    assertThat(client.get("/api/calendars/secret.ics?forecast=true").status()).isEqualTo(200);

    Upstream.Asked asked = gateway.rotation().last();
    assertThat(asked.uri()).isEqualTo("/api/calendars/secret.ics?forecast=true");
    assertThat(asked.headers().getFirst("X-Allotment-Url")).isEqualTo(gateway.url());
    Jwt token = decoder("rotation").decode(asked.bearer());
    assertThat(token.getSubject()).isEqualTo("-");
    assertThat(token.getClaimAsStringList("roles")).isEmpty();

    int before = gateway.rotation().count();
    assertThat(client.send("POST", "/api/calendars/secret.ics", null, null).status())
        .isIn(401, 403);
    assertThat(client.get("/api/calendars/secret.ics/more").status()).isEqualTo(401);
    assertThat(client.get("/api/calendars").status()).isEqualTo(401);
    assertThat(gateway.rotation().count()).isEqualTo(before);
  }

  @Test
  void aWallIsShownToNobodyInParticular() throws Exception {
    Browser wall = gateway.stranger();
    assertThat(wall.get("/api/community/wall/secret").status()).isEqualTo(200);
    Upstream.Asked asked = gateway.community().last();
    assertThat(asked.uri()).isEqualTo("/api/community/wall/secret");
    Jwt token = decoder("community").decode(asked.bearer());
    assertThat(token.getSubject()).isEqualTo("-");
    assertThat(token.getClaimAsStringList("roles")).isEmpty();

    int before = gateway.community().count();
    assertThat(wall.send("POST", "/api/community/wall/secret", null, null).status()).isIn(401, 403);
    for (String more :
        List.of("/wall/secret/more", "/wall", "/walls", "/walls/secret", "/roster")) {
      assertThat(wall.get("/api/community" + more).status()).isEqualTo(401);
    }
    assertThat(gateway.community().count()).isEqualTo(before);
  }

  @Test
  void aDeliveryOfATrackerIsHandedOnAsItWasSigned() throws Exception {
    Browser tracker = gateway.stranger();
    String path = "/api/stories/connections/c1/deliveries";
    String form = "payload=%7B%22a%22%3A%22+%C3%BC%22%7D&b=c%20d";
    tracker.with("X-Hub-Signature-256", "sha256=00");
    assertThat(tracker.send("POST", path, "application/x-www-form-urlencoded", form).status())
        .isEqualTo(200);
    Upstream.Asked asked = gateway.stories().last();
    assertThat(asked.body()).isEqualTo(form);
    assertThat(asked.headers().getFirst("X-hub-signature-256")).isEqualTo("sha256=00");
    assertThat(decoder("stories").decode(asked.bearer()).getSubject()).isEqualTo("-");
    String large = "{\"body\": \"%s\"}".formatted("x".repeat(200_000));
    assertThat(tracker.send("POST", path, "application/json", large).status()).isEqualTo(200);
    assertThat(gateway.stories().last().body()).hasSize(large.length());

    int before = gateway.stories().count();
    assertThat(tracker.get(path).status()).isEqualTo(401);
    assertThat(tracker.send("POST", "/api/stories/connections", "application/json", "{}").status())
        .isIn(401, 403);
    assertThat(tracker.send("POST", path + "/more", "application/json", "{}").status())
        .isIn(401, 403);
    assertThat(gateway.stories().count()).isEqualTo(before);
  }

  @Test
  void aTrackerHearsThatItsSignatureIsNotTaken() {
    gateway.stories().answerWith(401);
    gateway.stories().asksFor("Signature");
    Answer answer =
        gateway
            .stranger()
            .send("POST", "/api/stories/connections/c1/deliveries", "application/json", "{}");
    gateway.stories().asksFor("");
    gateway.stories().answerWith(200);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text()).contains("upstream");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/squads", "/api/squads/a/ledger", "/api/members/a", "/api/rotation/views"})
  void readsGoToTheRotation(String path) {
    int before = gateway.rotation().count();
    assertThat(ines.get(path).text()).contains("upstream");
    assertThat(gateway.rotation().count()).isEqualTo(before + 1);
  }

  @Test
  void bodiesAreHandedOnWholeWithTheirKeys() {
    ines.with("Idempotency-Key", "k1").send("POST", "/api/imports/csv", "text/csv", "a,b\n1,ü\n");
    ines.without("Idempotency-Key");
    Upstream.Asked asked = gateway.rotation().last();
    assertThat(asked.body()).isEqualTo("a,b\n1,ü\n");
    assertThat(asked.headers().getFirst("Content-type")).startsWith("text/csv");
    assertThat(asked.headers().getFirst("Idempotency-key")).isEqualTo("k1");
    ines.put("/api/squads/checkout", "{\"name\":\"Checkout\"}");
    assertThat(gateway.rotation().last().body()).isEqualTo("{\"name\":\"Checkout\"}");
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    Answer answer = ines.send("POST", "/api/imports/csv", "text/csv", "x".repeat(10_241));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.rule()).isEqualTo("too-large");
  }

  @Test
  void aBodyThatDoesNotSayHowLargeItIsGoesNoFurtherEither() {
    int before = gateway.rotation().count();
    Answer passedOn = ines.stream("/api/imports/csv", "text/csv", "x".repeat(200_000));
    assertThat(passedOn.status()).isEqualTo(413);
    assertThat(passedOn.rule()).isEqualTo("too-large");
    assertThat(gateway.rotation().count()).isEqualTo(before);
    assertThat(ines.stream("/api/tokens", "application/json", " ".repeat(20_000)).rule())
        .isEqualTo("too-large");
    ines.with("Idempotency-Key", "large");
    Answer keyed = ines.stream("/api/imports/csv", "text/csv", "x".repeat(20_000));
    ines.without("Idempotency-Key");
    assertThat(keyed.rule()).isEqualTo("too-large");
  }

  @Test
  void aServiceThatRefusesTheGatewaySignsNobodyOut() {
    gateway.community().answerWith(401);
    Answer answer = ines.get("/api/community/roster");
    gateway.community().answerWith(200);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.rule()).isEqualTo("unavailable");
  }

  @Test
  void aServiceThatIsDownIsSaidToBeDown(@TempDir Path other) {
    try (RunningGateway half = RunningGateway.on(other)) {
      half.rotation().close();
      Answer answer = half.operator().get("/api/squads");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.rule()).isEqualTo("unavailable");
      assertThat(answer.header("retry-after")).isEqualTo("5");
    }
  }

  @Test
  void onePersonMayAskOnlySoMuch() {
    Browser eager = gateway.person("eager", "[]");
    Answer last = eager.get("/api/session");
    for (int n = 0; n < 1000 && last.status() == 200; n++) {
      last = eager.get("/api/session");
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.rule()).isEqualTo("too-many-requests");
    assertThat(last.header("retry-after")).isEqualTo("1");
    assertThat(gateway.operator().get("/api/session").status()).isEqualTo(200);
  }
}
