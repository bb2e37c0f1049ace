package io.allotment.stories.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** GitHub's issues read through its interface. */
class GithubConnectionHttpTest {

  private static final String SHOP = "{\"acme/shop\": \"shop\"}";
  private static final String TOKEN = "\"token\": \"github_pat_11AAAA\",";
  private static final String SECOND = "2026-11-02T09:59:59Z";

  private static Connected all;

  @BeforeAll
  static void start() {
    all = new Connected("shop", "search");
  }

  @AfterAll
  static void stop() {
    all.close();
  }

  @BeforeEach
  void nothingThere() {
    all.tracker.resetAll();
    for (JsonNode one : all.lead().get("/api/stories/connections").json()) {
      all.lead().delete(Connected.path(one)).mustBe(204);
    }
  }

  private static MappingBuilder issues() {
    return get(urlPathEqualTo("/api/v3/repos/acme/shop/issues"))
        .withQueryParam("state", equalTo("all"))
        .withQueryParam("sort", equalTo("updated"))
        .withQueryParam("direction", equalTo("asc"));
  }

  private static ResponseDefinitionBuilder page(String name, String next) {
    return page(name, next, all.there());
  }

  private static ResponseDefinitionBuilder page(String name, String next, String there) {
    ResponseDefinitionBuilder page = okJson(Payloads.of("github/" + name, there));
    return next == null
        ? page
        : page.withHeader(
            "Link",
            "<https://api.github.com/repositories/1/issues?%s>; rel=\"next\", <https://api.github.com/repositories/1/issues?page=9>; rel=\"last\""
                .formatted(next));
  }

  /** Three pages: from the start, from the last item on, and on from there. */
  private static void threePages() {
    first();
    second();
    all.tracker.stubFor(
        issues().withQueryParam("page", equalTo("2")).willReturn(page("issues-third.json", null)));
  }

  private static void first() {
    all.tracker.stubFor(
        issues()
            .withQueryParam("since", absent())
            .withQueryParam("page", absent())
            .willReturn(page("issues-first.json", "state=all&page=2")));
  }

  private static void second() {
    all.tracker.stubFor(
        issues()
            .withQueryParam("since", equalTo(SECOND))
            .withQueryParam("page", absent())
            .willReturn(
                page(
                    "issues-second.json",
                    "state=all&sort=updated&direction=asc&since=" + SECOND + "&page=2")));
  }

  private static int asked(String since) {
    return all.tracker
        .findAll(
            getRequestedFor(urlPathEqualTo("/api/v3/repos/acme/shop/issues"))
                .withQueryParam("since", since == null ? absent() : equalTo(since)))
        .size();
  }

  @Test
  void everythingIsReadPageByPageAndLaterWhatChanged() {
    threePages();
    JsonNode made = all.connect("github", TOKEN, SHOP);
    assertThat(made.path("hook").path("secret").asString()).hasSize(64);
    JsonNode read = all.awaitState(made, "connected");
    assertThat(read.path("read").path("items").asInt()).isEqualTo(7);
    assertThat(read.path("read").path("done").asBoolean()).isTrue();
    assertThat(read.path("hasToken").asBoolean()).isTrue();
    assertThat(read.toString())
        .doesNotContain("github_pat", made.path("hook").path("secret").asString());
    Wait.until(() -> all.keys("shop").size() == 5);
    assertThat(all.keys("shop"))
        .containsExactlyInAnyOrder("shop#1", "shop#2", "shop#3", "shop#4", "shop#6");
    assertThat(
            all.tracker.findAll(
                getRequestedFor(urlPathEqualTo("/api/v3/repos/acme/shop/issues"))
                    .withHeader("Authorization", equalTo("Bearer github_pat_11AAAA"))))
        .hasSize(3);

    String later = "2026-11-03T09:50:00Z";
    all.tracker.stubFor(
        issues()
            .withQueryParam("since", equalTo(later))
            .willReturn(page("issues-third.json", null)));
    all.stories.clock().forward(Duration.ofMinutes(16));
    JsonNode again =
        all.await(
            made,
            one ->
                one.path("read").path("items").asInt() == 1
                    && one.path("state").asString().equals("connected"));
    assertThat(again.path("read").path("same").asInt()).isEqualTo(1);
    assertThat(asked(null)).isEqualTo(1);
  }

