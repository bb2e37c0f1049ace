package io.allotment.stories.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.TextId;
import io.allotment.stories.erasetext.EraseText;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.view.story.Stands;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which confirmed stories are learnt from and compared with. */
class ConfirmedHttpTest {

  private final Map<String, String> ids = new TreeMap<>();
  private RunningStories stories;
  private Api ines;

  @BeforeEach
  void start() {
    stories = new RunningStories("shop");
    ines = stories.as("ines");
    Importing importing = new Importing(stories);
    for (int n = 1; n <= 4; n++) {
      importing.told("shop", n, "Upgrade the database of the basket %d".formatted(n));
    }
    importing.imported();
    Wait.until(() -> listed().size() == 4);
    for (JsonNode story : listed()) {
      ids.put(story.path("key").asString(), story.path("id").asString());
    }
  }

  @AfterEach
  void stop() {
    stories.close();
  }

  private JsonNode listed() {
    return ines.get("/api/stories").mustBe(200).json().path("stories");
  }

  private String path(String key) {
    return "/api/stories/" + ids.get(key);
  }

  private void confirm(String... keys) {
    String words =
        Stream.of(keys)
            .map(key -> "{\"story\": \"%s\", \"class\": \"tactical\"}".formatted(ids.get(key)))
            .toList()
            .toString();
    ines.post("/api/stories/classes", words).mustBe(204);
  }

  private List<String> latest(int most) {
    return stories.part(Stands.class).confirmed(most).stream()
        .map(stand -> stand.story().value())
        .toList();
  }

  @Test
  void theLatestAreThoseOfWhichSomethingWasSaidLastAndNotToldLast() {
    confirm("shop#1");
    confirm("shop#2");
    confirm("shop#3", "shop#4");
    Wait.until(() -> latest(9).size() == 4);
    new Importing(stories).told("shop", 1, "Told in other words").imported();
    Wait.until(() -> listed().toString().contains("Told in other words"));
    List<String> together = Stream.of(ids.get("shop#3"), ids.get("shop#4")).sorted().toList();
    assertThat(latest(2)).isEqualTo(together);
    assertThat(latest(1)).containsExactly(together.getLast());
    assertThat(latest(9)).startsWith(ids.get("shop#1"), ids.get("shop#2"));
  }

  private List<String> similar(String key) {
    return ines.get(path(key) + "/similar").mustBe(200).json().findValuesAsString("key");
  }

  @Test
  void aTextThatIsOnRecordAsErasedIsForgottenAlsoWhileItIsStillThere() {
    confirm("shop#2");
    Wait.until(() -> similar("shop#1").equals(List.of("shop#2")));
    String text = ines.get(path("shop#2")).json().path("text").asString();
    Instant now = Instant.now();
    var _ =
        stories
            .part(Commands.class)
            .send(
                Act.ofService("stories", "erase", now),
                new EraseText(new StoryId(ids.get("shop#2")), new TextId(text), now));
    Wait.until(() -> similar("shop#1").isEmpty());
    assertThat(ines.get(path("shop#2")).json().path("title").asString()).isNotEmpty();
  }
}
