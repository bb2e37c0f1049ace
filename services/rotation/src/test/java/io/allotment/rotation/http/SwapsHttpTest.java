package io.allotment.rotation.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.golden.Golden;
import io.allotment.rotation.http.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ines and Jon serve in turn; they swap, cover, offer, and take it back. */
class SwapsHttpTest {

  private static RunningRotation rotation;

  @BeforeAll
  static void start() {
    rotation = new RunningRotation();
  }

  @AfterAll
  static void stop() {
    rotation.close();
  }

  private static void plot(String squad) {
    rotation.admin().importCsv("", Plots.squad(squad)).mustBe(200);
  }

  /** The turns ahead that a member serves, by week. */
  private static List<String> ahead(String squad, String member) {
    List<String> weeks = new ArrayList<>();
    for (JsonNode turn : duty(squad + "-" + member).path("turns")) {
      weeks.add(turn.path("week").asString());
    }
    return weeks;
  }

  private static JsonNode duty(String member) {
    return rotation.as(member).get("/api/members/" + member + "/duty").mustBe(200).json();
  }

  private static String pass(String squad, String week, String from, String to) {
    return "{\"week\":\"%s\",\"from\":\"%s-%s\"%s}"
        .formatted(week, squad, from, to == null ? "" : ",\"to\":\"" + squad + "-" + to + "\"");
  }

  private static String swap(String squad, String... passes) {
    return "{\"squad\":\"%s\",\"passes\":[%s]}".formatted(squad, String.join(",", passes));
  }

  private static String settled(Answer answer, String squad) {
    return answer.text().replace(squad, "squad").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
  }

  private static String path(Answer proposed) {
    return "/api/swaps/" + proposed.json().path("swap").path("id").asString();
  }

  @Test
  void twoSwapOnceBothHaveSaidYes() {
    plot("both");
    String[] weeks = {ahead("both", "jon").get(1), ahead("both", "ines").get(2)};
    String body =
        swap("both", pass("both", weeks[0], "jon", "ines"), pass("both", weeks[1], "ines", "jon"));
    Api jon = rotation.as("both-jon");
    long head = rotation.head();
    Answer tried = jon.post("/api/swaps?dryRun=true", body).mustBe(200);
    Golden.check("http/acts/swap-tried", settled(tried, "both"));
    assertThat(rotation.head()).isEqualTo(head);

    Answer asked = jon.post("/api/swaps", body).mustBe(201);
    Golden.check("http/acts/swap-asked", settled(asked, "both"));
    assertThat(ahead("both", "jon")).contains(weeks[0]);
    assertThat(swaps(rotation.as("both-yara"))).isEqualTo(1);
    assertThat(swaps(rotation.as("lea", "lead:both"))).isEqualTo(1);
    assertThat(swaps(rotation.as("mei", "lead:else"))).isZero();
    assertThat(duty("both-ines").path("swaps").get(0).path("state").asString()).isEqualTo("asked");

    Api ines = rotation.as("both-ines").with("Idempotency-Key", "yes");
    Answer done = ines.send("POST", path(asked) + "/accept", null, null).mustBe(200);
    Golden.check("http/acts/swap-made", settled(done, "both"));
    assertThat(ahead("both", "jon")).contains(weeks[1]).doesNotContain(weeks[0]);
    assertThat(ahead("both", "ines")).contains(weeks[0]).doesNotContain(weeks[1]);
    assertThat(ines.send("POST", path(asked) + "/accept", null, null)).isEqualTo(done);
  }

  private static int swaps(Api api) {
    return api.get("/api/squads/both/swaps").mustBe(200).json().size();
  }