  @Test
  void itWaitsAsLongAsTheTrackerAsksAndGoesOnThere() {
    first();
    long reset = all.stories.clock().instant().plusSeconds(600).getEpochSecond();
    all.tracker.stubFor(
        issues()
            .withQueryParam("since", equalTo(SECOND))
            .willReturn(
                aResponse()
                    .withStatus(403)
                    .withHeader("X-RateLimit-Remaining", "0")
                    .withHeader("X-RateLimit-Reset", Long.toString(reset))
                    .withBody("{\"message\": \"API rate limit exceeded for user ID 1.\"}")));
    JsonNode made = all.connect("github", TOKEN, SHOP);
    JsonNode waiting = all.await(made, one -> one.path("problem").isString());
    assertThat(waiting.path("state").asString()).isEqualTo("waiting");
    assertThat(waiting.path("problem").asString())
        .startsWith("GitHub asks to be left alone until " + Instant.ofEpochSecond(reset + 1));
    assertThat(waiting.path("read").path("items").asInt()).isEqualTo(3);
    threePages();
    all.stories.clock().forward(Duration.ofSeconds(602));
    assertThat(all.awaitState(made, "connected").path("read").path("items").asInt()).isEqualTo(7);
    assertThat(asked(null)).isEqualTo(1);
  }

  @Test
  void whatIsLeftForThisHourIsKeptBeforeTheTrackerRefuses() {
    long reset = all.stories.clock().instant().plusSeconds(600).getEpochSecond();
    all.tracker.stubFor(
        issues()
            .withQueryParam("since", absent())
            .willReturn(
                page("issues-first.json", "page=2")
                    .withHeader("X-RateLimit-Remaining", "0")
                    .withHeader("X-RateLimit-Reset", Long.toString(reset))));
    JsonNode made = all.connect("github", TOKEN, SHOP);
    JsonNode waiting = all.awaitState(made, "waiting");
    assertThat(all.await(made, one -> one.path("problem").isString()).path("state").asString())
        .isEqualTo("waiting");
    assertThat(waiting.path("hasToken").asBoolean()).isTrue();
    assertThat(asked(SECOND)).isZero();
  }

  @Test
  void aTokenThatIsNotTakenIsToldUntilThereIsAnother() {
    all.tracker.stubFor(
        issues()
            .withHeader("Authorization", equalTo("Bearer old"))
            .willReturn(aResponse().withStatus(401).withBody("{\"message\":\"Bad credentials\"}")));
    all.tracker.stubFor(
        issues()
            .withHeader("Authorization", equalTo("Bearer new"))
            .willReturn(page("issues-third.json", null)));
    JsonNode made = all.connect("github", "\"token\": \"old\",", SHOP);
    JsonNode failing = all.awaitState(made, "failing");
    assertThat(failing.path("problem").asString()).contains("does not take the token");
    assertThat(failing.path("nextReadAt").isString()).isTrue();
    String path = Connected.path(made);
    all.lead()
        .put(path, "{\"name\": \"Ours\", \"token\": \"new\", \"projects\": " + SHOP + "}")
        .mustBe(200);
    assertThat(all.awaitState(made, "connected").path("problem").isNull()).isTrue();
  }

  @Test
  void aProjectThatIsNotThereIsToldAndTheOthersAreRead() {
    all.tracker.stubFor(issues().willReturn(page("issues-third.json", null)));
    JsonNode made =
        all.connect("github", "", "{\"acme/gone\": \"search\", \"acme/shop\": \"shop\"}");
    JsonNode failing = all.awaitState(made, "failing");
    assertThat(failing.path("problem").asString()).contains("shows no issues of acme/gone");
    assertThat(failing.path("read").path("items").asInt()).isEqualTo(1);
  }

