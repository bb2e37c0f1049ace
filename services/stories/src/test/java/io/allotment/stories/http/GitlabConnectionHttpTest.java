package io.allotment.stories.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** GitLab's issues, read through its interface and delivered by its webhooks. */
class GitlabConnectionHttpTest {

  private static final String TOKEN = "\"token\": \"glpat-1\",";
  private static final String SHOP = "{\"acme/web/shop\": \"shop\"}";

  private Connected all;

  @BeforeEach
  void start() {
    all = new Connected("shop", "search");
  }

  @AfterEach
  void stop() {
    all.close();
  }

  private static MappingBuilder issues() {
    return get(urlPathEqualTo("/api/v4/projects/acme%2Fweb%2Fshop/issues"))
        .withHeader("PRIVATE-TOKEN", equalTo("glpat-1"))
        .withQueryParam("order_by", equalTo("updated_at"))
        .withQueryParam("sort", equalTo("asc"));
  }

  private ResponseDefinitionBuilder page(String name) {
    return okJson(Payloads.of("gitlab/" + name, all.there()));
  }

  private Api.Answer deliver(JsonNode made, String name) {
    return deliver(made, name, made.path("hook").path("secret").asString());
  }

  private Api.Answer deliver(JsonNode made, String name, String secret) {
    return deliver(made, name, secret, all.there());
  }

  private Api.Answer deliver(JsonNode made, String name, String secret, String there) {
    return all.stories
        .as("-")
        .with("X-Gitlab-Event", "Issue Hook")
        .with("X-Gitlab-Token", secret)
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .post(Connected.path(made) + "/deliveries", Payloads.of("gitlab/" + name, there));
  }

  private JsonNode connectedToNothing() {
    all.tracker.stubFor(any(anyUrl()).willReturn(okJson("[]")));
    JsonNode made = all.connect("gitlab", TOKEN, SHOP);
    all.awaitState(made, "connected");
    return made;
  }

  @Test
  void everythingIsReadPageByPage() {
    all.tracker.stubFor(
        issues()
            .withQueryParam("updated_after", absent())
            .willReturn(
                page("issues-first.json")
                    .withHeader("X-Next-Page", "2")
                    .withHeader(
                        "Link",
                        "<http://gitlab.internal/api/v4/projects/31/issues?page=1&per_page=100>; rel=\"first\", "
                            + "<http://gitlab.internal/api/v4/projects/31/issues?page=2&per_page=100>; rel=\"next\"")));
    all.tracker.stubFor(
        issues()
            .withQueryParam("updated_after", equalTo("2026-11-02T09:59:59.500Z"))
            .willReturn(page("issues-second.json")));
    JsonNode made = all.connect("gitlab", TOKEN, SHOP);
    assertThat(all.awaitState(made, "connected").path("read").path("items").asInt()).isEqualTo(4);
    Wait.until(() -> all.keys("shop").size() == 3);
    JsonNode stories = all.stories("shop");
    assertThat(stories.findValuesAsString("key"))
        .containsExactlyInAnyOrder("shop#1", "shop#2", "shop#3");
  }

