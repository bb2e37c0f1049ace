package io.allotment.stories.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.allotment.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Kills the process while it imports, and starts it on the same data: each item becomes a story,
 * and none two.
 */
class KilledImportTest {

  private static final int ITEMS = 1_200;

  @TempDir private Path data;
  private Rotation rotation;
  private Gateway gateway;
  private StoriesProcess process;

  @BeforeEach
  void start() throws Exception {
    gateway = new Gateway(data.resolve("keys"));
    rotation = new Rotation(data.resolve("keys"), "shop");
    process = StoriesProcess.on(data, rotation);
  }

  @AfterEach
  void stop() {
    process.close();
    rotation.close();
  }

  private Api ada() {
    return gateway.as(process.port(), "ada", "admin");
  }

  private String started() {
    StringBuilder table = new StringBuilder("title,repo\n");
    IntStream.range(0, ITEMS).forEach(n -> table.append("Story %d,acme/shop%n".formatted(n)));
    String id =
        ada()
            .send("POST", "/api/stories/imports?tracker=csv", "text/csv", table.toString())
            .mustBe(201)
            .json()
            .path("id")
            .asString();
    String path = "/api/stories/imports/" + id;
    String start =
        "{\"columns\": {\"title\": \"title\", \"project\": \"repo\"},"
            + " \"squads\": {\"acme/shop\": \"shop\"}}";
    Wait.until(() -> ada().put(path + "/start", start).status() == 202);
    return path;
  }

  private JsonNode read(String path) {
    return ada().get(path).mustBe(200).json();
  }

  @Test
  void anImportThatIsKilledEndsWithAsManyStoriesAsItems() throws Exception {
    String path = started();
    Wait.until(() -> read(path).path("read").asInt() > 0);
    assertThat(read(path).path("read").asInt()).isLessThan(ITEMS);
    process.kill();
    process = StoriesProcess.on(data, rotation);
    Wait.until(() -> read(path).path("state").asString().equals("done"));
    assertThat(read(path).path("read").asInt()).isEqualTo(ITEMS);
    assertThat(read(path).path("told").asInt()).isEqualTo(ITEMS);
    Wait.until(() -> ada().get("/api/stories?limit=1").json().path("total").asInt() == ITEMS);

    process.kill();
    assertThat(recorded("StoryTold")).hasSize(ITEMS).doesNotHaveDuplicates();
    assertThat(recorded("ClassSuggested")).hasSize(ITEMS).doesNotHaveDuplicates();
  }

  /** The stories of all events of a type in the log. */
  private List<String> recorded(String type) {
    List<String> stories = new ArrayList<>();
    try (EmbeddedDatabase database = EmbeddedDatabase.open(data.resolve("database"));
        MongoClient client = MongoClients.create(database.connectionString())) {
      for (Document commit : client.getDatabase("stories").getCollection("log").find()) {
        for (Document event : commit.getList("events", Document.class)) {
          if (event.getString("type").endsWith(type)) {
            stories.add(event.get("payload", Document.class).getString("story"));
          }
        }
      }
    }
    return stories;
  }
}
