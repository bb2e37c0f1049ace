package io.allotment.stories.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Confirmed stories that read like another, and what was said of a story so far. */
class SimilarHttpTest {

  private static RunningStories stories;
  private static Api ines;
  private static final Map<String, String> IDS = new TreeMap<>();

  @BeforeAll
  static void start() {
    stories = new RunningStories("shop", "search");
    ines = stories.as("ines");
    new Importing(stories)
        .told("shop", 1, "Upgrade the database of the basket to 17")
        .told("shop", 2, "Upgrade the database of the ledger to 17")
        .told("shop", 3, "Paint the start page blue")
        .told("search", 4, "Upgrade the database of the index to 17")
        .told("search", 5, "Upgrade the database of the words to 17")
        .imported();
    ines.get("/api/stories")
        .json()
        .path("stories")
        .forEach(story -> IDS.put(story.path("key").asString(), story.path("id").asString()));
  }

  @AfterAll
  static void stop() {
    stories.close();
  }

  private static String path(String key) {
    return "/api/stories/" + IDS.get(key);
  }

  private static List<String> similar(String key) {
    return ines.get(path(key) + "/similar").mustBe(200).json().findValuesAsString("key");
  }

  @Test
  void confirmedStoriesThatReadAlikeAreShownTheSquadsOwnFirst() {
    assertThat(similar("shop#1")).isEmpty();
    for (String key : List.of("shop#2", "shop#3", "search#4", "search#5")) {
      ines.put(path(key) + "/class", "{\"class\": \"operational\", \"kind\": \"upgrade\"}")
          .mustBe(204);
    }
    assertThat(similar("shop#1").getFirst()).isEqualTo("shop#2");
    assertThat(similar("shop#1")).contains("search#4", "search#5").doesNotContain("shop#3");
    JsonNode nearest = ines.get(path("shop#1") + "/similar?limit=1").json();
    assertThat(nearest.size()).isEqualTo(1);
    assertThat(nearest.path(0).path("squad").asString()).isEqualTo("shop");
    assertThat(nearest.path(0).path("class").asString()).isEqualTo("operational");
    assertThat(nearest.path(0).path("kind").asString()).isEqualTo("upgrade");
    assertThat(nearest.path(0).path("iteration").isNull()).isTrue();
    assertThat(nearest.path(0).path("likeness").asDouble()).isBetween(.5, 1.0);
    String text = ines.get(path("search#4")).json().path("text").asString();
    stories.as("ada", "admin").delete(path("search#4") + "/texts/" + text).mustBe(204);
    assertThat(similar("shop#1")).doesNotContain("search#4");
    assertThat(similar("search#4")).isEmpty();
    ines.delete(path("search#5") + "/class").mustBe(204);
    assertThat(similar("shop#1")).containsExactly("shop#2");
    assertThat(ines.get("/api/stories/unknown/similar").rule()).isEqualTo("unknown-story");
    assertThat(ines.get(path("shop#1") + "/similar?limit=many").status()).isEqualTo(400);
    stories.again();
    ines = stories.as("ines");
    assertThat(similar("shop#1")).containsExactly("shop#2");
    whatWasSaidSoFarIsToldInOrder();
  }

  private void whatWasSaidSoFarIsToldInOrder() {
    JsonNode history = ines.get(path("search#5")).json().path("history");
    List<String> what = history.findValuesAsString("what");
    assertThat(what.subList(1, 3)).containsExactly("confirmed", "taken-back");
    assertThat(what.getFirst()).isIn("suggested", "abstained");
    assertThat(history.path(0).path("sure").asDouble()).isBetween(0.0, 1.0);
    assertThat(history.path(0).path("because").asString()).isNotEmpty();
    assertThat(history.path(0).path("by").isNull()).isTrue();
    assertThat(history.path(1).path("class").asString()).isEqualTo("operational");
    assertThat(history.path(1).path("by").asString()).isEqualTo("ines");
    assertThat(ines.get(path("search#4")).json().path("history").size()).isEqualTo(2);
    assertThat(ines.get("/api/stories").json().path("stories").path(0).path("history").isNull())
        .isTrue();
  }
}
