package io.allotment.stories.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A story stays with its squad unless somebody who leads both says otherwise, or its tracker. */
class WhoseStoriesHttpTest {

  private static final String TITLES =
      "[{\"url\": \"https://github.com/acme/shop/issues/1\", \"title\": \"Show the basket\"},"
          + " {\"url\": \"https://github.com/acme/shop/issues/2\", \"title\": \"Hide it\"}]";
  private static final String TOKEN = "\"account\": \"ines@example.org\", \"token\": \"ATATT1\",";

  private Connected all;
  private Api shop;
  private Api search;

  @BeforeEach
  void start() {
    all = new Connected("shop", "search");
    all.tracker.stubFor(any(anyUrl()).willReturn(okJson("[]")));
    shop = all.stories.as("ines", "lead:shop");
    search = all.stories.as("jon", "lead:search");
  }

  @AfterEach
  void stop() {
    all.close();
  }

  private static JsonNode imported(Api who, String squad) {
    String id =
        who.send("POST", "/api/stories/imports?tracker=github", "application/json", TITLES)
            .mustBe(201)
            .json()
            .path("id")
            .asString();
    String path = "/api/stories/imports/" + id;
    who.put(path + "/start", "{\"squads\": {\"acme/shop\": \"%s\"}}".formatted(squad)).mustBe(202);
    Wait.until(() -> who.get(path).json().path("state").asString().equals("done"));
    return who.get(path).json();
  }

  @Test
  void aFileMovesStoriesOnlyForWhoLeadsBothSquads() {
    assertThat(imported(shop, "shop").path("told").asInt()).isEqualTo(2);
    JsonNode refused = imported(search, "search");
    assertThat(refused.path("told").asInt()).isZero();
    assertThat(refused.path("unfit").asInt()).isEqualTo(2);
    assertThat(refused.path("refused").path(0).path("item").asString()).isEqualTo("shop#1");
    assertThat(refused.path("refused").path(0).path("reason").asString())
        .isEqualTo(
            "It is a story of shop. Have somebody take it who leads shop and search, or an admin.");
    assertThat(all.keys("shop")).hasSize(2);
    assertThat(imported(all.lead(), "search").path("told").asInt()).isEqualTo(2);
    Wait.until(() -> all.keys("search").size() == 2);
    assertThat(all.keys("shop")).isEmpty();
  }

  private Api.Answer delivered(JsonNode made, String name) {
    String body = Payloads.of("github/" + name, all.there());
    String secret = made.path("hook").path("secret").asString();
    return all.stories
        .as("-")
        .with("X-GitHub-Event", "issues")
        .with("X-GitHub-Delivery", UUID.randomUUID().toString())
        .with("X-Hub-Signature-256", Payloads.signature(secret, body))
        .post(Connected.path(made) + "/deliveries", body)
        .mustBe(202);
  }

  @Test
  void aConnectionOfAnotherSquadNeitherMovesNorRemovesThem() {
    JsonNode ours = all.connectBy(shop, "github", "", "{\"acme/shop\": \"shop\"}");
    delivered(ours, "hook-opened.json");
    Wait.until(() -> all.keys("shop").equals(List.of("shop#7")));
    JsonNode theirs = all.connectBy(search, "github", "", "{\"acme/shop\": \"search\"}");
    for (String name : List.of("hook-edited.json", "hook-deleted.json")) {
      assertThat(delivered(theirs, name).json().path("result").asString())
          .startsWith("It is a story of shop.");
    }
    assertThat(all.keys("shop")).containsExactly("shop#7");
    assertThat(all.keys("search")).isEmpty();
    delivered(ours, "hook-deleted.json");
    Wait.until(() -> all.keys("shop").isEmpty());
  }

  private String moved() {
    JsonNode delivery =
        JsonMapper.builder().build().readTree(Payloads.of("jira/hook-moved.json", all.there()));
    return "{\"issues\": [%s], \"isLast\": true}".formatted(delivery.path("issue"));
  }

  @Test
  void whatTheTrackerItselfMovedGoesToTheSquadOfItsProject() {
    all.tracker.stubFor(any(anyUrl()).willReturn(okJson("{\"issues\": [], \"isLast\": true}")));
    JsonNode ours = all.connectBy(shop, "jira", TOKEN, "{\"SHOP\": \"shop\"}");
    assertThat(ofJira(ours, "hook-created.json").path("told").asInt()).isEqualTo(1);
    Wait.until(() -> all.keys("shop").equals(List.of("SHOP-20")));
    all.tracker.stubFor(get(urlPathEqualTo("/rest/api/2/search/jql")).willReturn(okJson(moved())));
    JsonNode theirs = all.connectBy(search, "jira", TOKEN, "{\"FIND\": \"search\"}");
    assertThat(all.awaitState(theirs, "connected").path("read").path("told").asInt()).isEqualTo(1);
    Wait.until(() -> all.keys("search").equals(List.of("FIND-3")));
    assertThat(all.keys("shop")).isEmpty();
    for (String late : List.of("hook-moved.json", "hook-updated.json")) {
      assertThat(ofJira(ours, late).path("result").asString()).startsWith("It said what was known");
    }
  }

  private JsonNode ofJira(JsonNode made, String name) {
    String body = Payloads.of("jira/" + name, all.there());
    String secret = made.path("hook").path("secret").asString();
    return all.stories
        .as("-")
        .with("X-Atlassian-Webhook-Identifier", UUID.randomUUID().toString())
        .with("X-Hub-Signature", Payloads.signature(secret, body))
        .post(Connected.path(made) + "/deliveries", body)
        .mustBe(202)
        .json();
  }
}
