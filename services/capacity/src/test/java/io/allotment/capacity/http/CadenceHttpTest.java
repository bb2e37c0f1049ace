package io.allotment.capacity.http;

import static io.allotment.capacity.http.Tracked.reservation;
import static io.allotment.capacity.http.Tracked.size;
import static io.allotment.capacity.http.Tracked.sprint;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.proto.stories.v1.State;
import io.allotment.proto.stories.v1.Unit;
import io.allotment.runtime.http.Api;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Iterations that follow a cadence, and what a point comes to in them. */
class CadenceHttpTest {

  private static RunningCapacity capacity;

  @BeforeAll
  static void start() {
    capacity = new RunningCapacity();
  }

  @AfterAll
  static void stop() {
    capacity.close();
  }

  @Test
  void aPlannerSetsItAndOpensByIt() {
    Tracked beat = Tracked.in(capacity, "beat");
    assertThat(beat.get("/cadence/next").mustBe(422).rule()).isEqualTo("no-cadence");
    assertThat(beat.put("/iterations/i", "{}").mustBe(422).rule()).isEqualTo("no-cadence");
    String cadence = "{\"anchor\":\"2034-01-02\",\"weeks\":3}";
    assertThat(capacity.as("mei", "planner:else").put("/api/squads/beat/cadence", cadence).status())
        .isEqualTo(403);
    assertThat(beat.put("/cadence", cadence).mustBe(200).json().path("weeks").asInt()).isEqualTo(3);
    assertThat(beat.get("/capacity").mustBe(200).json().path("anchor").asString())
        .isEqualTo("2034-01-02");

    beat.put("/iterations/far", "{\"first\":\"2033-12-12\",\"last\":\"2034-01-01\"}").mustBe(200);
    JsonNode next = beat.get("/cadence/next").mustBe(200).json();
    assertThat(next.path("iteration").asString()).isEqualTo("2034-w01");
    assertThat(next.path("first").asString()).isEqualTo("2034-01-02");
    assertThat(next.path("last").asString()).isEqualTo("2034-01-22");
    JsonNode opened = beat.put("/iterations/2034-w01", "{}").mustBe(200).json();
    assertThat(opened.path("first").asString()).isEqualTo("2034-01-02");
    assertThat(opened.path("last").asString()).isEqualTo("2034-01-22");
    assertThat(beat.put("/iterations/2034-w01", "{}").mustBe(200).json()).isEqualTo(opened);
    assertThat(beat.get("/cadence/next").json().path("first").asString()).isEqualTo("2034-01-23");
    assertThat(beat.put("/iterations/x", "{\"first\":\"2034-02-01\"}").mustBe(422).rule())
        .isEqualTo("bad-days");
    beat.put("/cadence", "{}").mustBe(200);
    assertThat(beat.get("/cadence/next").mustBe(422).rule()).isEqualTo("no-cadence");
  }

  @Test
  void aCadenceThatIsNoneIsRefused() {
    Tracked bad = Tracked.in(capacity, "offbeat");
    for (String body :
        new String[] {
          "{\"anchor\":\"2034-01-02\",\"weeks\":0}",
          "{\"anchor\":\"2034-01-02\",\"weeks\":14}",
          "{\"anchor\":\"2034-01-02\",\"weeks\":1.5}",
          "{\"anchor\":\"1034-01-02\",\"weeks\":2}",
          "{\"anchor\":\"+999999999-12-31\",\"weeks\":2}",
          "{\"anchor\":\"2034-01-02\"}",
          "{\"weeks\":2}",
          "{\"anchor\":\"monday\",\"weeks\":2}",
          "[]"
        }) {
      assertThat(bad.put("/cadence", body).mustBe(400).rule()).isEqualTo("unreadable-request");
    }
    Api lead = capacity.as("lea", "lead:offbeat");
    for (String body :
        new String[] {
          "{\"focus\":200,\"share\":30,\"unspent\":\"debt\"}",
          "{\"focus\":75,\"share\":30,\"unspent\":\"spent\"}",
          "{\"focus\":75,\"share\":30,\"unspent\":\"debt\",\"weeks\":2}",
          "{\"focus\":75,\"share\":30,\"unspent\":\"debt\",\"anchor\":\"2034-01-02\"}",
          "{\"focus\":75,\"share\":30,\"unspent\":\"debt\",\"anchor\":\"2034-01-02\",\"weeks\":14}"
        }) {
      assertThat(lead.put(bad.path("/capacity"), body).mustBe(400).rule())
          .isEqualTo("unreadable-request");
    }
    assertThat(bad.get("/cadence").mustBe(200).json().path("weeks").isNull()).isTrue();
    assertThat(
            capacity
                .as("pia", "planner:nobody")
                .put("/api/squads/nobody/cadence", "{}")
                .mustBe(404)
                .rule())
        .isEqualTo("no-such-squad");
  }

