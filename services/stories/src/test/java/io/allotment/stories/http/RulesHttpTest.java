package io.allotment.stories.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules that people write: tried on what there is, then asked about what is told. */
class RulesHttpTest {

  private static final String RULES =
      """
      [{"says": "the second", "words": "story 2", "class": "strategic"},
       {"says": "all of them", "tracker": "github", "class": "operational", "kind": "toil"}]
      """;

  private RunningStories stories;
  private Api ines;
  private Api lead;

  @BeforeEach
  void start() {
    stories = new RunningStories("shop");
    ines = stories.as("ines");
    lead = stories.as("jon", "lead:shop");
    imported(1, 6);
    Wait.until(() -> ines.get("/api/stories").json().path("total").asInt() == 6);
  }

  @AfterEach
  void stop() {
    stories.close();
  }

  private void imported(int from, int to) {
    String issues =
        IntStream.rangeClosed(from, to)
            .mapToObj(
                n ->
                    "{\"url\": \"https://github.com/acme/shop/issues/%d\", \"title\": \"Story %d\"}"
                        .formatted(n, n))
            .collect(Collectors.joining(",", "[", "]"));
    String id =
        lead.send("POST", "/api/stories/imports?tracker=github", "application/json", issues)
            .mustBe(201)
            .json()
            .path("id")
            .asString();
    String path = "/api/stories/imports/" + id;
    lead.put(path + "/start", "{\"squads\": {\"acme/shop\": \"shop\"}}").mustBe(202);
    Wait.until(() -> lead.get(path).json().path("state").asString().equals("done"));
  }

  private List<String> said() {
    return ines.get("/api/stories").mustBe(200).json().path("stories").findValuesAsString("rule");
  }

  @Test
  void rulesAreTriedOnWhatThereIsAndChangeNothing() {
    JsonNode preview = ines.post("/api/stories/rules/preview?squad=shop", RULES).mustBe(200).json();
    assertThat(preview.path("looked").asInt()).isEqualTo(6);
    assertThat(preview.path("hit").asInt()).isEqualTo(6);
    assertThat(preview.path("rules").path(0).path("stories").asInt()).isEqualTo(1);
    assertThat(preview.path("rules").path(0).path("sample").path(0).path("key").asString())
        .isEqualTo("shop#2");
    assertThat(preview.path("rules").path(1).path("stories").asInt()).isEqualTo(5);
    assertThat(said()).doesNotContain("all of them");
  }

  @Test
  void aRuleClassesWhatIsThereAndWhatIsToldAndSaysSo() {
    assertThat(lead.put("/api/stories/rules?squad=shop", RULES).mustBe(200).etag())
        .isEqualTo("\"1\"");
    imported(7, 8);
    Wait.until(() -> said().stream().filter("all of them"::equals).count() == 7);
    assertThat(
            ines.get("/api/stories?class=operational&kind=toil&status=suggested")
                .json()
                .path("total")
                .asInt())
        .isEqualTo(7);
  }

  @Test
  void onlyWhoLeadsTheSquadSetsItsRulesAndNobodyOverwritesUnseen() {
    assertThat(ines.put("/api/stories/rules?squad=shop", RULES).status()).isEqualTo(403);
    assertThat(lead.put("/api/stories/rules", RULES).status()).isEqualTo(403);
    lead.put("/api/stories/rules?squad=shop", RULES).mustBe(200);
    assertThat(lead.put("/api/stories/rules?squad=shop", "[]").rule()).isEqualTo("rules-moved");
    lead.with("If-Match", "\"1\"").put("/api/stories/rules?squad=shop", "[]").mustBe(200);
    assertThat(ines.get("/api/stories/rules?squad=shop").json().path("version").asInt())
        .isEqualTo(2);
    assertThat(stories.as("ada", "admin").put("/api/stories/rules?squad=nowhere", RULES).rule())
        .isEqualTo("unknown-squads");
  }

  @Test
  void aRuleThatAsksForNothingIsRefused() {
    assertThat(
            lead.put(
                    "/api/stories/rules?squad=shop",
                    "[{\"says\": \"all\", \"class\": \"tactical\"}]")
                .rule())
        .isEqualTo("bad-rule");
    assertThat(
            lead.put(
                    "/api/stories/rules?squad=shop",
                    "[{\"says\": \"all\", \"words\": \"a\", \"class\": \"urgent\"}]")
                .status())
        .isEqualTo(400);
  }
}
