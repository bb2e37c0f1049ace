package io.allotment.stories.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What GitHub's webhooks deliver: in any order, twice, and by whom it was not asked. */
class GithubDeliveryHttpTest {

  private static final String BOTH = "{\"Acme/Shop\": \"shop\", \"acme/search\": \"search\"}";

  private Connected all;
  private JsonNode made;
  private String secret;

  @BeforeEach
  void start() {
    all = new Connected("shop", "search");
    all.tracker.stubFor(any(anyUrl()).willReturn(okJson("[]")));
    made = all.connect("github", "", BOTH);
    secret = made.path("hook").path("secret").asString();
  }

  @AfterEach
  void stop() {
    all.close();
  }

  private Api.Answer deliver(String name) {
    return deliver(name, UUID.randomUUID().toString());
  }

  private Api.Answer deliver(String name, String id) {
    return send("issues", Payloads.of("github/" + name, all.there()), id, secret);
  }

  private Api.Answer send(String event, String body, String id, String signedWith) {
    return nobody()
        .with("X-GitHub-Event", event)
        .with("X-GitHub-Delivery", id)
        .with("X-Hub-Signature-256", Payloads.signature(signedWith, body))
        .post(Connected.path(made) + "/deliveries", body);
  }

  private Api nobody() {
    return all.stories.as("-");
  }

  private JsonNode story(String squad, String key) {
    for (JsonNode story : all.stories(squad)) {
      if (story.path("key").asString().equals(key)) {
        return story;
      }
    }
    return MissingNode.getInstance();
  }

  private boolean isGone(String squad, String key) {
    return story(squad, key).isMissingNode();
  }

  @Test
  void aDeliveryTellsOfAnIssueAtOnce() {
    JsonNode answer = deliver("hook-opened.json").mustBe(202).json();
    assertThat(answer.path("told").asInt()).isEqualTo(1);
    Wait.until(() -> !isGone("shop", "shop#7"));
    JsonNode delivery = all.read(made).path("delivery");
    assertThat(delivery.path("at").isString()).isTrue();
    assertThat(delivery.path("result").asString()).isEqualTo("It told something new.");
    assertThat(delivery.path("refused").asInt()).isZero();
  }

  @Test
  void whatIsNotSignedWithItsSecretIsRefusedAndCounted() {
    String body = Payloads.of("github/hook-opened.json", all.there());
    Api.Answer bad = send("issues", body, "1", "guessed");
    assertThat(bad.status()).isEqualTo(401);
    assertThat(bad.rule()).isEqualTo("bad-signature");
    String path = Connected.path(made) + "/deliveries";
    assertThat(nobody().with("X-GitHub-Event", "issues").post(path, body).status()).isEqualTo(401);
    assertThat(
            nobody()
                .with("X-Hub-Signature-256", Payloads.signature(secret, body))
                .post(path, body + " ")
                .status())
        .isEqualTo(401);
    assertThat(refused()).isEqualTo(1);
    all.stories.clock().forward(Duration.ofSeconds(10));
    Wait.until(() -> refused() == 3);
    assertThat(all.read(made).path("delivery").path("at").isNull()).isTrue();
    assertThat(all.stories("shop").size()).isZero();
    assertThat(nobody().post("/api/stories/connections/none/deliveries", body).rule())
        .isEqualTo("unknown-connection");
  }

  private int refused() {
    return all.read(made).path("delivery").path("refused").asInt();
  }

  @Test
  void aStrangerHasTheDatabaseWriteNowAndThenOnly() {
    String path = Connected.path(made) + "/deliveries";
    for (int n = 0; n < 20; n++) {
      assertThat(nobody().with("X-GitHub-Event", "issues").post(path, "{}").status())
          .isEqualTo(401);
    }
    assertThat(refused()).isEqualTo(1);
    all.stories.clock().forward(Duration.ofSeconds(10));
    Wait.until(() -> refused() == 20);
    send("issues", "{}", "1", "guessed");
    all.lead().post(Connected.path(made) + "/secret", "").mustBe(200);
    all.stories.clock().forward(Duration.ofSeconds(10));
    send("issues", "{}", "1", "guessed");
    assertThat(refused()).isEqualTo(1);
  }

