package io.allotment.stories.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How suggestions and people agree, as everyone can read it. */
class AgreementHttpTest {

  private static final String RULES =
      """
      [{"says": "even", "words": "even", "class": "operational", "kind": "toil"},
       {"says": "odd", "words": "odd", "class": "tactical"}]
      """;

  private RunningStories stories;
  private Api ines;
  private List<String> ids;

  @BeforeEach
  void start() {
    stories = new RunningStories("shop", "search");
    ines = stories.as("ines");
    stories.as("jon", "lead:shop").put("/api/stories/rules?squad=shop", RULES).mustBe(200);
    Importing importing = new Importing(stories);
    for (int n = 0; n < 4; n++) {
      importing.told("shop", n, "An even story " + n).told("shop", 10 + n, "An odd story " + n);
    }
    importing.told("search", 99, "Gnrbl").imported();
    Wait.until(() -> listed("squad=shop").size() == 8);
    ids = listed("kind=toil").findValuesAsString("id");
  }

  @AfterEach
  void stop() {
    stories.close();
  }

  private JsonNode listed(String filter) {
    return ines.get("/api/stories?limit=200&" + filter).mustBe(200).json().path("stories");
  }

  private void say(String story, String is) {
    ines.put("/api/stories/%s/class".formatted(story), "{\"class\": \"%s\"}".formatted(is))
        .mustBe(204);
  }

  private JsonNode agreement(String asked) {
    return ines.get("/api/suggestions/agreement" + asked).mustBe(200).json();
  }

  @Test
  void whatPeopleOverruleIsPublished() {
    assertThat(agreement("").path("all").path("said").asInt()).isZero();
    assertThat(agreement("").path("all").path("share").isNull()).isTrue();
    say(ids.get(0), "operational");
    say(ids.get(1), "operational");
    say(ids.get(2), "strategic");
    say(listed("class=tactical&squad=shop").path(0).path("id").asString(), "tactical");
    say(listed("squad=search").path(0).path("id").asString(), "tactical");

    JsonNode shop = agreement("?squad=shop");
    assertThat(shop.path("all").path("said").asInt()).isEqualTo(4);
    assertThat(shop.path("all").path("agreed").asInt()).isEqualTo(3);
    assertThat(shop.path("all").path("share").asDouble()).isEqualTo(.75);
    assertThat(shop.path("all").path("coverage").asDouble()).isEqualTo(1);
    assertThat(shop.path("pairs").size()).isEqualTo(12);
    assertThat(shop.path("versions").size()).isZero();
    assertThat(shop.path("rules").findValuesAsString("rule")).containsExactly("even", "odd");
    assertThat(shop.path("rules").path(0).path("whose").asString()).isEqualTo("shop");
    assertThat(shop.path("rules").path(0).path("counts").path("agreed").asInt()).isEqualTo(2);
    assertThat(shop.path("trend").size()).isEqualTo(1);
    assertThat(agreement("?per=iteration").path("trend").size()).isZero();
    assertThat(agreement("").path("versions").size()).isEqualTo(1);
    assertThat(agreement("").path("all").path("said").asInt()).isEqualTo(5);
    assertThat(ines.get("/api/mix?squad=shop").json().path("agreement").path("agreed").asInt())
        .isEqualTo(3);
  }

  @Test
  void whatCountsIsWhatWasSuggestedBeforeAnyWordWasSaid() {
    say(ids.get(0), "strategic");
    stories
        .as("jon", "lead:shop")
        .with("If-Match", "\"1\"")
        .put(
            "/api/stories/rules?squad=shop",
            "[{\"says\": \"all\", \"words\": \"story\", \"class\": \"strategic\"}]")
        .mustBe(200);
    Wait.until(() -> listed("class=strategic&status=suggested").size() == 7);
    say(ids.get(0), "tactical");
    JsonNode shop = agreement("?squad=shop");
    assertThat(shop.path("all").path("agreed").asInt()).isZero();
    assertThat(shop.path("rules").findValuesAsString("rule")).containsExactly("even");
  }

  @Test
  void onlyWhatWasSaidInTheStretchCountsAndOneThatEndsBeforeItBeginsIsRefused() {
    say(ids.get(0), "strategic");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String before = "?from=%s&to=%s".formatted(today.minusDays(9), today.minusDays(2));
    assertThat(agreement(before).path("all").path("said").asInt()).isZero();
    assertThat(agreement(before).path("trend").size()).isZero();
    assertThat(ines.get("/api/suggestions/agreement?from=2026-02-02&to=2026-02-01").rule())
        .isEqualTo("bad-period");
    assertThat(ines.get("/api/suggestions/agreement?per=day").status()).isEqualTo(400);
    assertThat(ines.get("/api/suggestions/agreement?to=-999999999-01-01").rule())
        .isEqualTo("bad-period");
  }
}
