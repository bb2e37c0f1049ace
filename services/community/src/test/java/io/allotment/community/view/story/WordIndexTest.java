package io.allotment.community.view.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.model.StoryId;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordIndexTest {

  private final WordIndex words = new WordIndex();

  @AfterEach
  void close() {
    words.close();
  }

  private void take(String id, String name, String title, String opening) {
    words.take(
        List.of(
            new Document("_id", id)
                .append("name", name)
                .append("title", title)
                .append("opening", opening)
                .append("labels", List.of("area/search"))),
        _ -> true);
  }

  private void take() {
    take("a", "SEA-412", "Results page test fails on slow machines", "It waits for a second.");
    take("b", "CHK-2157", "CartMergeIT fails one run in nine", "A café is not found.");
    take("c", "PAY-7", "Certificates expire in May", "Renew the certificate of the gateway.");
  }

  @ParameterizedTest
  @CsvSource({
    "certificates, c",
    "certifcate, c",
    "certi, c",
    "SEA-412, a",
    "sea412, a",
    "412, a",
    "cartmergeit, b",
    "CartMerge, b",
    "merge, b",
    "cafe, b",
    "CAFÉ, b",
    "reslts page, a",
    "slow machines test browser, a",
    "renew gateway, c",
    "area/search certificates, c",
  })
  void findsWhatIsMeant(String typed, String story) {
    take();
    assertThat(words.find(typed)).first().isEqualTo(new StoryId(story));
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "' ', 0", "'?!', 0", "zebra, 0", "certificates zebra, 0", "fails, 2"})
  void findsNothingElse(String typed, int count) {
    take();
    assertThat(words.find(typed)).hasSize(count);
  }

  @Test
  void aTitleSaysMoreThanADescription() {
    take("x", "X-1", "Something else", "The certificate is old.");
    take("y", "Y-1", "The certificate is old", "Something else.");
    assertThat(words.find("certificate")).containsExactly(new StoryId("y"), new StoryId("x"));
  }

  @Test
  void whatReadsOtherwiseIsFoundByThatOnly() {
    take();
    take("a", "SEA-412", "", "");
    assertThat(words.find("machines")).isEmpty();
    assertThat(words.find("SEA-412")).containsExactly(new StoryId("a"));
    words.take(List.of(new Document("_id", "a")), _ -> false);
    assertThat(words.find("SEA-412")).isEmpty();
  }
}
