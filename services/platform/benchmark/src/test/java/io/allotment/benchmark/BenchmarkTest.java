package io.allotment.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.allotment.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {

  @Test
  void everythingIsMeasuredAtEverySize() throws IOException {
    var results = Benchmark.run(List.of(400, 800), new Rounds(0, 1, 2), 4, 0);
    assertThat(results.warmUp().passes()).isEqualTo(1);
    List<Figure> figures = results.figures();
    assertThat(figures).hasSize(18);
    assertThat(figures).extracting(Figure::events).containsOnly(400, 800);
    assertThat(figures).allSatisfy(figure -> assertThat(figure.ratio()).isNotNegative().isFinite());
    assertThat(Report.of(figures).lines())
        .as("two lines of heading, and one for each thing")
        .hasSize(11)
        .allSatisfy(line -> assertThat(line).startsWith("|").endsWith("|"));
  }

  /** What a check finds, since a figure of a log that lost something is worth nothing. */
  @Nested
  class Checks {

    @TempDir Path data;
    private EmbeddedDatabase database;
    private Garden garden;
    private Appends appends;

    @BeforeEach
    void fill() {
      database = EmbeddedDatabase.open(data);
      garden = new Garden(database.connectionString(), Plot.SERVICE);
      appends = new Appends(garden);
      appends.conditional(5);
    }

    @AfterEach
    void close() {
      garden.close();
      database.close();
    }

    private void wrong(Map<Long, String> acknowledged, String what) {
      assertThatThrownBy(() -> Check.log(garden, acknowledged))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(what);
    }

    @Test
    void aWholeLogPasses() {
      Check.log(garden, appends.acknowledged());
    }

    @Test
    void anAcknowledgedEventThatIsNotThere() {
      var acknowledged = appends.acknowledged();
      acknowledged.put(6L, "lost");
      wrong(acknowledged, "1 acknowledged events are not in the log");
    }

    @Test
    void anotherEventThanWasAcknowledged() {
      var acknowledged = appends.acknowledged();
      acknowledged.put(3L, "other");
      wrong(acknowledged, "at 3");
    }

    @Test
    void aGap() {
      garden.documents().deleteOne(Filters.eq("_id", 2L));
      wrong(Map.of(), "a gap: position 3 follows 1");
    }

    @Test
    void anEndThatIsMissing() {
      garden.documents().deleteOne(Filters.eq("_id", 5L));
      wrong(Map.of(), "ends at 5");
    }

    @Test
    void anEventThatIsThereTwice() {
      Document last =
          Objects.requireNonNull(garden.documents().find().sort(Sorts.descending("_id")).first());
      garden.documents().insertOne(new Document(last).append("_id", 6L).append("once", List.of()));
      wrong(appends.acknowledged(), "ends at 7");
    }
  }
}
