package io.allotment.capacity.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.proto.rotation.v1.AbsencesChanged;
import io.allotment.proto.rotation.v1.DayAway;
import io.allotment.proto.rotation.v1.MemberAvailability;
import io.allotment.proto.rotation.v1.MemberChanged;
import io.allotment.proto.stories.v1.ClassConfirmed;
import io.allotment.proto.stories.v1.Progress;
import io.allotment.proto.stories.v1.State;
import io.allotment.proto.stories.v1.StoryChanged;
import io.allotment.proto.stories.v1.StoryClass;
import io.allotment.runtime.http.Api;
import io.allotment.runtime.http.Api.Answer;
import io.allotment.runtime.http.Wait;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What planners do with an iteration, and what others tell of meanwhile. */
class IterationHttpTest {

  private static RunningCapacity capacity;

  @BeforeAll
  static void start() {
    capacity = new RunningCapacity();
  }

  @AfterAll
  static void stop() {
    capacity.close();
  }

  /**
   * A squad of two for the two weeks from 2027-03-01: 15 days, of which 4.5 are for improvement.
   */
  private static Api planned(String squad) {
    Api planner = capacity.squadOfTwo(squad, "Europe/Berlin");
    planner.put(path(squad, ""), days("2027-03-01", "2027-03-14")).mustBe(200);
    return planner;
  }

  private static String path(String squad, String rest) {
    return "/api/squads/%s/iterations/i-1%s".formatted(squad, rest);
  }

  private static String days(String first, String last) {
    return "{\"first\":\"%s\",\"last\":\"%s\"}".formatted(first, last);
  }

  private static void story(String squad, String story, StoryClass is, String kind) {
    capacity
        .stories()
        .tell(
            StoryChanged.newBuilder()
                .setSquad(squad)
                .setStory(story)
                .setProgress(Progress.newBuilder().setState(State.STATE_OPEN))
                .build(),
            ClassConfirmed.newBuilder()
                .setSquad(squad)
                .setStory(story)
                .setClass_(is)
                .setKind(kind)
                .build());
  }

  private static String reservation(String story, long milliDays) {
    return "{\"story\":\"%s\",\"amount\":{\"value\":%d,\"unit\":\"milli-days\"}}"
        .formatted(story, milliDays);
  }

  private static JsonNode account(Answer iteration, String account) {
    for (JsonNode one : iteration.mustBe(200).json().path("accounts")) {
      if (one.path("account").asString().equals(account)) {
        return one;
      }
    }
    throw new AssertionError(account + " is missing in " + iteration.text());
  }

  private static void awaitTold(Api planner, String squad, String story) {
    Wait.until(
        () -> {
          Answer answer = planner.post(path(squad, "/reservations"), reservation(story, 1));
          return answer.status() == 200;
        });
    planner.delete(path(squad, "/reservations/" + story)).mustBe(200);
  }

  @Test
  void anIterationHasWhatItsMembersHaveAndKeepsItsShare() {
    Api planner = planned("share");
    Answer iteration = planner.get(path("share", ""));
    assertThat(iteration.mustBe(200).json().path("total").asLong()).isEqualTo(15_000);
    assertThat(account(iteration, "improvement").path("size").asLong()).isEqualTo(4_500);
    assertThat(account(iteration, "feature").path("size").asLong()).isEqualTo(10_500);
    assertThat(iteration.json().path("members")).hasSize(2);
    assertThat(planner.put(path("share", ""), days("2027-03-01", "2027-03-14")).status())
        .isEqualTo(200);
    assertThat(
            planner
                .put("/api/squads/share/iterations/i-2", days("2027-03-14", "2027-03-20"))
                .rule())
        .isEqualTo("overlapping-iterations");
  }

  @Test
  void whoGivesHalfOfTheirTimeCountsHalfFromToday() {
    Api planner = planned("half");
    capacity
        .rotation()
        .there(
            "half",
            all -> {
              all.getMembersBuilder(0).setAllocation("1/2");
              return all;
            });
    capacity
        .rotation()
        .tell(MemberChanged.newBuilder().setSquad("half").setMember("half-ines").build());
    Wait.until(() -> planner.get(path("half", "")).json().path("total").asLong() == 11_250);
  }

  @Test
  void sixteenPlannersFightForTheLastDayAndOneWins() throws Exception {
    Api first = planned("fight");
    List<String> stories = new ArrayList<>();
    for (int n = 0; n < 16; n++) {
      stories.add("fight-" + n);
      story("fight", "fight-" + n, StoryClass.STORY_CLASS_STRATEGIC, "");
    }
    stories.forEach(story -> awaitTold(first, "fight", story));
    story("fight", "fight-most", StoryClass.STORY_CLASS_TACTICAL, "");
    awaitTold(first, "fight", "fight-most");
    first.post(path("fight", "/reservations"), reservation("fight-most", 9_500)).mustBe(200);

    List<Future<Answer>> answers = new ArrayList<>();
    try (ExecutorService planners = Executors.newFixedThreadPool(16)) {
      for (String story : stories) {
        Api planner = capacity.as("p-" + story, "planner:fight");
        answers.add(
            planners.submit(
                () -> planner.post(path("fight", "/reservations"), reservation(story, 1_000))));
      }
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Answer> answer : answers) {
      statuses.add(answer.get().status());
      assertThat(answer.get().rule()).isIn("", "no-room", "boundary-moved");
    }
    assertThat(statuses).containsOnlyOnce(200);
    JsonNode feature = account(first.get(path("fight", "")), "feature");
    assertThat(feature.path("reserved").asLong()).isEqualTo(10_500);
    assertThat(feature.path("free").asLong()).isZero();
  }

