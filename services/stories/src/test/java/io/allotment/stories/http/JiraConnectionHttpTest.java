package io.allotment.stories.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Jira's issues, found by its search and delivered by its webhooks. */
class JiraConnectionHttpTest {

  private static final String TOKEN = "\"account\": \"ines@example.org\", \"token\": \"ATATT1\",";
  private static final String BOTH = "{\"SHOP\": \"shop\", \"FIND\": \"search\"}";

  private Connected all;

  @BeforeEach
  void start() {
    all = new Connected("shop", "search");
  }

  @AfterEach
  void stop() {
    all.close();
  }

  private static MappingBuilder search(String jql) {
    return get(urlPathEqualTo("/rest/api/2/search/jql"))
        .withBasicAuth("ines@example.org", "ATATT1")
        .withQueryParam("jql", matching(jql));
  }

  private ResponseDefinitionBuilder page(String name) {
    return okJson(Payloads.of("jira/" + name, all.there()));
  }

  private JsonNode connectedToNothing() {
    all.tracker.stubFor(any(anyUrl()).willReturn(okJson("{\"issues\": [], \"isLast\": true}")));
    JsonNode made = all.connect("jira", TOKEN, BOTH);
    all.awaitState(made, "connected");
    return made;
  }

  private Api.Answer deliver(JsonNode made, String name) {
    return send(made, Payloads.of("jira/" + name, all.there()));
  }

  private Api.Answer send(JsonNode made, String body) {
    String secret = made.path("hook").path("secret").asString();
    return all.stories
        .as("-")
        .with("X-Atlassian-Webhook-Identifier", UUID.randomUUID().toString())
        .with("X-Hub-Signature", Payloads.signature(secret, body))
        .post(Connected.path(made) + "/deliveries", body);
  }

  @Test
  void everythingIsReadPageByPage() {
    all.tracker.stubFor(
        search("project = \"SHOP\" ORDER BY updated ASC")
            .withQueryParam("nextPageToken", absent())
            .willReturn(page("search-first.json")));
    String since = "project = \"SHOP\" AND updated >= \"-\\d+m\" ORDER BY updated ASC";
    all.tracker.stubFor(
        search(since)
            .withQueryParam("nextPageToken", absent())
            .willReturn(page("search-second.json")));
    all.tracker.stubFor(
        search(since)
            .withQueryParam("nextPageToken", equalTo("CAEaAggE/+="))
            .willReturn(page("search-third.json")));
    JsonNode made = all.connect("jira", TOKEN, "{\"SHOP\": \"shop\"}");
    assertThat(made.path("account").asString()).isEqualTo("ines@example.org");
    assertThat(all.awaitState(made, "connected").path("read").path("items").asInt()).isEqualTo(5);
    Wait.until(() -> all.keys("shop").size() == 4);
    assertThat(all.keys("shop"))
        .containsExactlyInAnyOrder("SHOP-11", "SHOP-12", "SHOP-13", "SHOP-14");
  }

  @Test
  void aProjectThatIsNotThereIsTold() {
    all.tracker.stubFor(
        search(".*")
            .willReturn(
                aResponse()
                    .withStatus(400)
                    .withBody(
                        "{\"errorMessages\":[\"The value 'SHOP' does not exist for the field"
                            + " 'project'.\"],\"errors\":{}}")));
    JsonNode made = all.connect("jira", TOKEN, "{\"SHOP\": \"shop\"}");
    assertThat(all.awaitState(made, "failing").path("problem").asString())
        .startsWith("Jira shows no issues of SHOP");
  }

  @Test
  void aTokenIsGivenWithItsAccount() {
    String said =
        "{\"tracker\": \"jira\", \"name\": \"x\", \"address\": \"%s\", %s \"projects\": %s}";
    assertThat(
            all.lead()
                .post(
                    "/api/stories/connections",
                    said.formatted(all.there(), "\"token\": \"ATATT1\",", BOTH))
                .rule())
        .isEqualTo("bad-connection");
  }

  @ParameterizedTest
  @ValueSource(strings = {"created updated", "updated created"})
  void anyOrderComesToTheSame(String order) {
    JsonNode made = connectedToNothing();
    for (String event : order.split(" ", -1)) {
      deliver(made, "hook-%s.json".formatted(event)).mustBe(202);
    }
    Wait.until(() -> all.stories("shop").path(0).path("state").asString().equals("done"));
  }

