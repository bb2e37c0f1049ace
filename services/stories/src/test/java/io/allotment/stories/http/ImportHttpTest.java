package io.allotment.stories.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A file of stories on its way: sent, given a meaning, imported, classed, counted. */
class ImportHttpTest {

  private static final String TABLE =
      """
      repo,created_at,label,title,body
      acme/shop,2026-10-05 06:33:37,bug,Checkout test fails every other run,"It is flaky,
      since Monday"
      acme/shop,2026-10-06 10:00:00,feature,Let customers save their basket,=SUM(A1)
      acme/shop,yesterday,bug,A line with a bad time,
      acme/shop,2026-10-06 10:00:00,bug,,A line without a title
      acme/search,2026-11-02 08:00:00,question,<b>How</b> do I search?,<script>alert(1)</script>
      acme/other,2026-11-02 08:00:00,question,Of a project without a squad,
      """;

  private static RunningStories stories;
  private static Api lead;

  @BeforeAll
  static void start() {
    stories = new RunningStories("shop", "search");
    lead = stories.as("ines", "lead:shop", "lead:search");
  }

  @AfterAll
  static void stop() {
    stories.close();
  }

  private static JsonNode imported(String query, String file, String start) {
    String id = sent(query, file);
    lead.put("/api/stories/imports/%s/start".formatted(id), start).mustBe(202);
    Wait.until(() -> !read(id).path("state").asString().equals("running"));
    return read(id);
  }

  private static String sent(String query, String file) {
    return lead.send("POST", "/api/stories/imports?" + query, "text/csv", file)
        .mustBe(201)
        .json()
        .path("id")
        .asString();
  }

  private static JsonNode read(String id) {
    return lead.get("/api/stories/imports/" + id).mustBe(200).json();
  }

  private static final String START =
      """
      {"columns": {"title": "title", "description": "body", "labels": "label", "project": "repo",
       "created": "created_at"}, "squads": {"acme/shop": "shop", "acme/search": "search"}}
      """;

  @Test
  void aTableBecomesStoriesAndWhatIsUnfitIsToldByLine() {
    JsonNode done = imported("tracker=csv&name=first", TABLE, START);
    assertThat(done.path("state").asString()).isEqualTo("done");
    assertThat(done.path("read").asInt()).isEqualTo(6);
    assertThat(done.path("told").asInt()).isEqualTo(3);
    assertThat(done.path("refused").findValuesAsString("item"))
        .containsExactlyInAnyOrder("line 5", "line 6", "line 8");
    assertThat(done.path("refused").findValuesAsString("reason").toString())
        .contains("\"yesterday\"", "It has no title", "No squad is given for acme/other");

    JsonNode page = lead.get("/api/stories?squad=search").mustBe(200).json();
    assertThat(page.path("stories").path(0).path("title").asString())
        .isEqualTo("<b>How</b> do I search?");
    assertThat(page.path("stories").path(0).path("since").asString())
        .isEqualTo("2026-11-02T08:00:00Z");
  }

  @Test
  void theSameFileAgainTellsNothingNew() {
    imported("tracker=csv&name=again", TABLE, START);
    JsonNode again = imported("tracker=csv&name=again", TABLE, START);
    assertThat(again.path("told").asInt()).isZero();
    assertThat(again.path("same").asInt()).isEqualTo(3);
  }

  @Test
  void columnsAreGuessedAndProjectsCounted() {
    String id = sent("tracker=csv&name=guessed", TABLE);
    assertThat(read(id).path("guesses").path("created").asString()).isEqualTo("created_at");
    assertThat(read(id).path("sample").size()).isEqualTo(5);
    JsonNode counts =
        lead.get("/api/stories/imports/%s/values?heading=repo".formatted(id)).mustBe(200).json();
    assertThat(counts.path("acme/shop").asInt()).isEqualTo(4);
  }