  @Test
  void aRefusalSaysWhatWouldFitAndARaidIsDeclaredAndOwed() {
    Api planner = planned("raid");
    story("raid", "raid-feature", StoryClass.STORY_CLASS_TACTICAL, "");
    story("raid", "raid-upgrade", StoryClass.STORY_CLASS_OPERATIONAL, "upgrade");
    awaitTold(planner, "raid", "raid-feature");
    awaitTold(planner, "raid", "raid-upgrade");
    planner.post(path("raid", "/reservations"), reservation("raid-upgrade", 4_000)).mustBe(200);
    Answer refused =
        planner.post(path("raid", "/reservations"), reservation("raid-feature", 12_000));
    assertThat(refused.mustBe(409).rule()).isEqualTo("no-room");
    assertThat(refused.json().path("detail").asString()).contains("Reserve up to 10.5 days");

    String raid =
        "{\"from\":\"improvement\",\"amount\":{\"value\":1500,\"unit\":\"milli-days\"},\"reason\":\"deadline\","
            + "\"sentence\":\"The fair begins on Monday\"}";
    JsonNode delayed = planner.post(path("raid", "/raids/preview"), raid).mustBe(200).json();
    assertThat(delayed).hasSize(1);
    assertThat(delayed.get(0).path("story").asString()).isEqualTo("raid-upgrade");
    assertThat(planner.get("/api/squads/raid/debt").json().path("owed").asLong()).isZero();

    String key = "raid-once";
    Answer once = planner.with("Idempotency-Key", key).post(path("raid", "/raids"), raid);
    Answer twice = planner.post(path("raid", "/raids"), raid);
    assertThat(once.mustBe(201).json().path("raids")).hasSize(1);
    assertThat(twice.mustBe(201).json()).isEqualTo(once.json());
    assertThat(planner.post(path("raid", "/raids"), raid.replace("1500", "1600")).status())
        .isIn(409, 422);
    Api again = capacity.as("pia", "planner:raid");
    assertThat(again.get("/api/squads/raid/debt").json().path("owed").asLong()).isEqualTo(1_500);
    JsonNode shown = again.get(path("raid", "")).json().path("raids").get(0);
    assertThat(shown.path("sentence").asString()).isEqualTo("The fair begins on Monday");
    again.post(path("raid", "/reservations"), reservation("raid-feature", 12_000)).mustBe(200);
    assertThat(account(again.get(path("raid", "")), "improvement").path("lacks").asLong())
        .isEqualTo(1_000);
  }

  @Test
  void whatIsKnownOfTheStoriesThatARaidDelaysIsRecordedTogether() {
    Api planner = planned("late");
    List<String> stories = List.of("late-1", "late-2", "late-3");
    stories.forEach(story -> story("late", story, StoryClass.STORY_CLASS_TACTICAL, ""));
    Wait.until(capacity::hasHeardStories);
    assertThat(capacity.appendsOf(stories)).isZero();
    planner
        .post(
            path("late", "/raids"),
            "{\"from\":\"improvement\",\"amount\":{\"value\":1,\"unit\":\"days\"},\"reason\":\"deadline\","
                + "\"sentence\":\"The fair\",\"delayed\":[\"late-1\",\"late-2\",\"late-3\"]}")
        .mustBe(201);
    for (String story : stories) {
      assertThat(capacity.appendsOf(List.of(story))).isEqualTo(1);
    }
    assertThat(capacity.appendsOf(stories)).isEqualTo(1);
  }

  @Test
  void aLaterAbsenceFlagsAndProposesAndDropsNothing() {
    Api planner = planned("away");
    story("away", "away-one", StoryClass.STORY_CLASS_TACTICAL, "");
    awaitTold(planner, "away", "away-one");
    planner.post(path("away", "/reservations"), reservation("away-one", 10_500)).mustBe(200);
    capacity
        .rotation()
        .there(
            "away",
            all -> {
              MemberAvailability.Builder jon = all.getMembersBuilder(1);
              for (String day : List.of("2027-03-01", "2027-03-02")) {
                jon.addAway(DayAway.newBuilder().setDay(day).setHalves(2));
              }
              return all;
            });
    capacity
        .rotation()
        .tell(AbsencesChanged.newBuilder().setMember("away-jon").addSquads("away").build());
    Wait.until(() -> account(planner.get(path("away", "")), "feature").path("lacks").asLong() > 0);
    JsonNode iteration = planner.get(path("away", "")).json();
    assertThat(iteration.path("total").asLong()).isEqualTo(13_500);
    assertThat(iteration.path("release").get(0).path("story").asString()).isEqualTo("away-one");
    assertThat(iteration.path("stories").get(0).path("held").asLong()).isEqualTo(10_500);
  }