  @Test
  void anErrorOfTheTrackerPasses() {
    all.tracker.stubFor(issues().willReturn(aResponse().withStatus(502)));
    JsonNode made = all.connect("github", TOKEN, SHOP);
    assertThat(all.awaitState(made, "failing").path("problem").asString()).contains("status 502");
    all.tracker.stubFor(issues().willReturn(page("issues-third.json", null)));
    all.stories.clock().forward(Duration.ofSeconds(61));
    all.awaitState(made, "connected");
  }

  @Test
  void readingGoesOnWhereItWasAfterAnInterruption() {
    try (Connected other = new Connected("shop", "search")) {
      other.tracker.stubFor(
          issues()
              .withQueryParam("since", absent())
              .willReturn(page("issues-first.json", "page=2", other.there())));
      other.tracker.stubFor(
          issues()
              .withQueryParam("since", equalTo(SECOND))
              .willReturn(page("issues-second.json", null, other.there()).withFixedDelay(9_000)));
      JsonNode made = other.connect("github", TOKEN, SHOP);
      other.await(made, one -> one.path("read").path("items").asInt() == 3);
      other.stories.again();
      other.tracker.stubFor(
          issues()
              .withQueryParam("since", equalTo(SECOND))
              .willReturn(page("issues-third.json", null, other.there())));
      JsonNode read = other.awaitState(made, "connected");
      assertThat(read.path("read").path("items").asInt()).isEqualTo(4);
      assertThat(
              other.tracker.findAll(
                  getRequestedFor(urlPathEqualTo("/api/v3/repos/acme/shop/issues"))
                      .withQueryParam("since", absent())))
          .hasSize(1);
      Wait.until(() -> other.keys("shop").size() == 4);
    }
  }

