package io.allotment.community.view.garden;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.RunningCommunity;
import io.allotment.community.Telling;
import io.allotment.community.model.Week;
import io.allotment.proto.rotation.v1.CarriedItem;
import io.allotment.runtime.http.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two gardens from above: Checkout with a gap ahead, Search with what keeps coming back. */
class GardenHttpTest {

  private static final Instant NOW = Instant.now();
  private static final Week WEEK = Week.of(NOW);

  private static RunningCommunity community;

  @BeforeAll
  static void start() {
    community = new RunningCommunity();
    community
        .rotation()
        .tell(
            Telling.squad("checkout", "Checkout"),
            Telling.squad("search", "Search"),
            Telling.turns(
                "checkout",
                Telling.turn(WEEK.plus(-1), "ines"),
                Telling.turn(WEEK, "jon", "ines"),
                Telling.turn(WEEK.plus(1)),
                Telling.turn(WEEK.plus(2), "jon", "").toBuilder().setNeedsCover(true).build(),
                Telling.turn(WEEK.plus(5), "mei")));
    CarriedItem old = Telling.item("old", WEEK.plus(-4), NOW.minus(Duration.ofDays(30)));
    CarriedItem young = Telling.item("young", WEEK, NOW.minus(Duration.ofDays(1)));
    CarriedItem done = Telling.item("done", WEEK.plus(-4), NOW.minus(Duration.ofDays(30)));
    community
        .rotation()
        .tell(
            Telling.open("search", old),
            Telling.accepted("search", WEEK.plus(-4), old),
            Telling.accepted("search", WEEK.plus(-3), old),
            Telling.accepted("search", WEEK.plus(-2), old),
            Telling.closed("search", old, NOW),
            Telling.open("search", old),
            Telling.open("search", young),
            Telling.open("search", done),
            Telling.closed("search", done, NOW),
            Telling.pulledIn("search", "p1", WEEK.plus(-1), false),
            Telling.pulledIn("search", "p2", WEEK.plus(-1), false),
            Telling.pulledIn("search", "p1", WEEK.plus(-1), true),
            Telling.pulledIn("search", "p0", WEEK.plus(-20), true),
            Telling.noted("search", WEEK.plus(-2), -1),
            Telling.noted("search", WEEK.plus(-1), 270));
    Wait.until(() -> community.has("roster", community.rotation()));
    Wait.until(() -> community.has("tending", community.rotation()));
    Wait.until(() -> !get("/garden").path("asOf").path("rotation").isNull());
  }

  @AfterAll
  static void stop() {
    community.close();
  }

  private static JsonNode get(String path) {
    return community.as("ines").get("/api/community" + path).mustBe(200).json();
  }

  private static List<String> each(JsonNode list, String field) {
    return list.valueStream().map(one -> one.path(field).asString()).toList();
  }

  @Test
  void allSquadsAcrossWeeksAreOnePicture() {
    JsonNode garden = get("/garden?weeks=6&from=" + WEEK);
    assertThat(garden.path("asOf").propertyNames()).containsExactly("rotation");
    assertThat(garden.path("asOf").path("rotation").asString()).isNotEmpty();
    assertThat(garden.path("weeks").size()).isEqualTo(6);
    assertThat(garden.path("weeks").get(0).path("start").asString())
        .isEqualTo(WEEK.first().toString());
    assertThat(each(garden.path("squads"), "name")).containsExactly("Checkout", "Search");
    JsonNode turns = garden.path("squads").get(0).path("turns");
    assertThat(each(turns, "week"))
        .containsExactly(
            WEEK.toString(),
            WEEK.plus(1).toString(),
            WEEK.plus(2).toString(),
            WEEK.plus(5).toString());
    assertThat(each(turns, "tier"))
        .containsExactly("frozen", "frozen", tier(WEEK.plus(2)), "published");
    assertThat(each(turns, "needsCover")).containsExactly("false", "false", "true", "false");
    assertThat(turns.get(0).path("pieces").get(1).path("gardener").path("name").asString())
        .isEqualTo("Ines Hartmann");
    assertThat(turns.get(1).path("gaps").get(0).path("start"))
        .isEqualTo(turns.get(1).path("start"));
    assertThat(turns.get(2).path("gaps").size()).isEqualTo(1);
    assertThat(garden.path("squads").get(1).path("turns").size()).isZero();
  }