  @Test
  void issuesOfGithubAreTheSameInBothShapes() {
    String rest =
        """
        [{"html_url": "https://github.com/acme/shop/issues/7", "number": 7, "title": "Sign in fails",
          "body": "since today", "state": "open", "labels": [{"name": "bug"}],
          "user": {"login": "ines", "type": "User"}, "created_at": "2026-11-01T10:00:00Z",
          "updated_at": "2026-11-01T10:00:00Z"},
         {"html_url": "https://github.com/acme/shop/pull/8", "title": "No story", "pull_request": {}}]
        """;
    String listed =
        """
        [{"url": "https://github.com/acme/shop/issues/7", "number": 7, "title": "Sign in fails",
          "body": "since today", "state": "OPEN", "labels": [{"name": "bug"}],
          "author": {"login": "ines", "is_bot": false}, "createdAt": "2026-11-01T10:00:00Z",
          "updatedAt": "2026-11-01T10:00:00Z"}]
        """;
    String start = "{\"squads\": {\"acme/shop\": \"shop\"}}";
    assertThat(imported("tracker=github", rest, start).path("told").asInt()).isEqualTo(1);
    JsonNode second = imported("tracker=github", listed, start);
    assertThat(second.path("told").asInt()).isZero();
    assertThat(second.path("same").asInt()).isEqualTo(1);
  }

  @Test
  void onlyWhoLeadsTheSquadsImportsIntoThem() {
    String id = sent("tracker=csv&name=others", TABLE);
    String path = "/api/stories/imports/%s/start".formatted(id);
    assertThat(stories.as("jon", "lead:shop").put(path, START).status()).isEqualTo(403);
    assertThat(
            stories
                .as("jon")
                .send("POST", "/api/stories/imports?tracker=csv", "text/csv", TABLE)
                .status())
        .isEqualTo(403);
    Api admin = stories.as("ada", "admin");
    assertThat(admin.put(path, START.replace("\"search\"}", "\"nowhere\"}")).rule())
        .isEqualTo("unknown-squads");
    assertThat(admin.put(path, START.replace("\"title\": \"title\", ", "")).rule())
        .isEqualTo("no-title-column");
    assertThat(admin.put("/api/stories/imports/none/start", START).rule())
        .isEqualTo("unknown-import");
  }

  @Test
  void whatIsNoColumnAndNoUnitIsRefused() {
    String path = "/api/stories/imports/%s/start".formatted(sent("tracker=csv", TABLE));
    assertThat(lead.put(path, START.replace("\"description\"", "\"status\"")).mustBe(400).json())
        .satisfies(said -> assertThat(said.toString()).contains("There is no column"));
    assertThat(
            lead.put(path, START.replace("\"squads\"", "\"unit\": \"miles\", \"squads\"")).status())
        .isEqualTo(400);
  }

  @Test
  void whatIsNoFileOfATrackerIsRefusedAtOnce() {
    assertThat(
            lead.send("POST", "/api/stories/imports?tracker=github", "text/csv", "[{\"a\":").rule())
        .isEqualTo("unreadable-file");
    assertThat(lead.send("POST", "/api/stories/imports?tracker=abacus", "text/csv", "a").status())
        .isEqualTo(400);
  }

  private static int total(Api api) {
    return api.get("/api/stories?limit=1").json().path("total").asInt();
  }

  @Test
  void anImportGoesOnAfterARestart() {
    StringBuilder many = new StringBuilder("title,repo\n");
    IntStream.range(0, 2_000).forEach(n -> many.append("Story number %d,acme/shop%n".formatted(n)));
    try (RunningStories other = new RunningStories("shop")) {
      Api ada = other.as("ada", "admin");
      String id =
          ada.send(
                  "POST", "/api/stories/imports?tracker=csv&name=many", "text/csv", many.toString())
              .mustBe(201)
              .json()
              .path("id")
              .asString();
      String path = "/api/stories/imports/" + id;
      ada.put(
              path + "/start",
              "{\"columns\": {\"title\": \"title\", \"project\": \"repo\"},"
                  + " \"squads\": {\"acme/shop\": \"shop\"}}")
          .mustBe(202);
      Wait.until(() -> ada.get(path).json().path("read").asInt() > 0);
      other.again();
      Api again = other.as("ada", "admin");
      Wait.until(() -> again.get(path).json().path("state").asString().equals("done"));
      assertThat(again.get(path).json().path("read").asInt()).isEqualTo(2_000);
      Wait.until(() -> total(again) == 2_000);
    }
  }
}
