package io.allotment.capacity.http;

import static io.allotment.capacity.http.Tracked.batch;
import static io.allotment.capacity.http.Tracked.reservation;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.proto.stories.v1.State;
import io.allotment.runtime.http.Api;
import io.allotment.runtime.http.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Reserving for many stories at once. */
class BatchHttpTest {

  private static final String PATH = "/iterations/i-1/reservations/batch";

  private static RunningCapacity capacity;

  @BeforeAll
  static void start() {
    capacity = new RunningCapacity();
  }

  @AfterAll
  static void stop() {
    capacity.close();
  }

  /** With an iteration of 15 days, 10.5 of them for features, and so many stories. */
  private static Tracked squad(String name, int stories) {
    Tracked squad = Tracked.in(capacity, name);
    for (int n = 1; n <= stories; n++) {
      squad.tell(squad.story(name + "-" + n, State.STATE_OPEN).setIteration(Tracked.sprint("S")));
    }
    if (stories > 0) {
      squad.awaitSprint("S", stories);
    }
    squad.put("/iterations/i-1", "{\"first\":\"2027-03-01\",\"last\":\"2027-03-14\"}").mustBe(200);
    return squad;
  }

  private static long reserved(Tracked squad) {
    for (JsonNode one : squad.get("/iterations/i-1").mustBe(200).json().path("accounts")) {
      if (one.path("account").asString().equals("feature")) {
        return one.path("reserved").asLong();
      }
    }
    throw new AssertionError("an iteration has features");
  }

  @Test
  void whatFitsIsReservedAndTheRestIsToldByStory() {
    Tracked some = squad("some", 3);
    Tracked other = squad("other", 1);
    some.tell(some.story("some-done", State.STATE_DONE).setIteration(Tracked.sprint("S")));
    some.awaitSprint("S", 4);
    JsonNode answer =
        some.post(
                PATH,
                batch(
                    reservation("some-1", 10_000),
                    reservation("some-2", 501),
                    reservation("some-3", 500),
                    reservation("other-1", 1),
                    reservation("some-done", 1),
                    reservation("nowhere", 1),
                    "{\"story\":\"some-3x\",\"amount\":{\"value\":1,\"unit\":\"days\"}}"))
            .mustBe(200)
            .json();
    assertThat(answer.path("reserved")).hasSize(2);
    assertThat(answer.path("reserved").get(0).path("account").asString()).isEqualTo("feature");
    List<String> rules = new ArrayList<>();
    answer.path("refused").forEach(one -> rules.add(one.path("problem").path("rule").asString()));
    assertThat(rules)
        .containsExactly(
            "no-room", "story-of-another-squad", "story-ended", "story-not-told", "story-not-told");
    JsonNode full = answer.path("refused").get(0);
    assertThat(full.path("room").asLong()).isEqualTo(500);
    assertThat(full.path("problem").path("status").asInt()).isEqualTo(409);
    assertThat(full.path("problem").path("detail").asString()).contains("Reserve up to 0.5 days");
    assertThat(answer.path("refused").get(1).path("room").isNull()).isTrue();
    assertThat(reserved(some)).isEqualTo(10_500);
    assertThat(other.get("/iterations/i-1").json().path("stories")).isEmpty();
  }

  @Test
  void theSameKeyGetsTheSameAnswerWhateverHappenedSince() {
    Tracked again = squad("again", 3);
    Api keyed = capacity.as("pia", "planner:again").with("Idempotency-Key", "once");
    String body = batch(reservation("again-1", 10_000), reservation("again-2", 501));
    Answer first = keyed.post(again.path(PATH), body).mustBe(200);
    again.planner().delete(again.path("/iterations/i-1/reservations/again-1")).mustBe(200);
    assertThat(keyed.post(again.path(PATH), body).mustBe(200).text()).isEqualTo(first.text());
    assertThat(reserved(again)).isZero();
    assertThat(keyed.post(again.path(PATH), batch(reservation("again-3", 1))).mustBe(422).rule())
        .isEqualTo("idempotency-key-reused");
    again.post("/iterations/i-1/close", "{}").mustBe(200);
    assertThat(keyed.post(again.path(PATH), body).mustBe(200).text()).isEqualTo(first.text());
    assertThat(again.post(PATH, body).mustBe(422).rule()).isEqualTo("iteration-closed");
  }

  @Test
  void aBatchOfWhichNothingFitsIsRefusedAsOneReservationIs() {
    Tracked full = squad("full", 4);
    full.post("/iterations/i-1/reservations", reservation("full-4", 10_000)).mustBe(200);
    Api keyed = capacity.as("pia", "planner:full").with("Idempotency-Key", "full");
    String body = batch(reservation("full-1", 501), reservation("nowhere", 1));
    Answer refused = keyed.post(full.path(PATH), body).mustBe(409);
    assertThat(refused.rule()).isEqualTo("no-room");
    assertThat(refused.json().path("detail").asString())
        .startsWith("2 stories were refused. The first: ")
        .contains("Reserve up to 0.5 days");
    JsonNode each = refused.json().path("refused");
    assertThat(each).hasSize(2);
    assertThat(each.get(0).path("story").asString()).isEqualTo("full-1");
    assertThat(each.get(0).path("room").asLong()).isEqualTo(500);
    assertThat(each.get(0).path("problem").path("rule").asString()).isEqualTo("no-room");
    assertThat(each.get(1).path("problem").path("rule").asString()).isEqualTo("story-not-told");
    assertThat(keyed.post(full.path(PATH), body).mustBe(409).text()).isEqualTo(refused.text());

    Answer one = full.post("/iterations/i-1/reservations", reservation("full-1", 501)).mustBe(409);
    Answer batchOfOne = full.post(PATH, batch(reservation("full-1", 501))).mustBe(409);
    assertThat(batchOfOne.json().path("detail")).isEqualTo(one.json().path("detail"));
    assertThat(full.post(PATH, batch(reservation("nowhere", 1))).mustBe(404).rule())
        .isEqualTo("story-not-told");
    Answer held =
        full.post(PATH, batch(reservation("full-4", 10_000), reservation("full-1", 501)))
            .mustBe(409);
    assertThat(held.json().path("refused")).hasSize(1);
    Answer same = full.post(PATH, batch(reservation("full-4", 10_000))).mustBe(200);
    assertThat(same.json().path("reserved")).hasSize(1);
    assertThat(reserved(full)).isEqualTo(10_000);
  }

