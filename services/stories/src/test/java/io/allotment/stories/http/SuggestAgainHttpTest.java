package io.allotment.stories.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stories that are there already, when rules are set. */
class SuggestAgainHttpTest {

  private static final int STORIES = 450;
  private static final String RULES =
      "[{\"says\": \"all\", \"words\": \"page\", \"class\": \"operational\", \"kind\": \"toil\"}]";

  private RunningStories stories;
  private Api ines;
  private Api lead;

  @BeforeEach
  void start() {
    stories = new RunningStories("shop", "search");
    ines = stories.as("ines");
    lead = stories.as("jon", "lead:shop");
  }

  @AfterEach
  void stop() {
    stories.close();
  }

  private void imported(int of) {
    Importing importing = new Importing(stories).told("search", 0, "Show page 0 of the list");
    for (int n = 1; n < of; n++) {
      importing.told("shop", n, "Show page %d of the list".formatted(n));
    }
    importing.imported();
    Wait.until(() -> ines.get("/api/stories").json().path("total").asInt() == of);
  }

  private int toil() {
    return ines.get("/api/stories?kind=toil&status=suggested").json().path("total").asInt();
  }

  private JsonNode suggesting() {
    return ines.get("/api/stories/suggesting").mustBe(200).json();
  }

  @Test
  void storiesThatAreThereAreSuggestedAgainAndAPersonsWordStays() {
    imported(STORIES);
    JsonNode some = ines.get("/api/stories?squad=shop&limit=2").json().path("stories");
    String said = some.path(0).path("id").asString();
    String other = some.path(1).path("id").asString();
    ines.put("/api/stories/%s/class".formatted(said), "{\"class\": \"strategic\"}").mustBe(204);
    lead.put("/api/stories/rules?squad=shop", RULES).mustBe(200);
    Wait.until(() -> toil() == STORIES - 2);
    Wait.until(() -> !suggesting().path("running").asBoolean());
    assertThat(suggesting().path("because").asString()).isEqualTo("rules");
    assertThat(suggesting().path("of").asInt()).isEqualTo(STORIES - 2);
    assertThat(suggesting().path("done").asInt()).isEqualTo(STORIES - 2);
    assertThat(story(said).path("history").findValuesAsString("what"))
        .hasSize(2)
        .endsWith("confirmed");

    lead.with("If-Match", "\"1\"").put("/api/stories/rules?squad=shop", "[]").mustBe(200);
    Wait.until(() -> toil() == 0);
    List<String> before = story(other).path("history").findValuesAsString("because");
    assertThat(before).hasSize(3).contains("all");
    assertThat(before.getFirst()).isEqualTo(before.getLast());
  }

  private JsonNode story(String id) {
    return ines.get("/api/stories/" + id).mustBe(200).json();
  }

  @Test
  void whatIsStoppedGoesOnAndSuggestsNothingTwice() {
    imported(3 * STORIES);
    stories.as("ada", "admin").put("/api/stories/rules", RULES).mustBe(200);
    Wait.until(() -> toil() > 0);
    stories.again();
    ines = stories.as("ines");
    Wait.until(() -> toil() == 3 * STORIES);
    Wait.until(() -> !suggesting().path("running").asBoolean());
    JsonNode page = ines.get("/api/stories?limit=200").json().path("stories");
    for (JsonNode story : page) {
      assertThat(story(story.path("id").asString()).path("history").size()).isEqualTo(2);
    }
  }
}
