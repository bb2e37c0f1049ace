package io.allotment.capacity.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.allotment.proto.stories.v1.ClassConfirmed;
import io.allotment.proto.stories.v1.Progress;
import io.allotment.proto.stories.v1.State;
import io.allotment.proto.stories.v1.StoryChanged;
import io.allotment.proto.stories.v1.StoryClass;
import io.allotment.proto.stories.v1.StoryGone;
import io.allotment.runtime.http.Api;
import io.allotment.runtime.http.Api.Answer;
import io.allotment.runtime.http.Wait;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What everyone may look up of a squad's iterations; none of it changes anything. */
class LookingHttpTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate TODAY = LocalDate.now(BERLIN);

  /** The 80 weekdays before today, the latest first. */
  private static final List<LocalDate> BACK =
      Stream.iterate(TODAY.minusDays(1), day -> day.minusDays(1))
          .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
          .limit(80)
          .toList();

  private static RunningCapacity capacity;

  @BeforeAll
  static void start() {
    capacity = new RunningCapacity();
  }

  @AfterAll
  static void stop() {
    capacity.close();
  }

  /** A squad of two, always there on weekdays, that has an iteration from today. */
  private static Api squad(String squad) {
    Api planner = capacity.squadOfTwo(squad, BERLIN.getId());
    open(planner, squad, "now", TODAY);
    return planner;
  }

  /** Opens an iteration of two weeks: ten working days, 15 days of two people. */
  private static void open(Api planner, String squad, String iteration, LocalDate first) {
    planner
        .put(
            path(squad, iteration, ""),
            "{\"first\":\"%s\",\"last\":\"%s\"}".formatted(first, first.plusDays(13)))
        .mustBe(200);
  }

  private static String path(String squad, String iteration, String rest) {
    return "/api/squads/%s/iterations/%s%s".formatted(squad, iteration, rest);
  }

  private static StoryChanged done(String squad, String story, LocalDate day) {
    return StoryChanged.newBuilder()
        .setSquad(squad)
        .setStory(story)
        .setProgress(
            Progress.newBuilder()
                .setState(State.STATE_DONE)
                .setClosed(
                    Timestamp.newBuilder()
                        .setSeconds(day.atTime(12, 0).atZone(BERLIN).toEpochSecond())))
        .build();
  }

  private static StoryChanged open(String squad, String story) {
    return StoryChanged.newBuilder()
        .setSquad(squad)
        .setStory(story)
        .setProgress(Progress.newBuilder().setState(State.STATE_OPEN))
        .build();
  }

  private static ClassConfirmed is(String squad, String story, StoryClass is, String kind) {
    return ClassConfirmed.newBuilder()
        .setSquad(squad)
        .setStory(story)
        .setClass_(is)
        .setKind(kind)
        .build();
  }

  /** A tactical story each working day, an operational one every fourth, one without a class. */
  private static Api steady(String squad) {
    Api planner = squad(squad);
    for (int day = 0; day < BACK.size(); day++) {
      String story = squad + "-" + day;
      capacity
          .stories()
          .tell(
              done(squad, story, BACK.get(day)),
              is(squad, story, StoryClass.STORY_CLASS_TACTICAL, ""));
      if (day % 4 == 0) {
        capacity
            .stories()
            .tell(
                done(squad, story + "-op", BACK.get(day)),
                is(squad, story + "-op", StoryClass.STORY_CLASS_OPERATIONAL, "upgrade"));
      }
    }
    capacity.stories().tell(done(squad, squad + "-none", BACK.getFirst()));
    Wait.until(capacity::hasHeardStories);
    awaitFinished(planner, squad, "all", 76);
    awaitFinished(planner, squad, "tactical", 60);
    awaitFinished(planner, squad, "operational", 15);
    return planner;
  }

  private static JsonNode forecast(Api api, String squad, String iteration) {
    return api.get(path(squad, iteration, "/forecast")).mustBe(200).json();
  }

  private static JsonNode fan(JsonNode forecast, String scope) {
    for (JsonNode fan : forecast.path("fans")) {
      if (fan.path("scope").asString().equals(scope)) {
        return fan;
      }
    }
    throw new AssertionError(scope + " is missing in " + forecast);
  }

  private static void awaitFinished(Api api, String squad, String scope, int finished) {
    Wait.until(() -> fan(forecast(api, squad, "now"), scope).path("finished").asInt() == finished);
  }

  @Test
  void anIterationIsForecastFromWhatItsSquadFinishedPlannedForOrNot() {
    Api api = steady("steady");
    JsonNode forecast = forecast(api, "steady", "now");
    assertThat(forecast.path("enough").asBoolean()).isTrue();
    assertThat(forecast.path("asOf").asString()).isEqualTo(TODAY.toString());
    assertThat(forecast.path("window").path("days").asInt()).isEqualTo(60);
    assertThat(forecast.path("window").path("last").asString())
        .isEqualTo(BACK.getFirst().toString());
    assertThat(forecast.path("actual").isNull()).isTrue();
    JsonNode days = fan(forecast, "tactical").path("days");
    assertThat(days).hasSize(10);
    assertThat(days.get(9).path("p5").asInt()).isEqualTo(10);
    assertThat(days.get(9).path("p95").asInt()).isEqualTo(10);
    assertThat(fan(forecast, "strategic").path("why").asString())
        .isEqualTo("0 of 10 finished strategic items, 60 of 30 working days");
    JsonNode all = fan(forecast, "all").path("days").get(9);
    assertThat(all.path("p50").asInt()).isBetween(11, 15);
    assertThat(all.path("p95").asInt()).isGreaterThan(all.path("p5").asInt());
    assertThat(forecast.path("next")).hasSize(3);
    assertThat(forecast.path("next").get(1).path("p50").isNull()).isFalse();
    assertThat(forecast.path("score").path("forecasts").asInt()).isEqualTo(5);
    assertThat(forecast.path("score").path("few").asBoolean()).isTrue();
    assertThat(forecast.path("score").path("share")).hasSize(5);
    assertThat(forecast.path("breach").path("enough").asBoolean()).isTrue();
    assertThat(forecast.path("breach").path("days").get(9).path("chance").asInt()).isZero();
    assertThat(forecast.path("breach").path("left").path("improvement").asInt()).isEqualTo(4_500);
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    Api api = steady("same");
    String one = api.get(path("same", "now", "/forecast?next=7")).mustBe(200).text();
    assertThat(capacity.as("mei").get(path("same", "now", "/forecast?next=7")).text())
        .isEqualTo(one);
    assertThat(one).contains("\"n\":7");
  }

  @Test
  void aStoryThatIsClassedOtherwiseOrOpenedAgainMoves() {
    Api api = steady("moves");
    capacity.stories().tell(is("moves", "moves-0", StoryClass.STORY_CLASS_OPERATIONAL, "toil"));
    awaitFinished(api, "moves", "operational", 16);
    awaitFinished(api, "moves", "tactical", 59);
    capacity.stories().tell(open("moves", "moves-1"));
    awaitFinished(api, "moves", "all", 75);
    capacity.stories().tell(done("moves", "moves-1", BACK.get(70)));
    capacity.stories().tell(done("moves", "moves-2", BACK.get(70)));
    awaitFinished(api, "moves", "all", 74);
  }

  @Test
  void aStoryIsFinishedWhenItWasFirstSeenDoneUntilItIsGone() {
    Api api = steady("seen");
    capacity.stories().tell(seen("seen", BACK.get(3)), seen("seen", TODAY));
    awaitFinished(api, "seen", "all", 77);
    Wait.until(capacity::hasHeardStories);
    assertThat(fan(forecast(api, "seen", "now"), "all").path("finished").asInt()).isEqualTo(77);
    capacity
        .stories()
        .tell(StoryGone.newBuilder().setSquad("seen").setStory("seen-silent").build());
    awaitFinished(api, "seen", "all", 76);
  }

  /** A story of which its tracker does not say when it was closed. */
  private static StoryChanged seen(String squad, LocalDate day) {
    StoryChanged done = done(squad, squad + "-silent", day);
    return done.toBuilder()
        .setAsOf(done.getProgress().getClosed())
        .setProgress(done.getProgress().toBuilder().clearClosed())
        .build();
  }

  @Test
  void whatIsDrawnTodayIsStillAheadInTheForecastOfToday() {
    Api api = steady("drawn");
    capacity
        .stories()
        .tell(
            open("drawn", "drawn-upgrade"),
            is("drawn", "drawn-upgrade", StoryClass.STORY_CLASS_OPERATIONAL, "upgrade"));
    String before = forecast(api, "drawn", "now").path("breach").toString();
    Wait.until(
        () ->
            api.post(
                        path("drawn", "now", "/spending"),
                        "{\"story\":\"drawn-upgrade\",\"estimate\":false,\"finished\":false,"
                            + "\"total\":{\"value\":2,\"unit\":\"days\"}}")
                    .status()
                == 200);
    assertThat(forecast(api, "drawn", "now").path("breach").toString()).isEqualTo(before);
  }

  @Test
  void anIterationThatIsOverSaysWhatHappened() {
    Api api = steady("over");
    open(api, "over", "past", TODAY.minusDays(28));
    JsonNode forecast = forecast(api, "over", "past");
    assertThat(forecast.path("asOf").asString()).isEqualTo(TODAY.minusDays(28).toString());
    assertThat(forecast.path("actual").path("tactical").asInt()).isEqualTo(10);
    assertThat(forecast.path("actual").path("all").asInt()).isBetween(12, 13);
    assertThat(fan(forecast, "tactical").path("days").get(9).path("p50").asInt()).isEqualTo(10);
    JsonNode now = forecast(api, "over", "now");
    assertThat(now.path("breach").path("score").path("forecasts").asInt()).isEqualTo(1);
    assertThat(now.path("breach").path("score").path("breached").asInt()).isZero();
  }

  @Test
  void tooLittleIsNoNumber() {
    Api api = squad("little");
    JsonNode forecast = forecast(api, "little", "now");
    assertThat(forecast.path("enough").asBoolean()).isFalse();
    assertThat(forecast.path("why").asString())
        .isEqualTo("0 of 10 finished items, 0 of 30 working days");
    assertThat(forecast.path("fans")).hasSize(4).allMatch(fan -> fan.path("days").isEmpty());
    assertThat(forecast.path("next")).isEmpty();
    assertThat(forecast.path("score").isNull()).isTrue();
    assertThat(forecast.path("window").path("first").isNull()).isTrue();
  }

  /** A closed iteration in which features took all of theirs, and one raid. */
  private static Api raided(String squad) {
    Api api = squad(squad);
    capacity
        .stories()
        .tell(
            open(squad, squad + "-1"),
            is(squad, squad + "-1", StoryClass.STORY_CLASS_TACTICAL, ""));
    open(api, squad, "past", TODAY.minusDays(28));
    Wait.until(
        () ->
            api.post(
                        path(squad, "past", "/spending"),
                        ("{\"story\":\"%s-1\",\"estimate\":false,\"finished\":true,"
                                + "\"total\":{\"value\":10500,\"unit\":\"milli-days\"}}")
                            .formatted(squad))
                    .status()
                == 200);
    api.post(
            path(squad, "past", "/raids"),
            "{\"from\":\"improvement\",\"amount\":{\"value\":1500,\"unit\":\"milli-days\"},"
                + "\"reason\":\"deadline\",\"sentence\":\"@fair, \\\"opening\\\"\"}")
        .mustBe(201);
    api.post(path(squad, "past", "/close"), "{}").mustBe(200);
    return api;
  }

  @Test
  void theYearSaysWhichReservesWereKept() {
    Api api = raided("year");
    open(api, "year", "before", TODAY.minusDays(60));
    api.post(path("year", "before", "/close"), "{}").mustBe(200);
    JsonNode year = api.get("/api/squads/year/reserve").mustBe(200).json();
    assertThat(year.path("iterations")).hasSize(3);
    assertThat(year.path("to").asString()).isNotEmpty();
    JsonNode before = year.path("iterations").get(0);
    assertThat(before.path("kept").asBoolean()).isFalse();
    assertThat(before.path("unspent").asLong()).isPositive();
    assertThat(before.path("raided").asLong()).isZero();
    JsonNode past = year.path("iterations").get(1);
    assertThat(past.path("iteration").asString()).isEqualTo("past");
    assertThat(past.path("kept").asBoolean()).isFalse();
    assertThat(past.path("raided").asLong()).isEqualTo(1_500);
    assertThat(past.path("undeclared").asLong()).isZero();
    assertThat(past.path("unspent").asLong()).isEqualTo(3_000);
    assertThat(past.path("owedAfter").asLong()).isEqualTo(4_500);
    assertThat(past.path("share").asInt()).isEqualTo(3_000);
    JsonNode now = year.path("iterations").get(2);
    assertThat(now.path("kept").isNull()).isTrue();
    assertThat(now.path("owedAfter").isNull()).isTrue();
    assertThat(year.path("kept").asInt()).isZero();
    assertThat(year.path("raidedIterations").asInt()).isEqualTo(1);
    long debt = year.path("debt").asLong();
    assertThat(debt).isEqualTo(before.path("owedAfter").asLong());
    assertThat(api.get("/api/squads/year/debt").json().path("owed").asLong()).isEqualTo(debt);
    String one = "/api/squads/year/reserve?from=%s&to=%s".formatted(TODAY, TODAY);
    assertThat(api.get(one).mustBe(200).json().path("iterations")).hasSize(1);
  }

  /** Closes an iteration of the past after a raid, if any, and so much that an upgrade took. */
  private static void improved(Api api, String squad, String iteration, long raided, long spent) {
    if (raided > 0) {
      api.post(
              path(squad, iteration, "/raids"),
              ("{\"from\":\"improvement\",\"amount\":{\"value\":%d,\"unit\":\"milli-days\"},"
                      + "\"reason\":\"deadline\",\"sentence\":\"The fair\"}")
                  .formatted(raided))
          .mustBe(201);
    }
    String story = squad + "-" + iteration;
    capacity
        .stories()
        .tell(open(squad, story), is(squad, story, StoryClass.STORY_CLASS_OPERATIONAL, "upgrade"));
    Wait.until(capacity::hasHeardStories);
    api.post(
            path(squad, iteration, "/spending"),
            ("{\"story\":\"%s\",\"estimate\":false,\"finished\":true,"
                    + "\"total\":{\"value\":%d,\"unit\":\"milli-days\"}}")
                .formatted(story, spent))
        .mustBe(200);
    api.post(path(squad, iteration, "/close"), "{}").mustBe(200);
  }

  @Test
  void aReserveWasKeptWhereNothingWasRaidedAndAllOfItWasSpentOnImprovement() {
    Api api = squad("keeps");
    open(api, "keeps", "all", TODAY.minusDays(60));
    improved(api, "keeps", "all", 0, 4_500);
    open(api, "keeps", "raided", TODAY.minusDays(28));
    improved(api, "keeps", "raided", 1_500, 3_000);
    open(api, "keeps", "less", TODAY.minusDays(44));
    JsonNode opened = api.get(path("keeps", "less", "")).mustBe(200).json();
    assertThat(opened.path("terms").path("repayment").asLong()).isEqualTo(1_000);
    improved(api, "keeps", "less", 0, 5_499);
    JsonNode year = api.get("/api/squads/keeps/reserve").mustBe(200).json();
    JsonNode all = year.path("iterations").get(0);
    assertThat(all.path("unspent").asLong()).isZero();
    assertThat(all.path("kept").asBoolean()).isTrue();
    JsonNode less = year.path("iterations").get(1);
    assertThat(less.path("raided").asLong()).isZero();
    assertThat(less.path("unspent").asLong()).isEqualTo(1);
    assertThat(less.path("kept").asBoolean()).isFalse();
    JsonNode raided = year.path("iterations").get(2);
    assertThat(raided.path("unspent").asLong()).isZero();
    assertThat(raided.path("kept").asBoolean()).isFalse();
    assertThat(year.path("kept").asInt()).isEqualTo(1);
    assertThat(year.path("raidedIterations").asInt()).isEqualTo(1);
  }

  @Test
  void whatWouldHaveBeenIsReckonedAndNotRecorded() {
    Api api = raided("whatif");
    Wait.until(capacity::isQuiet);
    long head = capacity.head();
    Api anyone = capacity.as("mei");
    JsonNode would =
        anyone.post("/api/squads/whatif/capacity-previews", "{\"share\":40}").mustBe(200).json();
    assertThat(would.path("iterations")).hasSize(2);
    JsonNode past = would.path("iterations").get(0);
    assertThat(past.path("was").path("improvement").asLong()).isEqualTo(4_500);
    assertThat(past.path("would").path("improvement").asLong()).isEqualTo(6_000);
    assertThat(past.path("would").path("feature").asLong()).isEqualTo(9_000);
    assertThat(past.path("spent").path("feature").asLong()).isEqualTo(10_500);
    assertThat(past.path("wouldLack").path("feature").asLong()).isZero();
    assertThat(past.path("owedWas").asLong()).isEqualTo(4_500);
    assertThat(past.path("owedWould").asLong()).isEqualTo(6_000);
    assertThat(would.path("said").asString()).startsWith("Improvement would have had 3 days more");
    JsonNode fifty =
        anyone.post("/api/squads/whatif/capacity-previews", "{\"share\":50}").mustBe(200).json();
    assertThat(fifty.path("iterations").get(0).path("wouldLack").path("feature").asLong())
        .isEqualTo(1_500);
    JsonNode same = anyone.post("/api/squads/whatif/capacity-previews", "{}").mustBe(200).json();
    assertThat(same.path("said").asString()).isEqualTo("Nothing would have been different.");
    for (JsonNode one : same.path("iterations")) {
      assertThat(one.path("would")).isEqualTo(one.path("was"));
    }
    for (String read :
        List.of(
            "/iterations/past/forecast",
            "/reserve",
            "/iterations.csv",
            "/iterations/past/export.csv")) {
      anyone.get("/api/squads/whatif" + read).mustBe(200);
    }
    assertThat(capacity.head()).isEqualTo(head);
  }

  @Test
  void iterationsAreTakenAwayAsTables() {
    Api api = raided("table");
    Answer all = api.get("/api/squads/table/iterations.csv").mustBe(200);
    assertThat(all.type()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    List<String> lines = all.text().lines().toList();
    assertThat(lines).hasSize(7);
    assertThat(lines.getFirst())
        .startsWith("squad,iteration,sprint,first,last,closed,share,account");
    assertThat(lines.get(1)).startsWith("table,past,,").contains(",garden,milli-days,");
    assertThat(lines.get(2)).endsWith(",improvement,milli-days,4500,0,1500,0,0,3000,0");
    assertThat(lines.get(3)).endsWith(",feature,milli-days,10500,1500,0,0,10500,1500,0");
    assertThat(lines.get(4)).startsWith("table,now,,");

    List<String> one =
        api.get(path("table", "past", "/export.csv")).mustBe(200).text().lines().toList();
    assertThat(one).hasSize(3);
    assertThat(one.get(1))
        .isEqualTo(
            "table,past,story,table-1,feature,,milli-days,0,10500,0,0,10500,actual,true,tactical,,"
                + "open,,,,,,");
    assertThat(one.get(2))
        .contains(
            ",improvement,feature,milli-days,", ",1500,true,deadline,\"'@fair, \"\"opening\"\"\",");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/reserve?from=2026-02-01&to=2026-01-01       | 422 | bad-span",
        "/reserve?from=2010-01-01&to=2026-01-01       | 422 | bad-span",
        "/reserve?from=1999-12-31&to=2000-01-02       | 422 | bad-span",
        "/reserve?to=-999999999-01-01                 | 422 | bad-span",
        "/reserve?from=%2B999999999-12-31             | 422 | bad-span",
        "/reserve?from=2026-02-30                     | 400 | unreadable-request",
        "/reserve?from=soon                           | 400 | unreadable-request",
        "/iterations/none/forecast                    | 404 | unknown-iteration",
        "/iterations/none/export.csv                  | 404 | unknown-iteration",
        "/iterations/now/forecast?next=0              | 422 | bad-number",
        "/iterations/now/forecast?next=1001           | 422 | bad-number",
        "/iterations/now/forecast?next=1.5            | 400 | unreadable-request"
      })
  void whatCannotBeLookedUpIsRefused(String what, int status, String rule) {
    Api api = capacity.as("mei");
    bad();
    assertThat(api.get("/api/squads/bad" + what).mustBe(status).rule()).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"share\":0}                                    | 422 | bad-share",
        "{\"share\":101}                                  | 422 | bad-share",
        "{\"share\":-30}                                  | 422 | bad-share",
        "{\"share\":30.5}                                 | 400 | unreadable-request",
        "{\"share\":\"much\"}                             | 400 | unreadable-request",
        "{\"share\":40,\"gardeningCounts\":\"perhaps\"}   | 400 | unreadable-request",
        "{\"share\":40,\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"} | 422 | bad-span",
        "{\"share\":40,\"from\":\"1990-01-01\"}           | 422 | bad-span",
        "[]                                               | 400 | unreadable-request"
      })
  void whatCannotBeSupposedIsRefused(String body, int status, String rule) {
    bad();
    Answer answer = capacity.as("mei").post("/api/squads/bad/capacity-previews", body);
    assertThat(answer.mustBe(status).rule()).isEqualTo(rule);
  }

  @Test
  void ofASquadNobodyToldOfNothingIsKnown() {
    Api api = capacity.as("mei");
    for (String path :
        List.of(
            "/iterations/i/forecast", "/reserve", "/iterations.csv", "/iterations/i/export.csv")) {
      assertThat(api.get("/api/squads/nobody" + path).mustBe(404).rule())
          .isEqualTo("no-such-squad");
    }
    assertThat(
            api.post("/api/squads/nobody/capacity-previews", "{\"share\":40}").mustBe(404).rule())
        .isEqualTo("no-such-squad");
  }

  private static boolean bad;

  private static synchronized void bad() {
    if (!bad) {
      squad("bad");
      bad = true;
    }
  }
}