  @Test
  void ofTwoPlannersWhoSendOverlappingBatchesNobodyOutrunsTheAccount() throws Exception {
    Tracked two = squad("two", 30);
    List<Future<Answer>> answers = new ArrayList<>();
    try (ExecutorService planners = Executors.newFixedThreadPool(2)) {
      for (int planner = 0; planner < 2; planner++) {
        Api api = capacity.as("planner-" + planner, "planner:two");
        String[] wishes =
            IntStream.rangeClosed(1 + 10 * planner, 20 + 10 * planner)
                .mapToObj(n -> reservation("two-" + n, 1_000))
                .toArray(String[]::new);
        answers.add(planners.submit(() -> api.post(two.path(PATH), batch(wishes))));
      }
    }
    int refused = 0;
    List<Integer> statuses = new ArrayList<>();
    for (Future<Answer> answer : answers) {
      statuses.add(answer.get().status());
      JsonNode said = answer.get().json();
      for (JsonNode one : said.path("refused")) {
        assertThat(one.path("problem").path("rule").asString()).isEqualTo("no-room");
        assertThat(one.path("room").asLong()).isEqualTo(500);
        refused++;
      }
    }
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    assertThat(refused).isGreaterThanOrEqualTo(20);
    assertThat(reserved(two)).isEqualTo(10_000);
    assertThat(two.get("/iterations/i-1").json().path("stories")).hasSize(10);
  }

  @Test
  void fiveHundredStoriesAreReservedForAtOnce() {
    Tracked many = squad("many", 500);
    String[] wishes =
        IntStream.rangeClosed(1, 500)
            .mapToObj(n -> reservation("many-" + n, 20))
            .toArray(String[]::new);
    JsonNode answer = many.post(PATH, batch(wishes)).mustBe(200).json();
    assertThat(answer.path("reserved")).hasSize(500);
    assertThat(reserved(many)).isEqualTo(10_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"value\": 0, \"unit\": \"days\"}        | 422 | bad-amount",
        "{\"value\": -1000, \"unit\": \"days\"}    | 422 | bad-amount",
        "{\"value\": 1001, \"unit\": \"days\"}     | 422 | bad-amount",
        "{\"value\": 1}                          | 422 | bad-amount",
        "{\"value\": 1, \"unit\": \"points\"}      | 422 | bad-amount",
        "null                                    | 422 | bad-amount",
        "{\"value\": 1.5, \"unit\": \"days\"}      | 400 | unreadable-request",
        "1500                                    | 400 | unreadable-request"
      })
  void ofABatchWithABadAmountNothingIsDone(String amount, int status, String rule) {
    Tracked bad = BAD.computeIfAbsent("bad", name -> squad(name, 2));
    Answer answer =
        bad.post(
            PATH,
            batch(
                reservation("bad-1", 1_000),
                "{\"story\":\"bad-2\",\"amount\":%s}".formatted(amount)));
    assertThat(answer.mustBe(status).rule()).isEqualTo(rule);
    assertThat(bad.get("/iterations/i-1").json().path("stories")).isEmpty();
  }

  private static final Map<String, Tracked> BAD = new ConcurrentHashMap<>();

  @Test
  void aBatchThatIsNoneIsRefusedAndNothingIsDone() {
    Tracked none = squad("none", 2);
    assertThat(
            none.post(PATH, batch(reservation("none-1", 1), reservation("none-1", 2)))
                .mustBe(422)
                .rule())
        .isEqualTo("story-twice");
    String[] many =
        IntStream.rangeClosed(1, 501)
            .mapToObj(n -> reservation("none-" + n, 1))
            .toArray(String[]::new);
    assertThat(none.post(PATH, batch(many)).mustBe(422).rule()).isEqualTo("too-many-reservations");
    assertThat(none.post(PATH, "{}").status()).isEqualTo(400);
    assertThat(none.post(PATH, "{\"reservations\":null}").status()).isEqualTo(400);
    assertThat(none.post(PATH, "{\"reservations\":[null]}").status()).isEqualTo(400);
    assertThat(none.post(PATH, "{\"reservations\":[{}]}").status()).isEqualTo(400);
    assertThat(
            none.post(PATH, batch(reservation("none-1", 1).replace("}}", "},\"account\":\"x\"}")))
                .status())
        .isEqualTo(400);
    assertThat(none.post(PATH, batch(reservation("NO ID", 1))).status()).isEqualTo(400);
    assertThat(
            none.post("/iterations/never/reservations/batch", batch(reservation("none-1", 1)))
                .mustBe(404)
                .rule())
        .isEqualTo("unknown-iteration");
    assertThat(
            capacity
                .as("mei", "planner:else")
                .post(none.path(PATH), batch(reservation("none-1", 1)))
                .status())
        .isEqualTo(403);
    assertThat(none.post(PATH, batch()).mustBe(200).json().path("reserved")).isEmpty();
    assertThat(none.get("/iterations/i-1").json().path("stories")).isEmpty();
  }
}
