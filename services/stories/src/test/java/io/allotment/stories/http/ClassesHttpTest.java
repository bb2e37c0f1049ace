package io.allotment.stories.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people say of stories, one by one and several at once, and what that comes to. */
class ClassesHttpTest {

  private static final String ISSUES =
      IntStream.rangeClosed(1, 6)
          .mapToObj(
              n ->
                  """
                  {"html_url": "https://github.com/acme/shop/issues/%d", "title": "Story %d",
                   "body": "Words of %d", "state": "closed", "labels": [], "created_at":
                   "2026-10-0%dT10:00:00Z", "closed_at": "2026-10-20T10:00:00Z",
                   "updated_at": "2026-10-20T10:00:00Z", "milestone": {"title": "=Autumn"}}
                  """
                      .formatted(n, n, n, n))
          .collect(Collectors.joining(",", "[", "]"));

  private static RunningStories stories;
  private static Api ines;
  private static List<String> ids;

  @BeforeAll
  static void start() {
    stories = new RunningStories("shop");
    ines = stories.as("ines");
    Api admin = stories.as("ada", "admin");
    String id =
        admin
            .send("POST", "/api/stories/imports?tracker=github", "application/json", ISSUES)
            .mustBe(201)
            .json()
            .path("id")
            .asString();
    String path = "/api/stories/imports/" + id;
    admin.put(path + "/start", "{\"squads\": {\"acme/shop\": \"shop\"}}").mustBe(202);
    Wait.until(() -> admin.get(path).json().path("state").asString().equals("done"));
    Wait.until(() -> ines.get("/api/stories").json().path("total").asInt() == 6);
    ids = ines.get("/api/stories").mustBe(200).json().path("stories").findValuesAsString("id");
  }

  @AfterAll
  static void stop() {
    stories.close();
  }

  private JsonNode story(int index) {
    return ines.get("/api/stories/" + ids.get(index)).mustBe(200).json();
  }

  @Test
  void aWordIsSaidAndTakenBack() {
    String path = "/api/stories/%s/class".formatted(ids.get(0));
    ines.put(path, "{\"class\": \"operational\", \"kind\": \"upgrade\"}").mustBe(204);
    Wait.until(() -> story(0).path("status").asString().equals("confirmed"));
    assertThat(story(0).path("confirmed").path("kind").asString()).isEqualTo("upgrade");
    assertThat(story(0).path("confirmed").path("by").asString()).isEqualTo("ines");
    ines.delete(path).mustBe(204);
    ines.delete(path).mustBe(204);
    Wait.until(() -> story(0).path("confirmed").isNull());
  }

  @Test
  void severalAreSaidInOneActOrNone() {
    String both =
        "[{\"story\": \"%s\", \"class\": \"strategic\"},"
            + " {\"story\": \"%s\", \"class\": \"tactical\"}]";
    Api.Answer refused =
        ines.post("/api/stories/classes", both.formatted(ids.get(1), "unknown")).mustBe(404);
    assertThat(refused.rule()).isEqualTo("unknown-story");
    assertThat(story(1).path("confirmed").isNull()).isTrue();
    ines.post("/api/stories/classes", both.formatted(ids.get(1), ids.get(2))).mustBe(204);
    Wait.until(() -> story(2).path("confirmed").path("class").asString().equals("tactical"));
    ines.post(
            "/api/stories/classes/take-back", "[\"%s\", \"%s\"]".formatted(ids.get(1), ids.get(2)))
        .mustBe(204);
    Wait.until(() -> story(1).path("confirmed").isNull());
    Wait.until(() -> story(2).path("confirmed").isNull());
  }

  @Test
  void whatIsNoClassIsRefused() {
    String path = "/api/stories/%s/class".formatted(ids.get(0));
    assertThat(ines.put(path, "{\"class\": \"urgent\"}").status()).isEqualTo(400);
    assertThat(ines.put(path, "{\"class\": \"tactical\", \"kind\": \"toil\"}").status())
        .isEqualTo(400);
    assertThat(ines.put(path, "{}").status()).isEqualTo(400);
  }

  @Test
  void pagesFollowEachOtherWithoutHolesAndTheLatestComesFirst() {
    JsonNode first = ines.get("/api/stories?limit=4").json();
    JsonNode second =
        ines.get("/api/stories?limit=4&after=" + first.path("next").asString()).json();
    List<String> keys = new ArrayList<>(first.path("stories").findValuesAsString("key"));
    keys.addAll(second.path("stories").findValuesAsString("key"));
    assertThat(keys).containsExactly("shop#6", "shop#5", "shop#4", "shop#3", "shop#2", "shop#1");
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(first.path("total").asInt()).isEqualTo(6);
    assertThat(ines.get("/api/stories?after=nowhere").status()).isEqualTo(400);
  }

  @Test
  void theMixCountsWhatPeopleSaidApartAndLeadsToTheStoriesBehindIt() {
    ines.put("/api/stories/%s/class".formatted(ids.get(4)), "{\"class\": \"strategic\"}");
    Wait.until(() -> story(4).path("status").asString().equals("confirmed"));
    JsonNode mix =
        ines.get("/api/mix?squad=shop&from=2026-10-01&to=2026-11-01&per=month").mustBe(200).json();
    assertThat(mix.path("columns").size()).isEqualTo(1);
    JsonNode strategic = mix.path("total").path(2);
    assertThat(strategic.path("class").asString()).isEqualTo("strategic");
    assertThat(strategic.path("confirmed").path("stories").asInt()).isEqualTo(1);
    int all = 0;
    for (JsonNode share : mix.path("total")) {
      all += share.path("confirmed").path("stories").asInt();
      all += share.path("suggested").path("stories").asInt();
    }
    assertThat(all).isEqualTo(6);
    assertThat(
            ines.get(
                    "/api/stories?class=strategic&status=confirmed&by=closed"
                        + "&from=2026-10-01&to=2026-11-01")
                .json()
                .path("stories")
                .findValuesAsString("id"))
        .containsExactly(ids.get(4));
    assertThat(ines.get("/api/mix?from=2026-10-02&to=2026-10-01").rule()).isEqualTo("bad-period");
  }

  @Test
  void aTableOfTheMixRunsNoFormula() {
    String table = ines.get("/api/mix.csv?per=iteration").mustBe(200).text();
    assertThat(table).contains("'=Autumn").doesNotContain(",=Autumn");
  }

  @Test
  void anErasedTextIsGoneAndTheStoryStays() {
    String path =
        "/api/stories/%s/texts/%s".formatted(ids.get(3), story(3).path("text").asString());
    assertThat(ines.delete(path).status()).isEqualTo(403);
    stories.as("ada", "admin").delete(path).mustBe(204);
    assertThat(story(3).path("title").asString()).isEmpty();
    assertThat(story(3).path("key").asString()).isEqualTo("shop#3");
  }

  @Test
  void aClassIsSuggestedForAnyWords() {
    JsonNode suggestion =
        ines.post(
                "/api/suggestions",
                "{\"title\": \"Upgrade Spring Boot to the latest patch release\"}")
            .mustBe(200)
            .json();
    assertThat(suggestion.path("best").asString()).isIn("operational", "tactical", "strategic");
    assertThat(suggestion.path("confidence").asDouble()).isBetween(0.0, 1.0);
    assertThat(ines.post("/api/suggestions", "{}").status()).isEqualTo(400);
  }
}
