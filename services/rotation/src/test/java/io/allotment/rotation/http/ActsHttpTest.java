package io.allotment.rotation.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.golden.Golden;
import io.allotment.rotation.http.Api.Answer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What each act answers, that a dry run records nothing and that a repeat is done once. */
class ActsHttpTest {

  private static RunningRotation rotation;

  @BeforeAll
  static void start() {
    rotation = new RunningRotation();
  }

  @AfterAll
  static void stop() {
    rotation.close();
  }

  /**
   * An act, for a squad of its own.
   *
   * @param golden the file of its answer; null where it answers nothing
   * @param asMember whether Ines does it herself, rather than a lead
   */
  record Deed(
      String golden, boolean asMember, int status, String method, String path, String body) {

    @Override
    public String toString() {
      return method + " " + path;
    }

    Answer by(Api api, String squad, String query) {
      String type =
          path.endsWith("csv")
              ? "text/csv"
              : path.contains("imports/") ? "text/calendar" : "application/json";
      return api.send(
          method,
          path.replace("{s}", squad) + query,
          body == null ? null : type,
          body == null ? null : body.replace("{s}", squad));
    }
  }

  static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//allotment//test//EN
      BEGIN:VEVENT
      UID:away-1
      DTSTAMP:20261101T000000Z
      DTSTART;VALUE=DATE:20261214
      DTEND;VALUE=DATE:20261219
      TRANSP:OPAQUE
      X-MICROSOFT-CDO-BUSYSTATUS:OOF
      SUMMARY:nobody's business
      END:VEVENT
      END:VCALENDAR
      """
          .replace("\n", "\r\n");

  static List<Deed> withDryRun() {
    return List.of(
        deed(
            "absence",
            true,
            201,
            "POST",
            "/api/members/{s}-ines/absences",
            "{\"from\":\"2026-12-14\",\"to\":\"2026-12-18\"}"),
        deed(
            "member-changed",
            false,
            200,
            "PUT",
            "/api/squads/{s}/members/{s}-jon",
            "{\"share\":\"1/2\"}"),
        deed(
            "member-added",
            false,
            200,
            "PUT",
            "/api/squads/{s}/members/{s}-eve",
            "{\"name\":\"Eve\"}"),
        deed("member-removed", false, 200, "DELETE", "/api/squads/{s}/members/{s}-jon", null),
        deed("opted-out", true, 200, "DELETE", "/api/squads/{s}/members/{s}-ines/opt-in", null),
        deed("archived", false, 200, "POST", "/api/squads/{s}/archive", null),
        deed("restored", false, 200, "POST", "/api/squads/{s}/restore", null),
        deed(
            "split",
            false,
            200,
            "POST",
            "/api/squads/{s}/split",
            "{\"squad\":\"{s}-two\",\"name\":\"Two\",\"members\":[\"{s}-jon\"]}"),
        deed(
            "import-csv",
            false,
            200,
            "POST",
            "/api/imports/csv",
            "squad,member,share\n{s},{s}-jon,60 %\n"),
        deed(
            "import-absences",
            true,
            200,
            "POST",
            "/api/imports/absences?member={s}-ines",
            CALENDAR));
  }

  static List<Deed> withoutDryRun() {
    return List.of(
        deed(null, true, 204, "PUT", "/api/squads/{s}/members/{s}-ines/opt-in", null),
        deed(null, false, 204, "POST", "/api/squads/{s}/plan", null),
        deed("squad-changed", false, 200, "PUT", "/api/squads/{s}", Plots.SETTINGS));
  }

  private static Deed deed(
      String golden, boolean asMember, int status, String method, String path, String body) {
    return new Deed(golden, asMember, status, method, path, body);
  }

  private static String squad(String purpose, Deed deed) {
    String squad =
        purpose
            + "-"
            + (deed.golden() == null ? deed.method().toLowerCase(Locale.ROOT) : deed.golden());
    rotation.admin().importCsv("", Plots.squad(squad)).mustBe(200);
    return squad;
  }

  private static Api doer(Deed deed, String squad) {
    return deed.asMember()
        ? rotation.as(squad + "-ines")
        : rotation.as("lea", "lead:" + squad, "admin");
  }

  private static String settled(Answer answer, String squad) {
    return answer.text().replace(squad, "squad").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
  }

  @ParameterizedTest
  @MethodSource({"withDryRun", "withoutDryRun"})
  void answersAsEver(Deed deed) {
    String squad = squad("golden", deed);
    Answer answer = deed.by(doer(deed, squad), squad, "").mustBe(deed.status());
    if (deed.golden() == null) {
      assertThat(answer.text()).isEmpty();
    } else {
      Golden.check("http/acts/" + deed.golden(), settled(answer, squad));
    }
  }

  @ParameterizedTest
  @MethodSource("withDryRun")
  void aDryRunTellsTheSameAndRecordsNothing(Deed deed) {
    String squad = squad("dry", deed);
    Api doer = doer(deed, squad);
    Answer before = rotation.admin().get("/api/squads/" + squad);
    long head = rotation.head();
    String query = (deed.path().contains("?") ? "&" : "?") + "dryRun=true";
    Answer dry = deed.by(doer, squad, query).mustBe(200);
    assertThat(rotation.head()).isEqualTo(head);
    assertThat(rotation.admin().get("/api/squads/" + squad)).isEqualTo(before);
    Answer real = deed.by(doer, squad, "").mustBe(deed.status());
    assertThat(effect(dry)).isEqualTo(effect(real));
  }

  /** What the answer says of the effect, in whichever shape. */
  private static List<Object> effect(Answer answer) {
    var json = answer.json();
    var effect = json.has("effect") ? json.path("effect") : json;
    return List.of(
        effect.path("moved"),
        effect.path("retimed"),
        effect.path("needsCover"),
        effect.path("unchanged"),
        effect.path("changes"),
        effect.path("summary"));
  }

  @ParameterizedTest
  @MethodSource({"withDryRun", "withoutDryRun"})
  void theSameKeyGivesTheSameAnswerAndIsDoneOnce(Deed deed) {
    String squad = squad("repeat", deed);
    Api doer = doer(deed, squad).with("Idempotency-Key", "key of " + squad);
    Answer first = deed.by(doer, squad, "").mustBe(deed.status());
    long head = rotation.head();
    Answer second = deed.by(doer, squad, "").mustBe(deed.status());
    assertThat(second).isEqualTo(first);
    assertThat(rotation.head()).isEqualTo(head);
  }

  @Test
  void anEditOfWhatOneSawIsTakenAndOneOfSomethingElseIsNot() {
    rotation.admin().importCsv("", Plots.squad("etag")).mustBe(200);
    String path = "/api/squads/etag";
    String seen = rotation.admin().get(path).mustBe(200).etag();
    assertThat(seen).startsWith("\"");
    Answer edited =
        rotation
            .admin()
            .with("If-Match", seen)
            .put(path, Plots.SETTINGS.replace("Checkout", "Till"));
    assertThat(edited.mustBe(200).etag()).isNotEqualTo(seen);
    long head = rotation.head();
    Answer stale = rotation.admin().with("If-Match", seen).put(path, Plots.SETTINGS);
    assertThat(stale.mustBe(412).rule()).isEqualTo("stale");
    assertThat(rotation.head()).isEqualTo(head);
    rotation.admin().with("If-Match", edited.etag()).put(path, Plots.SETTINGS).mustBe(200);
  }

  @Test
  void anotherHandoverIsTriedBeforeItIsSaved() {
    rotation.admin().importCsv("", Plots.squad("clock")).mustBe(200);
    String from =
        rotation.admin().get("/api/squads/clock").json().path("firstUnannounced").asString();
    String body = Plots.SETTINGS.replace("MONDAY", "TUESDAY");
    long head = rotation.head();
    Answer tried = rotation.admin().post("/api/squads/clock/previews?from=" + from, body);
    assertThat(tried.mustBe(200).json().path("retimed").get(0).path("week").asString())
        .isEqualTo(from);
    assertThat(tried.json().path("moved").isEmpty()).isTrue();
    assertThat(rotation.head()).isEqualTo(head);
    rotation.admin().put("/api/squads/clock?from=" + from, body).mustBe(200);
    assertThat(turn("clock", from).path("end").asString())
        .isEqualTo(tried.json().path("retimed").get(0).path("end").asString());
    Answer late = rotation.admin().put("/api/squads/clock?from=2026-W01", Plots.SETTINGS);
    assertThat(late.mustBe(422).rule()).isEqualTo("announced-stays");
  }

  private static JsonNode turn(String squad, String week) {
    for (JsonNode turn :
        rotation.admin().get("/api/squads/" + squad + "/plan").json().path("turns")) {
      if (turn.path("week").asString().equals(week)) {
        return turn;
      }
    }
    throw new AssertionError("no turn starts in " + week);
  }

  @Test
  void aSquadGoesIntoAnotherOfTheSameLead() {
    rotation.admin().importCsv("", Plots.squad("brook")).mustBe(200);
    rotation.admin().importCsv("", Plots.squad("river")).mustBe(200);
    String merge = "/api/squads/brook/merge?into=river";
    rotation.as("lea", "lead:brook").post(merge, null).mustBe(403);
    long head = rotation.head();
    Api lead = rotation.as("lea", "lead:brook", "lead:river");
    Answer tried = lead.post(merge + "&dryRun=true", null).mustBe(200);
    assertThat(rotation.head()).isEqualTo(head);
    Answer done = lead.post(merge, null).mustBe(200);
    assertThat(effect(done)).isEqualTo(effect(tried));
    assertThat(rotation.admin().get("/api/squads/river").json().path("members").size())
        .isEqualTo(6);
    assertThat(rotation.admin().get("/api/squads/brook").json().path("archivedFrom").isNull())
        .isFalse();
    head = rotation.head();
    lead.post(merge, null).mustBe(200);
    assertThat(rotation.head()).isEqualTo(head);
  }

  @Test
  void anAbsenceIsWithdrawnByTheIdItWasGiven() {
    rotation.admin().importCsv("", Plots.squad("withdraw")).mustBe(200);
    Api ines = rotation.as("withdraw-ines");
    String absences = "/api/members/withdraw-ines/absences";
    String id =
        ines.post(absences, "{\"from\":\"2026-12-14\",\"to\":\"2026-12-18\"}")
            .mustBe(201)
            .json()
            .path("absence")
            .asString();
    ines.delete(absences + "/" + id).mustBe(200);
    assertThat(ines.delete(absences + "/" + id).mustBe(404).rule()).isEqualTo("unknown-absence");
  }

  @Test
  void aRefusedChangeOfALineLeavesTheNameAsItWas() {
    rotation.admin().importCsv("", Plots.squad("names")).mustBe(200);
    String path = "/api/squads/names/members/names-ines";
    rotation.admin().put(path, "{\"name\":\"Eve\",\"share\":\"3/2\"}").mustBe(422);
    Answer taken =
        rotation.admin().put(path, "{\"name\":\"Eve\",\"email\":\"names-JON@example.com\"}");
    assertThat(taken.mustBe(422).rule()).isEqualTo("address-taken");
    assertThat(rotation.admin().get("/api/squads/names").json().path("members").get(0).path("name"))
        .hasToString("\"Ines\"");
  }
}
