package io.allotment.stories.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two services on one database: they suggest again and learn together, and nothing twice. */
class TwoReplicasHttpTest {

  private static final int SAID = 24;
  private static final int STORIES = 200;
  private static final String RULES =
      "[{\"says\": \"all\", \"words\": \"page\", \"class\": \"operational\", \"kind\": \"toil\"}]";

  private RunningStories stories;
  private Api here;
  private Api there;

  @BeforeEach
  void start() {
    stories =
        new RunningStories(
            List.of(
                "--allotment.mongo.alone=false",
                "--allotment.learning.words=" + SAID,
                "--allotment.learning.pause=PT0.2S",
                "--allotment.learning.follow=PT0.2S"),
            "shop");
    here = stories.as("ada", "admin");
    there = stories.at(stories.beside(), "ada", "admin");
  }

  @AfterEach
  void stop() {
    stories.close();
  }

  private static void imported(Api by, String title, int from, int to) {
    Importing importing = new Importing(by);
    for (int n = from; n < to; n++) {
      importing.told("shop", n, title.formatted(n));
    }
    importing.imported();
  }

  private static int total(Api by, String filter) {
    return by.get("/api/stories?limit=1&" + filter).mustBe(200).json().path("total").asInt();
  }

  private static String version(Api by) {
    String asked = "{\"title\": \"Gardening: tidy\", \"squad\": \"shop\"}";
    return by.post("/api/suggestions", asked).mustBe(200).json().path("version").asString();
  }

  private void awaitSuggested() {
    Wait.until(
        () ->
            !here.get("/api/stories/suggesting").json().path("running").asBoolean()
                && !there.get("/api/stories/suggesting").json().path("running").asBoolean());
  }

  private List<JsonNode> all() {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page = here.get("/api/stories?limit=200").mustBe(200).json();
    page.path("stories").forEach(all::add);
    while (page.path("next").isString()) {
      String next = page.path("next").asString();
      page = here.get("/api/stories?limit=200&after=" + next).mustBe(200).json();
      page.path("stories").forEach(all::add);
    }
    return all;
  }

  /** What was suggested and said of a story, each in a line. */
  private List<String> history(JsonNode story) {
    JsonNode history =
        here.get("/api/stories/" + story.path("id").asString()).mustBe(200).json().path("history");
    return StreamSupport.stream(history.spliterator(), false)
        .map(one -> "%s %s %s".formatted(one.path("what"), one.path("class"), one.path("version")))
        .toList();
  }

  @Test
  void rulesThatChangeAreFollowedOnceByBoth() {
    imported(here, "Show page %d", 0, STORIES);
    there.put("/api/stories/rules", RULES).mustBe(200);
    imported(here, "Show page %d", STORIES, 2 * STORIES);
    Wait.until(() -> total(there, "kind=toil&status=suggested") == 2 * STORIES);
    awaitSuggested();
    for (JsonNode story : all()) {
      List<String> history = history(story);
      assertThat(history).hasSizeLessThanOrEqualTo(2).doesNotHaveDuplicates();
      assertThat(history.getLast()).contains("rules/all/1");
    }
  }

  @Test
  void whatOneLearnsBothSuggestBy() {
    String before = version(here);
    String title = "Gardening: tidy the shelf %d";
    imported(here, title, 0, SAID + 6);
    Wait.until(() -> total(here, "") == SAID + 6);
    String words =
        all().subList(0, SAID).stream()
            .map(story -> "{\"story\": %s, \"class\": \"strategic\"}".formatted(story.path("id")))
            .collect(Collectors.joining(",", "[", "]"));
    here.post("/api/stories/classes", words).mustBe(204);
    imported(there, title, SAID + 6, SAID + 12);
    Wait.until(() -> !version(here).equals(before));
    Wait.until(() -> version(there).equals(version(here)));
    Wait.until(() -> total(there, "class=strategic&status=suggested") == 12);
    awaitSuggested();
    for (JsonNode story : all()) {
      List<String> history = history(story);
      assertThat(history).doesNotHaveDuplicates();
      if (story.path("confirmed").isNull()) {
        assertThat(history.getLast()).contains(version(here));
      }
    }
  }
}