  @Test
  void aPausedConnectionIsNotRead() {
    threePages();
    JsonNode made = all.connect("github", TOKEN, SHOP);
    all.awaitState(made, "connected");
    String path = Connected.path(made);
    String said = "{\"name\": \"Ours\", \"paused\": %s, \"projects\": " + SHOP + "}";
    JsonNode paused = all.lead().put(path, said.formatted("true")).mustBe(200).json();
    assertThat(paused.path("state").asString()).isEqualTo("paused");
    assertThat(paused.path("nextReadAt").isNull()).isTrue();
    assertThat(paused.path("hasToken").asBoolean()).isTrue();
    all.tracker.resetRequests();
    all.lead().post(path + "/read", "").mustBe(202);
    assertThat(all.read(made).path("state").asString()).isEqualTo("paused");
    all.lead().put(path, said.formatted("false")).mustBe(200);
    assertThat(all.awaitState(made, "connected").path("read").path("items").asInt()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1",
        "https://169.254.169.254/latest",
        "https://user:password@git.example.org",
        "https://git.example.org?x=1",
        "ftp://git.example.org",
        "https://[::1]/",
        "https:////////////////////?",
        "nowhere"
      })
  void anAddressThatMayNotBeCalledIsRefused(String address) {
    Api.Answer answer =
        all.lead()
            .post(
                "/api/stories/connections",
                "{\"tracker\": \"github\", \"name\": \"x\", \"address\": \"%s\", \"projects\": %s}"
                    .formatted(address, SHOP));
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.rule()).isEqualTo("bad-connection");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "github | {\"shop\": \"shop\"} | 422",
        "github | {\"acme/..\": \"shop\"} | 422",
        "github | {} | 422",
        "github | {\"acme/shop\": \"nowhere\"} | 403",
        "jira | {\"acme/shop\": \"shop\"} | 422",
        "csv | {\"acme/shop\": \"shop\"} | 422",
        "abacus | {\"acme/shop\": \"shop\"} | 400"
      })
  void whatMakesNoConnectionIsRefused(String tracker, String projects, int status) {
    Api.Answer answer =
        all.lead()
            .post(
                "/api/stories/connections",
                "{\"tracker\": \"%s\", \"name\": \"x\", \"projects\": %s}"
                    .formatted(tracker, projects));
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
  }

  @Test
  void onlyWhoLeadsItsSquadsChangesAConnection() {
    JsonNode made = all.connect("github", "\"account\": \"ines@example.org\",", SHOP);
    String path = Connected.path(made);
    Api jon = all.stories.as("jon", "lead:search");
    JsonNode seen = jon.get(path).mustBe(200).json();
    assertThat(seen.path("mayChange").asBoolean()).isFalse();
    assertThat(seen.path("account").isNull()).isTrue();
    assertThat(all.read(made).path("account").asString()).isEqualTo("ines@example.org");
    String said = "{\"name\": \"Mine\", \"projects\": {\"acme/shop\": \"search\"}}";
    assertThat(jon.put(path, said).status()).isEqualTo(403);
    assertThat(jon.delete(path).status()).isEqualTo(403);
    assertThat(jon.post(path + "/read", "").status()).isEqualTo(403);
    assertThat(jon.post(path + "/secret", "").status()).isEqualTo(403);
    assertThat(jon.post("/api/stories/connections", "{}").status()).isEqualTo(400);
    assertThat(jon.get("/api/stories/connections/none").rule()).isEqualTo("unknown-connection");
    assertThat(
            all.stories.as("ada", "admin").put(path, "{\"name\": \"\", \"projects\": {}}").rule())
        .isEqualTo("bad-connection");
  }

  @Test
  void aTokenGoesToNoOtherAddressThanItWasGivenFor() {
    JsonNode made = all.connect("github", TOKEN, SHOP);
    String said =
        "{\"name\": \"Ours\", \"address\": \"https://elsewhere.example.org\", \"projects\": %s}"
            .formatted(SHOP);
    Api.Answer answer = all.lead().put(Connected.path(made), said);
    assertThat(answer.rule()).isEqualTo("bad-connection");
    assertThat(answer.text()).contains("another address");
  }

  @Test
  void madeAgainUnderTheSameKeyItIsTheSame() {
    Api lead = all.lead().with("Idempotency-Key", "connect-1");
    String said =
        "{\"tracker\": \"github\", \"name\": \"x\", \"address\": \"%s\", \"projects\": %s}"
            .formatted(all.there(), SHOP);
    JsonNode one = lead.post("/api/stories/connections", said).mustBe(201).json();
    JsonNode two = lead.post("/api/stories/connections", said).mustBe(201).json();
    assertThat(two.path("id")).isEqualTo(one.path("id"));
    assertThat(two.path("hook")).isEqualTo(one.path("hook"));
    Api.Answer other =
        lead.post("/api/stories/connections", said.replace("\"x\"", "\"y\"")).mustBe(422);
    assertThat(other.rule()).isEqualTo("idempotency-key-reused");
    assertThat(all.lead().get("/api/stories/connections").json().size()).isEqualTo(1);
    assertThat(all.read(one).path("name").asString()).isEqualTo("x");
  }

  @Test
  void whatIsAskedForWhileItIsReadIsReadAgain() {
    all.tracker.stubFor(issues().willReturn(okJson("[]").withFixedDelay(1_500)));
    JsonNode made = all.connect("github", TOKEN, SHOP);
    Wait.until(() -> asked(null) == 1);
    all.tracker.stubFor(issues().willReturn(page("issues-third.json", null)));
    all.lead().post(Connected.path(made) + "/read", "").mustBe(202);
    Wait.until(() -> !all.keys("shop").isEmpty());
    assertThat(all.awaitState(made, "connected").path("read").path("items").asInt()).isEqualTo(1);
  }
}
