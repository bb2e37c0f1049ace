package io.allotment.stories.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people say is learnt from, kept, and used for what nobody said a word about. */
class LearningHttpTest {

  private static final int SAID = 24;
  private static final String TITLE = "Gardening: tidy the shelf %d";

  private RunningStories stories;
  private Api ines;

  @BeforeEach
  void start() {
    stories =
        new RunningStories(
            List.of(
                "--allotment.learning.words=" + SAID,
                "--allotment.learning.pause=PT0.2S",
                "--allotment.learning.follow=PT0.2S"),
            "shop");
    ines = stories.as("ines");
  }

  @AfterEach
  void stop() {
    stories.close();
  }

  private JsonNode suggestion() {
    String asked = "{\"title\": \"%s\", \"squad\": \"shop\"}".formatted(TITLE.formatted(99));
    return ines.post("/api/suggestions", asked).mustBe(200).json();
  }

  private JsonNode listed(String filter) {
    return ines.get("/api/stories?limit=200&" + filter).mustBe(200).json().path("stories");
  }

  @Test
  void whatPeopleSayIsLearntAndOutlivesAStopAndIsUnlearntWhereItIsTakenBack() {
    String before = suggestion().path("version").asString();
    Importing importing = new Importing(stories);
    for (int n = 0; n < SAID + 6; n++) {
      importing.told("shop", n, TITLE.formatted(n));
    }
    importing.imported();
    Wait.until(() -> listed("squad=shop").size() == SAID + 6);
    List<String> ids = listed("squad=shop").findValuesAsString("id").subList(0, SAID);
    String words =
        ids.stream()
            .map("{\"story\": \"%s\", \"class\": \"strategic\"}"::formatted)
            .collect(Collectors.joining(",", "[", "]"));
    ines.post("/api/stories/classes", words).mustBe(204);

    Wait.until(() -> !suggestion().path("version").asString().equals(before));
    String after = suggestion().path("version").asString();
    assertThat(suggestion().path("best").asString()).isEqualTo("strategic");
    Wait.until(() -> listed("class=strategic&status=suggested").size() == 6);
    assertThat(ines.get("/api/stories/suggesting").json().path("because").asString())
        .isEqualTo("model");
    assertThat(listed("status=suggested").findValuesAsString("version")).containsOnly(after);

    stories.again();
    ines = stories.as("ines");
    assertThat(suggestion().path("version").asString()).isEqualTo(after);

    String all = ids.stream().map("\"%s\""::formatted).collect(Collectors.joining(",", "[", "]"));
    ines.post("/api/stories/classes/take-back", all).mustBe(204);
    Wait.until(() -> suggestion().path("version").asString().equals(before));
  }
}