  @Test
  void aNewSecretIsMadeOnceUnderAKeyAndToldWhileItIsInForce() {
    String path = Connected.path(made) + "/secret";
    Api first = all.lead().with("Idempotency-Key", "renew-1");
    String one = first.post(path, "").mustBe(200).json().path("hook").path("secret").asString();
    JsonNode again = first.post(path, "").mustBe(200).json();
    assertThat(again.path("hook").path("secret").asString()).isEqualTo(one).isNotEqualTo(secret);
    JsonNode second =
        all.lead().with("Idempotency-Key", "renew-2").post(path, "").mustBe(200).json();
    assertThat(first.post(path, "").mustBe(200).json().path("hook").path("secret").isNull())
        .isTrue();
    assertThat(first.post(path, "{}").mustBe(422).rule()).isEqualTo("idempotency-key-reused");
    secret = one;
    assertThat(deliver("hook-opened.json").status()).isEqualTo(401);
    secret = second.path("hook").path("secret").asString();
    deliver("hook-opened.json").mustBe(202);
  }

  @Test
  void whatShowsNoSignatureIsRefusedBeforeItIsRead() {
    String large = "x".repeat(26 * 1024 * 1024);
    String path = Connected.path(made) + "/deliveries";
    assertThat(
            nobody()
                .with("X-Hub-Signature-256", "sha256=12")
                .post(path, large.substring(0, 9))
                .rule())
        .isEqualTo("bad-signature");
    assertThat(send("issues", large, "1", secret).rule()).isEqualTo("too-large");
  }

  @Test
  void aNewSecretTakesThePlaceOfTheOldOne() {
    JsonNode renewed = all.lead().post(Connected.path(made) + "/secret", "").mustBe(200).json();
    assertThat(deliver("hook-opened.json").status()).isEqualTo(401);
    secret = renewed.path("hook").path("secret").asString();
    deliver("hook-opened.json").mustBe(202);
    assertThat(all.read(made).path("hook").path("secret").isNull()).isTrue();
  }