  @Test
  void aDeletedIssueStaysGone() {
    JsonNode made = connectedToNothing();
    deliver(made, "hook-created.json").mustBe(202);
    Wait.until(() -> all.keys("shop").size() == 1);
    deliver(made, "hook-deleted.json").mustBe(202);
    assertThat(deliver(made, "hook-updated.json").mustBe(202).json().path("told").asInt()).isZero();
    Wait.until(() -> all.keys("shop").isEmpty());
  }

  @Test
  void anIssueIsTheSameStoryInAnotherProject() {
    JsonNode made = connectedToNothing();
    deliver(made, "hook-created.json").mustBe(202);
    Wait.until(() -> all.keys("shop").size() == 1);
    String id = all.stories("shop").path(0).path("id").asString();
    deliver(made, "hook-moved.json").mustBe(202);
    Wait.until(() -> all.keys("search").contains("FIND-3"));
    assertThat(all.stories("search").path(0).path("id").asString()).isEqualTo(id);
    assertThat(all.keys("shop")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"old new", "new old"})
  void anIssueMovesBetweenConnectionsInAnyOrder(String order) {
    all.tracker.stubFor(any(anyUrl()).willReturn(okJson("{\"issues\": [], \"isLast\": true}")));
    Map<String, JsonNode> made =
        Map.of(
            "old", all.connect("jira", TOKEN, "{\"SHOP\": \"shop\"}"),
            "new", all.connect("jira", TOKEN, "{\"FIND\": \"search\"}"));
    deliver(made.get("old"), "hook-created.json").mustBe(202);
    Wait.until(() -> all.keys("shop").size() == 1);
    for (String told : order.split(" ", -1)) {
      deliver(made.get(told), "hook-moved.json").mustBe(202);
    }
    Wait.until(() -> all.keys("search").contains("FIND-3"));
    assertThat(
            deliver(made.get("old"), "hook-created.json").mustBe(202).json().path("told").asInt())
        .isZero();
    assertThat(all.keys("search")).containsExactly("FIND-3");
    assertThat(all.keys("shop")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hook-created.json", "hook-deleted.json"})
  void whatComesFromADayAheadIsRefusedWithItsReason(String name) {
    JsonNode made = connectedToNothing();
    String ahead = "\"updated\": \"2999-01-01T00:00:00.000+0100\"";
    String body =
        Payloads.of("jira/" + name, all.there()).replaceAll("\"updated\": \"[^\"]*\"", ahead);
    assertThat(send(made, body).mustBe(202).json().path("result").asString())
        .startsWith("It changed at 2998-12-31T23:00:00")
        .contains("more than a day ahead");
    assertThat(deliver(made, "hook-created.json").mustBe(202).json().path("told").asInt())
        .isEqualTo(1);
  }

  @Test
  void whatIsNoListOfIssuesIsAFailure() {
    all.tracker.stubFor(any(anyUrl()).willReturn(okJson("{\"message\": \"Welcome\"}")));
    JsonNode made = all.connect("jira", TOKEN, "{\"SHOP\": \"shop\"}");
    assertThat(all.awaitState(made, "failing").path("problem").asString())
        .contains("is not the interface of Jira");
  }

  @Test
  void aNextPageThatIsRefusedAgainAndAgainIsTold() {
    all.tracker.stubFor(
        search(".*")
            .withQueryParam("nextPageToken", absent())
            .willReturn(okJson("{\"issues\": [], \"nextPageToken\": \"a\", \"isLast\": false}")));
    all.tracker.stubFor(
        search(".*")
            .withQueryParam("nextPageToken", equalTo("a"))
            .willReturn(aResponse().withStatus(400)));
    JsonNode made = all.connect("jira", TOKEN, "{\"SHOP\": \"shop\"}");
    assertThat(all.awaitState(made, "failing").path("problem").asString())
        .startsWith("Jira refuses to go on with the issues of SHOP");
    all.tracker.verify(4, getRequestedFor(urlPathEqualTo("/rest/api/2/search/jql")));
  }

  @Test
  void anIssueThatMovedToAProjectWithoutASquadIsGone() {
    JsonNode made = connectedToNothing();
    deliver(made, "hook-created.json").mustBe(202);
    Wait.until(() -> all.keys("shop").size() == 1);
    deliver(made, "hook-moved-away.json").mustBe(202);
    deliver(made, "hook-updated.json").mustBe(202);
    Wait.until(() -> all.keys("shop").isEmpty());
    assertThat(deliver(made, "hook-sprint.json").mustBe(202).json().path("result").asString())
        .startsWith("Only events of issues");
  }
}