  /** A forecast looks a year back: who was away then was not there. */
  @Test
  void anAbsenceOfMoreThanAYearAgoIsNotForgotten() {
    Api planner = capacity.squadOfTwo("long-ago", "Europe/Berlin");
    LocalDate monday =
        LocalDate.now(ZoneId.of("Europe/Berlin"))
            .minusDays(398)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    capacity
        .rotation()
        .there(
            "long-ago",
            all -> {
              all.getMembersBuilder(1)
                  .addAway(DayAway.newBuilder().setDay(monday.toString()).setHalves(2));
              return all.addHolidays(monday.plusDays(1).toString());
            });
    planner
        .put(path("long-ago", ""), days(monday.toString(), monday.plusDays(6).toString()))
        .mustBe(200);
    assertThat(planner.get(path("long-ago", "")).json().path("total").asLong())
        .as("ten days of people, less one and two")
        .isEqualTo(5_250);
  }

  @Test
  void aStoryThatIsClassedOtherwiseIsFlaggedAndMovedByAPlanner() {
    Api planner = planned("class");
    story("class", "class-one", StoryClass.STORY_CLASS_TACTICAL, "");
    awaitTold(planner, "class", "class-one");
    planner.post(path("class", "/reservations"), reservation("class-one", 2_000)).mustBe(200);
    story("class", "class-one", StoryClass.STORY_CLASS_OPERATIONAL, "upgrade");
    Wait.until(() -> !planner.get(path("class", "")).json().path("misplaced").isEmpty());
    Answer moved = planner.post(path("class", "/reservations/class-one/reclassification"), "{}");
    assertThat(account(moved, "improvement").path("reserved").asLong()).isEqualTo(2_000);
    assertThat(account(moved, "feature").path("reserved").asLong()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"value\": 0, \"unit\": \"days\"}        | 422 | bad-amount",
        "{\"value\": -1000, \"unit\": \"days\"}    | 422 | bad-amount",
        "{\"value\": 1001, \"unit\": \"days\"}     | 422 | bad-amount",
        "{\"value\": 9000000000000000000, \"unit\": \"days\"} | 422 | bad-amount",
        "{\"value\": 1}                          | 422 | bad-amount",
        "{\"value\": 1, \"unit\": \"points\"}      | 422 | bad-amount",
        "{}                                      | 422 | bad-amount",
        "null                                    | 422 | bad-amount",
        "{\"value\": 1.5, \"unit\": \"days\"}      | 400 | unreadable-request",
        "1500                                    | 400 | unreadable-request",
        "\"1.5 days\"                            | 400 | unreadable-request"
      })
  void whatIsNoAmountIsRefused(String amount, int status, String rule) {
    Api planner = BAD.computeIfAbsent("bad", IterationHttpTest::planned);
    Answer answer =
        planner.post(
            path("bad", "/reservations"), "{\"story\":\"bad-1\",\"amount\":%s}".formatted(amount));
    assertThat(answer.mustBe(status).rule()).isEqualTo(rule);
    assertThat(planner.get(path("bad", "")).json().path("stories")).isEmpty();
  }

  private static final Map<String, Api> BAD = new ConcurrentHashMap<>();

  @Test
  void whoDoesNotPlanForTheSquadChangesNothing() {
    planned("mine");
    Api other = capacity.as("mei", "planner:else", "lead:else");
    assertThat(other.put(path("mine", ""), days("2027-03-01", "2027-03-14")).status())
        .isEqualTo(403);
    assertThat(other.post(path("mine", "/reservations"), reservation("x", 1)).status())
        .isEqualTo(403);
    assertThat(
            other
                .post(
                    path("mine", "/raids"),
                    "{\"from\":\"garden\",\"amount\":{\"value\":1,\"unit\":\"days\"},\"sentence\":\"x\"}")
                .status())
        .isEqualTo(403);
    assertThat(other.post(path("mine", "/close"), "{}").status()).isEqualTo(403);
    assertThat(other.put("/api/capacity/floor", "{\"floor\":40,\"from\":\"2030-01-01\"}").status())
        .isEqualTo(403);
    assertThat(other.get(path("mine", "")).status()).isEqualTo(200);
  }

  @Test
  void theFloorGoesUpAndNeverBack() {
    Api steward = capacity.as("sue", "steward");
    steward.put("/api/capacity/floor", "{\"floor\":40,\"from\":\"2031-01-01\"}").mustBe(200);
    assertThat(steward.put("/api/capacity/floor", "{\"floor\":20,\"from\":\"2020-01-01\"}").rule())
        .isEqualTo("floor-backwards");
    assertThat(steward.get("/api/capacity/floor").json().path("steps")).hasSize(1);
  }
}