  @Test
  void bothTakeItBack() {
    plot("back");
    String week = ahead("back", "jon").get(1);
    Api jon = rotation.as("back-jon");
    Api ines = rotation.as("back-ines");
    Answer asked = jon.post("/api/covers", cover("back", week, "jon", "ines")).mustBe(201);
    ines.send("POST", path(asked) + "/accept", null, null).mustBe(200);
    assertThat(ahead("back", "jon")).doesNotContain(week);

    Answer undo = jon.send("POST", path(asked) + "/undo", null, null).mustBe(200);
    assertThat(undo.json().path("swap").path("state").asString()).isEqualTo("asked");
    assertThat(ahead("back", "jon")).doesNotContain(week);
    ines.send("POST", path(undo) + "/accept", null, null).mustBe(200);
    assertThat(ahead("back", "jon")).contains(week);
  }

  private static String cover(String squad, String week, String from, String to) {
    String pass = pass(squad, week, from, to);
    return "{\"squad\":\"%s\",%s".formatted(squad, pass.substring(1));
  }

  @Test
  void whoDeclinesOrWithdrawsEndsIt() {
    plot("no");
    String week = ahead("no", "jon").get(1);
    Api jon = rotation.as("no-jon");
    Answer first = jon.post("/api/covers", cover("no", week, "jon", "ines")).mustBe(201);
    rotation.as("no-ines").send("POST", path(first) + "/decline", null, null).mustBe(200);
    assertThat(jon.delete(path(first)).mustBe(409).rule()).isEqualTo("swap-over");

    Answer second = jon.post("/api/covers", cover("no", week, "jon", "ines")).mustBe(201);
    jon.delete(path(second)).mustBe(200);
    Answer late =
        rotation.as("no-ines").send("POST", path(second) + "/accept", null, null).mustBe(409);
    assertThat(late.json().path("detail").asString()).contains("no-jon withdrew");
  }