  /** What starts in less than two weeks is announced. */
  private static String tier(Week week) {
    return Telling.start(week).isBefore(NOW.plus(Duration.ofDays(14))) ? "frozen" : "published";
  }

  @Test
  void weeksAgoWereServed() {
    JsonNode garden = get("/garden?weeks=1&from=" + WEEK.plus(-1));
    assertThat(each(garden.path("squads").get(0).path("turns"), "tier")).containsExactly("served");
    assertThat(get("/garden").path("weeks").get(4).path("week").asString())
        .isEqualTo(WEEK.toString());
  }

  @Test
  void whatKeepsComingBackIsCountedAndNotSaid() {
    JsonNode recurring = get("/recurring?weeks=3");
    assertThat(recurring.path("limits").toString()).isEqualTo("{\"days\":14,\"handovers\":3}");
    assertThat(recurring.path("weeks").toString())
        .isEqualTo("[\"%s\",\"%s\",\"%s\"]".formatted(WEEK.plus(-2), WEEK.plus(-1), WEEK));
    JsonNode search = recurring.path("squads").get(1);
    assertThat(search.path("open").asInt()).isEqualTo(2);
    assertThat(search.path("items").size()).isEqualTo(1);
    JsonNode old = search.path("items").get(0);
    assertThat(old.path("item").asString()).isEqualTo("old");
    assertThat(old.path("age").asInt()).isEqualTo(30);
    assertThat(old.path("handovers").asInt()).isEqualTo(3);
    assertThat(old.path("reopened").asInt()).isEqualTo(1);
    assertThat(old.path("why").toString()).isEqualTo("[\"old\",\"carried\",\"reopened\"]");
    assertThat(search.path("pullIns").path("total").asInt()).isEqualTo(2);
    assertThat(search.path("pullIns").path("weeks").get(1).path("unanswered").asInt()).isEqualTo(1);
    assertThat(search.path("interrupted").toString())
        .isEqualTo("{\"turns\":2,\"recorded\":1,\"minutes\":270}");
    JsonNode checkout = recurring.path("squads").get(0);
    assertThat(checkout.path("items").size()).isZero();
    assertThat(checkout.path("interrupted").path("turns").asInt()).isZero();
  }

  @Test
  void otherLimitsFindOtherThings() {
    JsonNode search = get("/recurring?days=1&handovers=9").path("squads").get(1);
    assertThat(each(search.path("items"), "item")).containsExactly("old", "young");
    assertThat(search.path("items").get(1).path("why").toString()).isEqualTo("[\"old\"]");
  }

  @Test
  void theAgendaReadsGapsAheadOnly() {
    List<Gap> gaps = community.bean(Tending.class).gaps(NOW, NOW.plus(Duration.ofDays(60)));
    assertThat(gaps)
        .extracting(Gap::week)
        .containsExactly(WEEK.plus(1).toString(), WEEK.plus(2).toString(), WEEK.plus(2).toString());
    assertThat(gaps).extracting(Gap::needsCover).containsExactly(false, true, false);
  }

  @Test
  void whatCannotBeAskedIsSaid() {
    for (String bad :
        List.of(
            "/garden?weeks=0", "/garden?weeks=54", "/recurring?days=0", "/recurring?weeks=99")) {
      assertThat(community.as("ines").get("/api/community" + bad).mustBe(400).rule())
          .isEqualTo("bad-number");
    }
    assertThat(
            community
                .as("ines")
                .get("/api/community/garden?from=2026-W54")
                .mustBe(400)
                .json()
                .path("detail")
                .asString())
        .contains("There is no week 2026-W54.");
  }
}