  @Test
  void aDeliveryThatIsPlayedAgainChangesNothing() {
    deliver("hook-opened.json", "one").mustBe(202);
    deliver("hook-deleted.json", "two").mustBe(202);
    Wait.until(() -> isGone("shop", "shop#7"));
    assertThat(deliver("hook-opened.json", "one").mustBe(202).json().path("result").asString())
        .isEqualTo("This was delivered before.");
    assertThat(deliver("hook-opened.json", "three").mustBe(202).json().path("told").asInt())
        .isZero();
    assertThat(isGone("shop", "shop#7")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"opened edited closed", "closed opened edited", "edited closed opened"})
  void anyOrderComesToTheSame(String order) {
    for (String action : order.split(" ", -1)) {
      deliver("hook-%s.json".formatted(action)).mustBe(202);
    }
    Wait.until(() -> story("shop", "shop#7").path("state").asString().equals("done"));
    assertThat(story("shop", "shop#7").path("title").asString())
        .isEqualTo("Alerts wake the wrong people");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"opened deleted closed", "deleted opened edited", "closed edited deleted"})
  void aDeletedIssueStaysGone(String order) {
    for (String action : order.split(" ", -1)) {
      deliver("hook-%s.json".formatted(action)).mustBe(202);
    }
    deliver("hook-opened-before.json").mustBe(202);
    Wait.until(() -> !isGone("shop", "shop#8"));
    Wait.until(() -> isGone("shop", "shop#7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transferred opened-after",
        "opened-after transferred",
        "transferred",
        "opened-after"
      })
  void aMovedIssueTakesAlongWhatPeopleSaid(String order) {
    deliver("hook-opened-before.json").mustBe(202);
    Wait.until(() -> !isGone("shop", "shop#8"));
    String id = story("shop", "shop#8").path("id").asString();
    all.lead()
        .put("/api/stories/%s/class".formatted(id), "{\"class\": \"operational\"}")
        .mustBe(204);
    for (String action : order.split(" ", -1)) {
      deliver("hook-%s.json".formatted(action)).mustBe(202);
    }
    Wait.until(() -> isGone("shop", "shop#8"));
    Wait.until(() -> !story("search", "search#21").path("confirmed").isNull());
    assertThat(story("search", "search#21").path("confirmed").path("class").asString())
        .isEqualTo("operational");
    deliver("hook-opened-before.json").mustBe(202);
    assertThat(isGone("shop", "shop#8")).isTrue();
  }

  @Test
  void anIssueThatMovedToAProjectWithoutASquadIsGone() {
    String said = "{\"name\": \"Ours\", \"projects\": {\"acme/shop\": \"shop\"}}";
    all.lead().put(Connected.path(made), said).mustBe(200);
    deliver("hook-opened-before.json").mustBe(202);
    Wait.until(() -> !isGone("shop", "shop#8"));
    deliver("hook-transferred.json").mustBe(202);
    Wait.until(() -> isGone("shop", "shop#8"));
    assertThat(deliver("hook-opened-after.json").mustBe(202).json().path("told").asInt()).isZero();
    assertThat(all.keys("search")).isEmpty();
  }

  @Test
  void aProjectWithoutASquadIsToldOf() {
    JsonNode answer = deliver("hook-elsewhere.json", "later").mustBe(202).json();
    assertThat(answer.path("result").asString()).startsWith("No squad is given for acme/other.");
    assertThat(answer.path("told").asInt()).isZero();
    String said =
        "{\"name\": \"Ours\", \"projects\": {\"acme/shop\": \"shop\", \"acme/other\": \"shop\"}}";
    all.lead().put(Connected.path(made), said).mustBe(200);
    assertThat(deliver("hook-elsewhere.json", "later").mustBe(202).json().path("told").asInt())
        .isEqualTo(1);
  }

  @Test
  void whatIsKeptElsewhereIsNotTaken() {
    String body = Payloads.of("github/hook-opened.json", "https://github.com");
    JsonNode answer = send("issues", body, "1", secret).mustBe(202).json();
    assertThat(answer.path("result").asString()).startsWith("It is kept elsewhere");
    assertThat(all.stories("shop").size()).isZero();
  }

  @Test
  void aPingAndOtherEventsAreAnswered() {
    String ping = Payloads.of("github/hook-ping.json", all.there());
    assertThat(send("ping", ping, "1", secret).mustBe(202).json().path("result").asString())
        .isEqualTo("GitHub reaches this connection.");
    assertThat(send("star", ping, "2", secret).mustBe(202).json().path("result").asString())
        .startsWith("Only the event issues");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "{\"action\": \"opened\"}", "{\"issue\": {\"number\": 1}}"})
  void whatCannotBeUnderstoodIsRefusedWithItsReason(String body) {
    Api.Answer answer = send("issues", body, "1", secret);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.rule()).isEqualTo("unreadable-delivery");
    assertThat(all.read(made).path("delivery").path("result").asString()).isNotEmpty();
  }

  @Test
  void aDescriptionThatIsTooLongIsRefusedWithItsReason() {
    String body =
        Payloads.of("github/hook-opened.json", all.there())
            .replace("\"body\": \"\"", "\"body\": \"%s\"".formatted("x".repeat(10_000_000)));
    assertThat(send("issues", body, "1", secret).mustBe(202).json().path("result").asString())
        .startsWith("Its description has 10000000 characters");
    deliver("hook-edited.json").mustBe(202);
    Wait.until(() -> !isGone("shop", "shop#7"));
  }

  @Test
  void aFormIsTakenAsItWasSigned() {
    String json = Payloads.of("github/hook-opened.json", all.there());
    String form = "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    Api.Answer answer =
        nobody()
            .with("X-GitHub-Event", "issues")
            .with("X-GitHub-Delivery", "1")
            .with("X-Hub-Signature-256", Payloads.signature(secret, form))
            .send(
                "POST",
                Connected.path(made) + "/deliveries",
                "application/x-www-form-urlencoded",
                form);
    assertThat(answer.mustBe(202).json().path("told").asInt()).isEqualTo(1);
  }

  @Test
  void aPausedConnectionTakesNothing() {
    String said = "{\"name\": \"Ours\", \"paused\": true, \"projects\": " + BOTH + "}";
    all.lead().put(Connected.path(made), said).mustBe(200);
    assertThat(deliver("hook-opened.json").mustBe(202).json().path("result").asString())
        .startsWith("The connection is paused.");
    assertThat(all.keys("shop")).isEqualTo(List.of());
  }
}