  /** One has it, and the other is told who. */
  @Test
  void ofTwoWhoTakeAnOfferAtOnceOneHasIt() throws Exception {
    plot("race");
    rotation
        .admin()
        .put("/api/squads/race/members/race-eve", "{\"name\":\"Eve\",\"trained\":true}")
        .mustBe(200);
    rotation
        .as("race-eve")
        .send("PUT", "/api/squads/race/members/race-eve/opt-in", null, null)
        .mustBe(204);
    String week = ahead("race", "jon").get(2);
    Answer offer =
        rotation
            .as("race-jon")
            .post("/api/swaps", swap("race", pass("race", week, "jon", null)))
            .mustBe(201);
    CyclicBarrier together = new CyclicBarrier(2);
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<Answer>> running = new ArrayList<>();
      for (String member : List.of("race-ines", "race-eve")) {
        running.add(
            both.submit(
                () -> {
                  together.await();
                  return rotation.as(member).send("POST", path(offer) + "/accept", null, null);
                }));
      }
      for (Future<Answer> each : running) {
        answers.add(each.get());
      }
    }
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    boolean first = answers.getFirst().status() == 200;
    assertThat(answers.get(first ? 1 : 0).json().path("detail").asString())
        .contains(first ? "race-ines" : "race-eve");
  }

  @Test
  void nobodySpeaksForOthersButALead() {
    plot("word");
    String week = ahead("word", "jon").get(1);
    String body = cover("word", week, "jon", "ines");
    String said = body.substring(0, body.length() - 1) + ",\"agreedBy\":[\"word-ines\"]}";
    rotation.as("word-yara").post("/api/covers", body).mustBe(403);
    rotation.as("mei", "lead:else").post("/api/covers", body).mustBe(403);
    rotation.as("word-jon").post("/api/covers", said).mustBe(403);
    Answer asked = rotation.as("word-jon").post("/api/covers", body).mustBe(201);
    rotation
        .as("word-jon")
        .send("POST", path(asked) + "/accept?member=word-ines", null, null)
        .mustBe(403);
    Answer done =
        rotation
            .as("lea", "lead:word")
            .send("POST", path(asked) + "/accept?member=word-ines", null, null)
            .mustBe(200);
    assertThat(done.json().path("swap").path("state").asString()).isEqualTo("made");

    rotation.as("word-ines").send("POST", path(asked) + "/undo", null, null).mustBe(200);
    assertThat(ahead("word", "jon")).contains(week);
  }

  /** Asked from outside, a guest answers on their own page, and needs only to be free. */
  @Test
  void aGuestOfAnotherSquadIsAskedAndAnswers() {
    plot("host");
    plot("lend");
    String week = ahead("host", "jon").get(1);
    Answer asked =
        rotation
            .as("host-jon")
            .post(
                "/api/covers",
                "{\"squad\":\"host\",\"week\":\"%s\",\"from\":\"host-jon\",\"to\":\"lend-yara\"}"
                    .formatted(week))
            .mustBe(201);
    assertThat(swapsOf("lend-yara")).containsExactly("asked");

    rotation
        .as("lea", "lead:host")
        .send("POST", path(asked) + "/accept?member=lend-yara", null, null)
        .mustBe(403);
    rotation
        .as("mei", "lead:lend")
        .send("POST", path(asked) + "/accept?member=lend-yara&dryRun=true", null, null)
        .mustBe(200);

    Api guest = rotation.as("lend-yara");
    guest.send("POST", path(asked) + "/accept?dryRun=true", null, null).mustBe(200);
    guest.send("POST", path(asked) + "/accept", null, null).mustBe(200);
    assertThat(ahead("host", "jon")).doesNotContain(week);
    assertThat(duty("lend-yara").path("turns").valueStream())
        .anyMatch(turn -> turn.path("squad").asString().equals("host"));

    leadsOnlyTheirOwn();

    guest.send("POST", path(asked) + "/undo", null, null).mustBe(200);
    assertThat(swapsOf("host-jon")).containsExactlyInAnyOrder("asked", "made");
  }

  /** Whoever leads the squad that is helped has no say in when its guest is away. */
  private static void leadsOnlyTheirOwn() {
    String absences = "/api/members/lend-yara/absences";
    String away = "{\"from\":\"2031-01-01\",\"to\":\"2031-01-05\"}";
    rotation.as("lea", "lead:host").post(absences, away).mustBe(403);
    rotation.as("lea", "lead:host").get("/api/members/lend-yara/duty").mustBe(403);
    rotation.as("mei", "lead:lend").post(absences, away).mustBe(201);
  }

  private static List<String> swapsOf(String member) {
    return duty(member).path("swaps").valueStream().map(s -> s.path("state").asString()).toList();
  }

  /** Who came with an address only has an id that says nothing. */
  @Test
  void aRefusalCallsPeopleByTheirNames() {
    rotation
        .admin()
        .importCsv(
            "",
            """
            squad,zone,handover,e-mail,name,trained,opted in
            names,Europe/Berlin,Mon 10:00,mo@example.com,Mo Okafor,yes,yes
            names,Europe/Berlin,Mon 10:00,uma@example.com,Uma Rao,yes,yes
            """)
        .mustBe(200);
    rotation.admin().send("POST", "/api/squads/names/plan", null, null).mustBe(204);
    JsonNode plan = rotation.admin().get("/api/squads/names/plan?weeks=8").mustBe(200).json();
    JsonNode turn = plan.path("turns").get(4);
    String holder = turn.path("gardener").path("member").asString();
    String other = plan.path("turns").get(5).path("gardener").path("member").asString();
    Answer refused =
        rotation
            .admin()
            .post(
                "/api/swaps",
                """
                {"squad":"names","passes":[{"week":"%s","from":"%s","to":"%s"}]}\
                """
                    .formatted(turn.path("week").asString(), other, holder))
            .mustBe(409);
    assertThat(refused.json().path("detail").asString())
        .startsWith(plan.path("turns").get(5).path("gardener").path("name").asString())
        .contains(" does not serve all of that part of ");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    Api admin = rotation.admin();
    assertThat(admin.send("POST", "/api/swaps/none/accept", null, null).mustBe(404).rule())
        .isEqualTo("unknown-swap");
    assertThat(admin.post("/api/swaps", swap("none")).mustBe(404).rule())
        .isEqualTo("unknown-squad");
  }
}
