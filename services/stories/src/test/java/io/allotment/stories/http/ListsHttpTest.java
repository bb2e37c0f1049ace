package io.allotment.stories.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Which stories are listed, by how far they are on their way to a class, and what is to be done.
 */
class ListsHttpTest {

  private static RunningStories stories;
  private static Api ines;
  private static List<String> ids;

  /** Stories of three years ago: 1 and 2 open, 1 due then, 3 closed, the latest last. */
  private static final String ISSUES =
      Stream.of(
              issue(1, "Upgrade Spring Boot to 3.2.1", "opened", "\"2023-02-01\""),
              issue(2, "Rotate the certificate before it expires", "opened", "null"),
              issue(3, "Zq zx zv", "closed", "null"))
          .collect(Collectors.joining(",", "[", "]"));

  private static String issue(int n, String title, String state, String due) {
    return """
        {"web_url": "https://gitlab.example.org/acme/shop/-/issues/%d", "iid": %d, "title": "%s",
         "description": "", "state": "%s", "labels": [], "created_at": "2023-01-0%dT10:00:00Z",
         "closed_at": %s, "updated_at": "2023-01-20T10:00:00Z", "due_date": %s}
        """
        .formatted(
            n,
            n,
            title,
            state,
            n,
            state.equals("opened") ? "null" : "\"2023-01-20T10:00:00Z\"",
            due);
  }

  @BeforeAll
  static void start() {
    stories = new RunningStories("shop");
    ines = stories.as("ines");
    Api admin = stories.as("ada", "admin");
    String id =
        admin
            .send("POST", "/api/stories/imports?tracker=gitlab", "application/json", ISSUES)
            .mustBe(201)
            .json()
            .path("id")
            .asString();
    String path = "/api/stories/imports/" + id;
    admin.put(path + "/start", "{\"squads\": {\"acme/shop\": \"shop\"}}").mustBe(202);
    Wait.until(() -> ines.get("/api/stories").json().path("total").asInt() == 3);
    ids = ines.get("/api/stories").mustBe(200).json().path("stories").findValuesAsString("id");
  }

  @AfterAll
  static void stop() {
    stories.close();
  }

  private static List<String> keys(String query) {
    return ines.get("/api/stories?" + query)
        .mustBe(200)
        .json()
        .path("stories")
        .findValuesAsString("key");
  }

  @Test
  void everyStoryToClassifyIsSureLikelyOrUnclassified() {
    List<String> waiting = keys("status=to-classify");
    assertThat(
            Stream.of("sure", "likely", "unclassified")
                .flatMap(of -> keys("status=" + of).stream()))
        .containsExactlyInAnyOrderElementsOf(waiting);
    assertThat(keys("status=sure")).contains("shop#1");
    assertThat(ines.get("/api/stories?status=maybe").status()).isEqualTo(400);
  }

  @Test
  void aWordThatIsNotWhatWasSuggestedIsDisputedUntilItIsTakenBack() {
    String path = "/api/stories/%s/class".formatted(ids.get(2));
    ines.put(path, "{\"class\": \"strategic\"}").mustBe(204);
    Wait.until(() -> keys("status=disputed").equals(List.of("shop#1")));
    assertThat(keys("status=to-classify")).doesNotContain("shop#1");
    ines.put(path, "{\"class\": \"operational\"}").mustBe(204);
    Wait.until(() -> keys("status=disputed").isEmpty());
    assertThat(keys("status=confirmed")).containsExactly("shop#1");
    ines.delete(path).mustBe(204);
    Wait.until(() -> keys("status=to-classify").contains("shop#1"));
  }

  @Test
  void storiesAreFoundByWordsOfTheirTitleAndByTheirKey() {
    assertThat(keys("find=CERTIFICATE")).containsExactly("shop#2");
    assertThat(keys("find=shop%233")).containsExactly("shop#3");
    assertThat(keys("find=shop")).containsExactly("shop#3", "shop#2", "shop#1");
    assertThat(keys("find=certificate&status=confirmed")).isEmpty();
  }

  @Test
  void theBoardSaysWhatWaitsAndSinceWhen() {
    String path = "/api/stories/%s/class".formatted(ids.get(1));
    ines.put(path, "{\"class\": \"operational\", \"kind\": \"runbook\"}").mustBe(204);
    Wait.until(() -> kind("runbook").path("count").path("waiting").asInt() == 1);
    assertThat(kind("runbook").path("count").path("suggested").asInt()).isZero();
    assertThat(kind("runbook").path("stories").findValuesAsString("key")).containsExactly("shop#2");
    JsonNode all = board("?squad=shop").path("all");
    assertThat(all.path("waiting").asInt()).isEqualTo(2);
    assertThat(all.path("started").asInt()).isZero();
    assertThat(all.path("suggested").asInt()).isEqualTo(1);
    assertThat(all.path("overdue").asInt()).isEqualTo(1);
    assertThat(all.path("oldest").asString()).isEqualTo("2023-01-01T10:00:00Z");
    assertThat(board("?squad=other").path("kinds").size()).isZero();
  }

  private static JsonNode board(String query) {
    return ines.get("/api/stories/board" + query).mustBe(200).json();
  }

  private static JsonNode kind(String kind) {
    for (JsonNode of : board("").path("kinds")) {
      if (of.path("kind").asString().equals(kind)) {
        return of;
      }
    }
    return MissingNode.getInstance();
  }

  @Test
  void daysThatNobodyMeansAreRefused() {
    for (String asked :
        List.of(
            "/api/mix?to=-999999999-01-01",
            "/api/mix?from=%2B999999999-12-01&to=%2B999999999-12-31",
            "/api/suggestions/agreement?to=-999999999-01-01",
            "/api/stories?from=1000-01-01&to=2026-01-01")) {
      assertThat(ines.get(asked).rule()).as(asked).isEqualTo("bad-period");
    }
  }

  @Test
  void theMixOfOldStoriesEndsWithTheLatestOfThem() {
    JsonNode columns = ines.get("/api/mix?by=created").mustBe(200).json().path("columns");
    assertThat(columns.path(columns.size() - 1).path("name").asString()).isEqualTo("2023-01");
  }
}