  @Test
  void itWaitsAsLongAsTheTrackerAsks() {
    all.tracker.stubFor(
        issues().willReturn(aResponse().withStatus(429).withHeader("Retry-After", "120")));
    JsonNode made = all.connect("gitlab", TOKEN, SHOP);
    assertThat(all.await(made, one -> one.path("problem").isString()).path("state").asString())
        .isEqualTo("waiting");
    all.tracker.stubFor(issues().willReturn(page("issues-second.json")));
    all.stories.clock().forward(Duration.ofSeconds(121));
    all.awaitState(made, "connected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"open close", "close open"})
  void anyOrderComesToTheSame(String order) {
    JsonNode made = connectedToNothing();
    for (String action : order.split(" ", -1)) {
      deliver(made, "hook-%s.json".formatted(action)).mustBe(202);
    }
    Wait.until(() -> all.stories("shop").path(0).path("state").asString().equals("done"));
    assertThat(all.stories("shop").path(0).path("labels").path(0).asString()).isEqualTo("alert");
  }

  @Test
  void aMovedIssueIsGoneFromWhereItWas() {
    JsonNode made = connectedToNothing();
    deliver(made, "hook-open.json").mustBe(202);
    Wait.until(() -> all.keys("shop").size() == 1);
    deliver(made, "hook-moved.json").mustBe(202);
    Wait.until(() -> all.keys("shop").isEmpty());
    deliver(made, "hook-close.json").mustBe(202);
    deliver(made, "hook-old.json").mustBe(202);
    Wait.until(() -> all.keys("shop").contains("shop#6"));
    assertThat(all.keys("shop")).containsExactly("shop#6");
  }

  @Test
  void anIssueWithAMilestoneIsReadWhole() {
    JsonNode made = connectedToNothing();
    all.tracker.stubFor(issues().willReturn(page("issues-changed.json")));
    assertThat(deliver(made, "hook-milestone.json").mustBe(202).json().path("result").asString())
        .isEqualTo("The issue is read from GitLab with its milestone.");
    Wait.until(() -> all.keys("shop").size() == 1);
    String id = all.stories("shop").path(0).path("id").asString();
    assertThat(all.lead().get("/api/stories/" + id).json().toString()).contains("Autumn");
  }

  @Test
  void whatIsAskedForWhileAReadingHasPassedItIsReadAfterThat() {
    all.tracker.stubFor(any(anyUrl()).willReturn(okJson("[]").withFixedDelay(2_000)));
    JsonNode made = all.connect("gitlab", TOKEN, SHOP);
    Wait.until(() -> all.tracker.findAll(getRequestedFor(anyUrl())).size() == 1);
    all.tracker.stubFor(issues().willReturn(page("issues-changed.json")));
    deliver(made, "hook-milestone.json").mustBe(202);
    assertThat(all.read(made).path("read").path("done").asBoolean()).isFalse();
    Wait.until(() -> all.keys("shop").size() == 1);
    all.awaitState(made, "connected");
    all.stories.clock().forward(Duration.ofMinutes(14));
    assertThat(all.tracker.findAll(getRequestedFor(anyUrl()))).hasSize(2);
  }

  @Test
  void aTrackerBelowAPathIsReadAndListenedTo() {
    String there = all.there() + "/Gitlab";
    all.tracker.stubFor(
        get(urlPathEqualTo("/Gitlab/api/v4/projects/acme%2Fweb%2Fshop/issues"))
            .willReturn(okJson(Payloads.of("gitlab/issues-changed.json", there))));
    JsonNode made = all.connectAt(there + "/", "gitlab", TOKEN, SHOP);
    assertThat(all.awaitState(made, "connected").path("read").path("unfit").asInt()).isZero();
    Wait.until(() -> all.keys("shop").contains("shop#4"));
    String secret = made.path("hook").path("secret").asString();
    deliver(made, "hook-open.json", secret, there).mustBe(202);
    Wait.until(() -> all.keys("shop").contains("shop#5"));
    deliver(made, "hook-moved.json", secret, there).mustBe(202);
    Wait.until(() -> !all.keys("shop").contains("shop#5"));
    assertThat(deliver(made, "hook-milestone.json", secret, there).mustBe(202).text())
        .contains("read from GitLab with its milestone");
    assertThat(deliver(made, "hook-open.json", secret).mustBe(202).text())
        .contains("It is kept elsewhere than on", "/gitlab.");
  }

  @Test
  void whatDoesNotShowTheSecretIsRefused() {
    JsonNode made = connectedToNothing();
    assertThat(deliver(made, "hook-open.json", "guessed").rule()).isEqualTo("bad-signature");
    assertThat(all.read(made).path("delivery").path("refused").asInt()).isEqualTo(1);
    assertThat(deliver(made, "hook-push.json").mustBe(202).json().path("result").asString())
        .startsWith("Only events of issues");
  }
}
