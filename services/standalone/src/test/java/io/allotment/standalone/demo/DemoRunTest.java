package io.allotment.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.allotment.standalone.Settings;
import io.allotment.standalone.Standalone;
import io.allotment.standalone.http.Client;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The demo, begun for real: every act is accepted, and there is something on every screen. */
class DemoRunTest {

  private static final List<String> QUICKLY =
      List.of("--allotment.themes.pause=PT0.5S", "--allotment.limits.burst=10000");

  @Test
  void everyScreenHasSomethingToShow(@TempDir Path data) throws IOException {
    try (Standalone product = Standalone.start(new Settings(0, data, true, QUICKLY));
        Client operator = operator(product, data)) {
      backlog(operator);
      themes(operator);
      mix(operator);
      reserve(operator);
      review(operator);
      squads(operator);
      assertThat(Files.readString(data.resolve("demo"))).isEqualTo("told");
    }
  }

  private static Client operator(Standalone product, Path data) throws IOException {
    String token = Files.readString(data.resolve("admin-token")).strip();
    return new Client(URI.create("http://localhost:" + product.port()), token);
  }

  private static void backlog(Client operator) {
    JsonNode backlog = operator.read("/api/community/backlog?limit=200");
    assertThat(operator.read("/api/community/backlog/counts").path("total").asInt())
        .isBetween(80, 140);
    assertThat(stream(backlog.path("items")).map(item -> item.path("squad").path("squad")))
        .extracting(JsonNode::asString)
        .contains("checkout", "payments", "logistics", "search")
        .contains("identity", "mobile", "platform", "catalogue");
    assertThat(stream(backlog.path("items")))
        .anyMatch(item -> !item.path("theme").isNull())
        .anyMatch(item -> !item.path("confirmed").asBoolean());
  }

  /** They are looked for in the background. */
  private static void themes(Client operator) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              JsonNode themes = operator.read("/api/community/themes");
              assertThat(themes.path("items")).hasSize(2);
              assertThat(themes.path("proposals")).hasSizeBetween(2, 5);
              assertThat(stream(themes.path("items")))
                  .allMatch(theme -> theme.path("open").asInt() >= 4);
            });
  }

  private static void mix(Client operator) {
    JsonNode squads = operator.read("/api/community/mix?weeks=12").path("squads");
    assertThat(squads).hasSize(8);
    for (JsonNode squad : squads) {
      assertThat(stream(squad.path("done")).filter(DemoRunTest::isWorked).count())
          .as("%s", squad)
          .isGreaterThan(5);
    }
  }

  private static boolean isWorked(JsonNode week) {
    return Stream.of("operational", "tactical", "strategic")
        .anyMatch(is -> week.path(is).asInt() > 0);
  }

  /** One squad is below the floor and owes what it took; another one owed and has repaid. */
  private static void reserve(Client operator) {
    JsonNode squads = operator.read("/api/community/reserve?history=6").path("squads");
    assertThat(squads).hasSize(8);
    assertThat(stream(squads).filter(squad -> squad.path("now").path("belowFloor").asBoolean()))
        .extracting(squad -> squad.path("squad").asString())
        .containsExactly("payments");
    assertThat(owed(operator, "payments")).isPositive();
    assertThat(owed(operator, "logistics")).isZero();
    assertThat(stream(operator.read("/api/community/raids").path("items")))
        .hasSize(5)
        .allMatch(raid -> !raid.path("sentence").asString("").isEmpty());
  }

  private static long owed(Client operator, String squad) {
    return operator.read("/api/squads/%s/debt".formatted(squad)).path("owed").asLong();
  }

  private static void review(Client operator) {
    JsonNode review = operator.read("/api/community/reviews").path("items").path(0);
    assertThat(review.path("state").asString()).isEqualTo("closed");
    assertThat(review.path("notes").asInt()).isGreaterThan(5);
    assertThat(operator.read("/api/community/decisions?state=open").path("total").asInt())
        .isEqualTo(4);
    assertThat(operator.read("/api/community/decisions?state=due").path("total").asInt())
        .isEqualTo(1);
    assertThat(stream(operator.read("/api/community/reviews/next").path("agenda")))
        .filteredOn(part -> !part.path("items").isEmpty())
        .extracting(part -> part.path("part").asString())
        .contains("roster", "backlog", "reserve", "raids", "decisions");
  }

  private static void squads(Client operator) {
    for (JsonNode squad : operator.read("/api/community/scorecards").path("squads")) {
      String id = squad.path("squad").asString();
      assertThat(stream(squad.path("checks")))
          .as(id)
          .filteredOn(check -> check.path("state").asString().equals("unknown"))
          .hasSizeLessThanOrEqualTo(1);
      assertThat(operator.read("/api/squads/%s/iterations".formatted(id))).as(id).isNotEmpty();
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return array.valueStream();
  }
}