  @Test
  void whatAPointCameToMoreThanAYearAgoMeasuresNothing() {
    Tracked old = Tracked.in(capacity, "old");
    LocalDate year = LocalDate.now(ZoneId.of("Europe/Berlin")).minusYears(1);
    String days = "{\"first\":\"%s\",\"last\":\"%s\"}";
    old.put("/iterations/before", days.formatted(year.minusDays(14), year.minusDays(1)))
        .mustBe(200);
    old.put("/iterations/since", days.formatted(year.plusDays(1), year.plusDays(14))).mustBe(200);
    for (String iteration : List.of("before", "since")) {
      old.tell(
          old.story("old-" + iteration, State.STATE_OPEN)
              .setSize(size(2_000, Unit.UNIT_POINTS))
              .setIteration(sprint("S")));
    }
    old.awaitSprint("S", 2);
    for (String iteration : List.of("before", "since")) {
      old.post(
              "/iterations/%s/spending".formatted(iteration),
              "{\"story\":\"old-%s\",\"total\":{\"value\":1,\"unit\":\"days\"},\"estimate\":false,\"finished\":true}"
                  .formatted(iteration))
          .mustBe(200);
    }
    assertThat(old.get("/ratio").mustBe(200).json().path("finished").asInt()).isEqualTo(1);
  }

  @Test
  void whatAPointComesToIsMeasuredOnWhatWasFinishedAndMeasured() {
    Tracked points = Tracked.in(capacity, "points");
    points.put("/iterations/i-1", "{\"first\":\"2027-03-01\",\"last\":\"2027-03-14\"}").mustBe(200);
    for (int n = 1; n <= 12; n++) {
      points.tell(
          points
              .story("points-" + n, State.STATE_OPEN)
              .setSize(size(n == 12 ? 0 : 2_000, Unit.UNIT_POINTS))
              .setIteration(sprint("S", "2027-03-15", "2027-03-28")));
    }
    String id = points.awaitSprint("S", 12);
    for (int n = 1; n <= 12; n++) {
      if (n == 10) {
        JsonNode few = points.get("/ratio").mustBe(200).json();
        assertThat(few.path("finished").asInt()).isEqualTo(9);
        assertThat(few.path("enough").asBoolean()).isFalse();
        assertThat(few.path("why").asString()).startsWith("9 of 10 finished stories");
        assertThat(few.path("milliDaysPerPoint").isNull()).isTrue();
      }
      points
          .post(
              "/iterations/i-1/spending",
              "{\"story\":\"points-%d\",\"total\":{\"value\":%d,\"unit\":\"milli-days\"},\"estimate\":%s,\"finished\":true}"
                  .formatted(n, 100 * n, n == 11))
          .mustBe(200);
    }
    JsonNode ratio = points.get("/ratio").mustBe(200).json();
    assertThat(ratio.path("enough").asBoolean()).isTrue();
    assertThat(ratio.path("finished").asInt()).isEqualTo(10);
    assertThat(ratio.path("milliDaysPerPoint").asLong()).isEqualTo(275);
    assertThat(ratio.path("low").asLong()).isEqualTo(150);
    assertThat(ratio.path("high").asLong()).isEqualTo(400);

    points.tell(
        points
            .story("points-13", State.STATE_OPEN)
            .setSize(size(3_000, Unit.UNIT_POINTS))
            .setIteration(sprint("S", "2027-03-15", "2027-03-28")));
    points.awaitSprint("S", 13);
    JsonNode item =
        Tracked.item(points.get("/sprints/" + id + "/proposal").mustBe(200).json(), "points-13");
    assertThat(item.path("from").asString()).isEqualTo("points");
    assertThat(item.path("amount").asLong()).isEqualTo(825);
    assertThat(item.path("low").asLong()).isEqualTo(450);
    assertThat(item.path("high").asLong()).isEqualTo(1_200);
    assertThat(item.path("why").asString()).contains("measured on 10 stories");
    assertThat(points.planner().get("/api/squads/nobody/ratio").status()).isEqualTo(404);
    assertThat(points.post("/iterations/i-1/reservations", reservation("points-13", 825)).status())
        .isEqualTo(200);
  }
}
