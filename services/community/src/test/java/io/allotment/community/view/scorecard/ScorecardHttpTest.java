package io.allotment.community.view.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.RunningCommunity;
import io.allotment.community.Spending;
import io.allotment.community.Telling;
import io.allotment.community.Told;
import io.allotment.community.model.Week;
import io.allotment.proto.stories.v1.StoryClass;
import io.allotment.runtime.http.Api;
import io.allotment.runtime.http.Api.Answer;
import io.allotment.runtime.http.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checkout is known by all that is told of it; of Till nothing is but its name. */
class ScorecardHttpTest {

  private static final Instant NOW = Instant.now();
  private static final Week WEEK = Week.of(NOW);
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final String THRESHOLDS = "/api/community/thresholds";

  private RunningCommunity community;

  @BeforeEach
  void start() {
    community = new RunningCommunity();
    community
        .rotation()
        .tell(
            Telling.squad("till", "Till"),
            Telling.squad("checkout", "Checkout"),
            Telling.turns(
                "checkout",
                Telling.turn(WEEK.plus(-1), "ines"),
                Telling.turn(WEEK, "ines"),
                Telling.turn(WEEK.plus(1), "jon")),
            Telling.open(
                "checkout", Telling.item("old", WEEK.plus(-4), NOW.minus(Duration.ofDays(20)))),
            Telling.noted("checkout", WEEK.plus(-1), 26 * 60));
    Spending iteration = new Spending("checkout", "i-1");
    community
        .capacity()
        .tell(
            iteration.opened(TODAY.minusDays(6), TODAY.plusDays(7)),
            iteration.measured(15_000, 4_500),
            iteration.declared("raid-1", "", 1_500, 1_500));
    Instant created = NOW.minus(Duration.ofDays(61));
    community
        .stories()
        .tell(
            Told.story("s-1", "checkout", created).build(),
            Told.confirmed("s-1", "checkout", StoryClass.STORY_CLASS_OPERATIONAL, "toil"),
            Told.story("s-2", "checkout", NOW).build());
    Wait.until(() -> community.has("roster", community.rotation()));
    Wait.until(() -> community.has("tending", community.rotation()));
    Wait.until(() -> community.has("reserve", community.capacity()));
    Wait.until(() -> checks("checkout").contains("\"open\":2,"));
  }

  @AfterEach
  void stop() {
    community.close();
  }

  private JsonNode card(String squad) {
    return community.as("ines").get("/api/community/scorecards/" + squad).mustBe(200).json();
  }

  private String checks(String squad) {
    return card(squad).path("checks").toString();
  }

  private String states(String squad) {
    return String.join(
        " ",
        card(squad).path("checks").valueStream().map(one -> one.path("state").asString()).toList());
  }

  @Test
  void aGardenIsJudgedByItsFactsAndNobodyIsNamed() {
    Answer all = community.as("ines").get("/api/community/scorecards").mustBe(200);
    assertThat(all.json().path("squads").valueStream().map(one -> one.path("name").asString()))
        .containsExactly("Checkout", "Till");
    assertThat(all.json().path("thresholds").path("version").asInt()).isZero();
    assertThat(all.json().path("asOf").propertyNames())
        .containsExactly("rotation", "stories", "capacity");
    assertThat(states("checkout")).isEqualTo("watch act watch watch act watch act");
    JsonNode load = card("checkout").path("checks").get(6);
    assertThat(load.path("facts").toString())
        .isEqualTo("{\"minutes\":1560,\"recorded\":1,\"turns\":1}");
    assertThat(load.path("threshold").toString()).isEqualTo("{\"watch\":15,\"act\":25}");
    assertThat(states("till")).isEqualTo("unknown unknown good unknown unknown good unknown");
    assertThat(all.text()).doesNotContainIgnoringCase("ines").doesNotContainIgnoringCase("jon");
    assertThat(community.as("ines").get("/api/community/scorecards/none").mustBe(404).rule())
        .isEqualTo("unknown-squad");
  }

  @Test
  void stewardsSetByWhatItIsJudgedAndNobodyElse() {
    Api ines = community.as("ines");
    Answer first = ines.get(THRESHOLDS).mustBe(200);
    assertThat(first.etag()).isEqualTo("\"0\"");
    assertThat(first.json().path("by").isNull()).isTrue();
    String values = first.json().path("values").toString();
    String other =
        values.replace(
            "\"dutyLoad\":{\"watch\":15,\"act\":25}", "\"dutyLoad\":{\"watch\":30,\"act\":40}");
    assertThat(other).isNotEqualTo(values);
    ines.with("If-Match", first.etag()).put(THRESHOLDS, other).mustBe(403);

    Api stu = community.as("stu", "steward");
    assertThat(stu.put(THRESHOLDS, other).mustBe(428).rule()).isEqualTo("if-match-missing");
    Answer set =
        community.as("stu", "steward").with("If-Match", first.etag()).put(THRESHOLDS, other);
    assertThat(set.mustBe(200).etag()).isEqualTo("\"1\"");
    assertThat(set.json().path("by").path("member").asString()).isEqualTo("stu");
    assertThat(card("checkout").path("checks").get(6).path("state").asString()).isEqualTo("good");
    assertThat(card("checkout").path("thresholds").path("version").asInt()).isEqualTo(1);

    Answer stale =
        community.as("amy", "steward").with("If-Match", first.etag()).put(THRESHOLDS, values);
    assertThat(stale.mustBe(412).rule()).isEqualTo("thresholds-moved");
    assertThat(stale.json().path("yours").path("dutyLoad").path("watch").asInt()).isEqualTo(15);
    assertThat(stale.json().path("theirs").path("values").path("dutyLoad").path("watch").asInt())
        .isEqualTo(30);
    community
        .as("amy", "steward")
        .with("If-Match", stale.json().path("etag").asString())
        .put(THRESHOLDS, values)
        .mustBe(200);
    JsonNode history = ines.get(THRESHOLDS + "/history").mustBe(200).json().path("items");
    assertThat(history.valueStream().map(one -> one.path("version").asInt())).containsExactly(2, 1);
    community.restart();
    assertThat(community.as("ines").get(THRESHOLDS).mustBe(200).etag()).isEqualTo("\"2\"");
  }

  @Test
  void whatIsNoThresholdIsRefused() {
    Api stu = community.as("stu", "steward").with("If-Match", "\"0\"");
    String values = stu.get(THRESHOLDS).json().path("values").toString();
    Answer bad = stu.put(THRESHOLDS, values.replace("\"overdueDays\":14", "\"overdueDays\":0"));
    assertThat(bad.mustBe(422).rule()).isEqualTo("bad-threshold");
    stu.put(THRESHOLDS, "{}").mustBe(400);
    assertThat(
            community
                .as("stu", "steward")
                .with("If-Match", "\"x\"")
                .put(THRESHOLDS, values)
                .mustBe(412)
                .rule())
        .isEqualTo("thresholds-moved");
  }
}
