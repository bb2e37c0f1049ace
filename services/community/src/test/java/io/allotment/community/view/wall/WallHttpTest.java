package io.allotment.community.view.wall;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a display in the hall shows to whoever walks by. */
class WallHttpTest {

  private static final Instant NOW = Instant.now();
  private static final Week WEEK = Week.of(NOW);
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final String WALLS = "/api/community/walls";

  private RunningCommunity community;

  @BeforeEach
  void start() {
    community = new RunningCommunity();
    Spending iteration = new Spending("checkout", "i-1");
    community.sentences().put("why-raid-1", "The fair begins on Monday");
    community
        .rotation()
        .tell(
            Telling.squad("checkout", "Checkout"),
            Telling.squad("search", "Search"),
            Telling.turns(
                "checkout", Telling.turn(WEEK, "ines"), Telling.turn(WEEK.plus(1), "jon")),
            Telling.turns("search", Telling.turn(WEEK)));
    community
        .capacity()
        .tell(
            iteration.opened(TODAY.minusDays(6), TODAY.plusDays(7)),
            iteration.measured(15_000, 4_500),
            iteration.declared("raid-1", "", 1_500, 1_500));
    community.texts().put("s-1", "Till 7 forgets receipts", "A customer said so");
    community
        .stories()
        .tell(
            Told.story("s-1", "checkout", NOW).build(),
            Told.confirmed("s-1", "checkout", StoryClass.STORY_CLASS_OPERATIONAL, "toil"));
    Wait.until(() -> community.has("roster", community.rotation()));
    Wait.until(() -> community.has("reserve", community.capacity()));
  }

  @AfterEach
  void stop() {
    community.close();
  }

  /** Whom the gateway lets in without signing in. */
  private Api stranger() {
    return community.as("-");
  }

  private Answer link() {
    return community.as("stu", "steward").send("POST", WALLS, null, null).mustBe(201);
  }

  @Test
  void whoKnowsTheAddressSeesWhoIsOnDutyAndHowMuchThereIs() {
    String path = link().json().path("path").asString();
    Wait.until(() -> stranger().get(path).mustBe(200).json().path("open").asInt() == 1);
    Answer shown = stranger().get(path).mustBe(200);
    assertThat(shown.caching()).contains("no-store");
    JsonNode wall = shown.json();
    assertThat(wall.propertyNames())
        .containsExactly("asOf", "at", "week", "squads", "open", "reserve", "themes");
    assertThat(wall.path("week").asString()).isEqualTo(WEEK.toString());
    JsonNode checkout = wall.path("squads").get(0);
    assertThat(checkout.path("gardener").asString()).isEqualTo("Ines Hartmann");
    assertThat(checkout.path("next").path("gardener").asString()).isEqualTo("Jon Weber");
    assertThat(checkout.path("gap").asBoolean()).isFalse();
    assertThat(checkout.path("open").asInt()).isEqualTo(1);
    JsonNode search = wall.path("squads").get(1);
    assertThat(search.path("gardener").isNull()).isTrue();
    assertThat(search.path("gap").asBoolean()).isTrue();
    assertThat(wall.path("reserve").size()).isEqualTo(1);
    assertThat(wall.path("reserve").get(0).path("keptPercent").asInt()).isEqualTo(2_000);
    assertThat(wall.path("reserve").get(0).path("belowFloor").asBoolean()).isTrue();
    assertThat(shown.text()).doesNotContain("Till 7", "fair", "\"ines\"", "\"jon\"", "deadline");
  }

  @Test
  void theSecretIsToldOnceAndTheSameRequestIsToldTheSame() {
    Answer made =
        community
            .as("stu", "steward")
            .with("Idempotency-Key", "hall")
            .send("POST", WALLS, null, null)
            .mustBe(201);
    assertThat(made.caching()).contains("no-store");
    Answer again =
        community
            .as("stu", "steward")
            .with("Idempotency-Key", "hall")
            .send("POST", WALLS, null, null)
            .mustBe(201);
    assertThat(again.text()).isEqualTo(made.text());
    Answer listed = community.as("stu", "steward").get(WALLS).mustBe(200);
    assertThat(listed.json().path("items").size()).isEqualTo(1);
    assertThat(listed.json().path("items").get(0).path("path").isNull()).isTrue();
    String secret = made.json().path("path").asString().replace("/api/community/wall/", "");
    assertThat(secret).hasSize(64);
    assertThat(listed.text()).doesNotContain(secret);
  }

  @Test
  void onlyStewardsMakeSeeAndRevokeLinks() {
    Api ines = community.as("ines", "lead:checkout");
    ines.send("POST", WALLS, null, null).mustBe(403);
    ines.get(WALLS).mustBe(403);
    String wall = link().json().path("wall").asString();
    ines.delete(WALLS + "/" + wall).mustBe(403);
  }

  @Test
  void aLinkThatWorksNoMoreIsToldFromNoneByNothing() {
    JsonNode made = link().json();
    String path = made.path("path").asString();
    stranger().get(path).mustBe(200);
    String wall = WALLS + "/" + made.path("wall").asString();
    community.as("stu", "steward").delete(wall).mustBe(204);
    community.as("stu", "steward").delete(wall).mustBe(204);
    Answer revoked = stranger().get(path).mustBe(404);
    Answer never = stranger().get("/api/community/wall/" + "0".repeat(64)).mustBe(404);
    assertThat(revoked.text().replace(path, "…"))
        .isEqualTo(never.text().replace("/api/community/wall/" + "0".repeat(64), "…"));
    assertThat(revoked.caching()).isEqualTo(never.caching()).contains("no-store");
    assertThat(community.as("stu", "steward").get(WALLS).json().path("items").size()).isZero();
    community.restart();
    stranger().get(path).mustBe(404);
    assertThat(community.as("stu", "steward").delete(WALLS + "/none").mustBe(404).rule())
        .isEqualTo("unknown-wall");
  }

  @Test
  void whileOthersAreAwayItShowsWhatIsKnown() {
    String path = link().json().path("path").asString();
    stranger().get(path).mustBe(200);
    community.rotation().goAway();
    community.capacity().goAway();
    JsonNode wall = stranger().get(path).mustBe(200).json();
    assertThat(wall.path("squads").get(0).path("gardener").asString()).isEqualTo("Ines Hartmann");
    assertThat(wall.path("reserve").get(0).path("keptPercent").asInt()).isEqualTo(2_000);
  }
}
