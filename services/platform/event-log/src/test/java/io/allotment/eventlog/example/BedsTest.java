package io.allotment.eventlog.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of the README works, and is the one in the README. */
class BedsTest {

  @Test
  void aBedIsSownOnce() {
    try (TestServer server = new TestServer();
        Beds beds = new Beds(server.database())) {
      assertThat(beds.sow("north", "beans")).isTrue();
      assertThat(beds.sow("north", "peas")).isFalse();
      assertThat(beds.sow("south", "peas")).isTrue();
      assertThat(beds.crops("north")).containsExactly("beans");
    }
  }

  @Test
  void theReadmeShowsIt() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/io/allotment/eventlog/example/Beds.java"));
    String example =
        source
            .substring(source.indexOf("  // example\n"), source.indexOf("  // end"))
            .replace("  // example\n", "");
    assertThat(Files.readString(Path.of("README.md")))
        .contains(example.stripTrailing().stripIndent().strip());
  }
}
