package io.allotment.rotation.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.golden.Golden;
import io.allotment.rotation.http.Api.Answer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Ines serves 2026-W46 and Yara, who shadows her, after that. A week passes when the test says so.
 */
class HandoverHttpTest {

  private static final AtomicInteger SQUADS = new AtomicInteger();

  private static RunningRotation rotation;

  private final String squad = "hand-" + SQUADS.incrementAndGet();

  @BeforeAll
  static void start() {
    rotation = new RunningRotation();
  }

  @AfterAll
  static void stop() {
    rotation.close();
  }

  @BeforeEach
  void plot() {
    rotation.ahead(Duration.ZERO);
    rotation.admin().importCsv("", Plots.squad(squad)).mustBe(200);
  }

  private Api ines() {
    return rotation.as(squad + "-ines");
  }

  private Api yara() {
    return rotation.as(squad + "-yara");
  }

  private String path(String more) {
    return "/api/squads/" + squad + more;
  }

  private String week(String week, String more) {
    return path("/handovers/" + week + more);
  }

  private String settled(Answer answer) {
    return answer.text().replace(squad, "squad").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
  }

  private static String item(Answer answer) {
    return answer.json().path("items").get(0).path("id").asString();
  }

  @Test
  void whatIsLeftOpenIsCarriedOnUntilSomebodyClosesIt() {
    Answer open =
        ines().post(week("2026-W46", "/items"), "{\"text\":\"Certificate of till 7\"}").mustBe(201);
    Answer note =
        ines()
            .put(
                week("2026-W46", ""),
                "{\"learned\":\"Till 7 restarts itself.\\r\\nTwice.\",\"watch\":\"<b>till 8</b>\"}")
            .mustBe(200);
    Golden.check("http/acts/handover-written", settled(note));
    assertThat(note.json().path("note").path("watch").path("text").asString())
        .isEqualTo("<b>till 8</b>");

    rotation.ahead(Duration.ofDays(7));
    Answer accepted =
        yara()
            .with("If-Match", note.etag())
            .with("Idempotency-Key", "yes")
            .send("POST", week("2026-W46", "/accept"), null, null)
            .mustBe(200);
    Golden.check("http/acts/handover-accepted", settled(accepted));

    JsonNode next = yara().get(path("/handovers")).mustBe(200).json().get(0);
    assertThat(next.path("week").asString()).isEqualTo("2026-W47");
    assertThat(next.path("items").get(0).path("carried").asInt()).isEqualTo(1);
    String close = week("items", "/" + item(open) + "/close");
    yara().send("POST", close, null, null).mustBe(204);
    yara().send("POST", close, null, null).mustBe(204);
    assertThat(items("2026-W47").get(0).path("closedBy").path("name").asString()).isEqualTo("Yara");

    rotation.ahead(Duration.ofDays(14));
    assertThat(items("2026-W48").size()).isZero();
  }

  @Test
  void theNoteSaysForHowLongTheGardenerWasInterruptedIfSomebodyCounted() {
    String counted = "{\"learned\":\"first\",\"interruptedHours\":4.5}";
    Answer note = ines().put(week("2026-W46", ""), counted).mustBe(200);
    assertThat(hours(note)).isEqualTo(4.5);
    assertThat(ines().put(week("2026-W46", ""), counted).mustBe(200).etag()).isEqualTo(note.etag());
    Answer stale = ines().put(week("2026-W46", ""), "{\"learned\":\"first\"}").mustBe(412);
    assertThat(stale.json().path("theirs").path("interruptedHours").asDouble()).isEqualTo(4.5);
    assertThat(stale.json().path("yours").has("interruptedHours")).isFalse();
    for (String bad : new String[] {"-1", "169", "0.1"}) {
      Answer refused =
          ines()
              .put(
                  week("2026-W46", ""),
                  "{\"learned\":\"x\",\"interruptedHours\":%s}".formatted(bad))
              .mustBe(400);
      assertThat(refused.json().path("detail").asString()).contains("in quarter hours.");
    }
    Answer without =
        ines().with("If-Match", note.etag()).put(week("2026-W46", ""), "{\"learned\":\"first\"}");
    assertThat(without.mustBe(200).json().path("note").path("interruptedHours").isNull()).isTrue();
  }

  private static double hours(Answer note) {
    return note.json().path("note").path("interruptedHours").asDouble();
  }

  private JsonNode items(String week) {
    return yara().get(week(week, "")).mustBe(200).json().path("items");
  }

  @Test
  void ofTwoEditsTheSecondIsShownBothTexts() {
    ines().put(week("2026-W46", ""), "{\"learned\":\"first\"}").mustBe(200);
    Answer again = ines().put(week("2026-W46", ""), "{\"learned\":\"first\"}").mustBe(200);
    assertThat(again.etag()).isEqualTo("\"note-1\"");
    long head = rotation.head();
    Answer stale = ines().put(week("2026-W46", ""), "{\"learned\":\"second\"}").mustBe(412);
    assertThat(stale.rule()).isEqualTo("note-moved");
    assertThat(stale.json().path("yours").path("learned").asString()).isEqualTo("second");
    assertThat(stale.json().path("theirs").path("learned").asString()).isEqualTo("first");
    assertThat(rotation.head()).isEqualTo(head);
    ines()
        .with("If-Match", stale.json().path("etag").asString())
        .put(week("2026-W46", ""), "{\"learned\":\"both\"}")
        .mustBe(200);
  }

  @Test
  void whoTakesOverAsksBackAndTheMissingNoteIsVisible() {
    rotation.ahead(Duration.ofDays(7));
    JsonNode missing = yara().get(week("2026-W46", "")).mustBe(200).json();
    assertThat(missing.path("state").asString()).isEqualTo("missing");
    assertThat(missing.path("late").asBoolean()).isTrue();
    Answer asked =
        yara().post(week("2026-W46", "/ask-back"), "{\"line\":\"Is till 7 up?\"}").mustBe(200);
    assertThat(asked.json().path("state").asString()).isEqualTo("asked-back");
    Answer late = ines().put(week("2026-W46", ""), "{\"learned\":\"It is.\"}").mustBe(200);
    assertThat(late.json().path("late").asBoolean()).isTrue();
    assertThat(late.json().path("state").asString()).isEqualTo("written");
    Answer accepted = yara().send("POST", week("2026-W46", "/accept"), null, null).mustBe(200);
    assertThat(accepted.json().path("state").asString()).isEqualTo("accepted");
  }

  @Test
  void aPullInIsAskedAnsweredDraftedAndCounted() {
    String mentor =
        ines().get(week("2026-W46", "")).json().path("mentor").path("member").asString();
    Api ines = ines().with("Idempotency-Key", "help");
    String lines = "{\"tried\":\"a restart\",\"needed\":\"the runbook of till 7\"}";
    Answer asked = ines.post(path("/pull-ins"), lines).mustBe(201);
    assertThat(ines.post(path("/pull-ins"), lines).mustBe(201)).isEqualTo(asked);
    Golden.check("http/acts/pulled-in", settled(asked));
    String answer = path("/pull-ins/" + asked.json().path("id").asString() + "/answer");
    ines().post(answer, "{\"line\":\"mine\"}").mustBe(422);
    rotation.as(mentor).post(answer, "{\"line\":\"Page 3.\"}").mustBe(200);
    assertThat(rotation.as(mentor).post(answer, "{\"line\":\"Again.\"}").mustBe(409).rule())
        .isEqualTo("pull-in-answered");

    JsonNode draft = ines().get(week("2026-W46", "")).json().path("draft");
    assertThat(draft.path("learned").asString()).isEqualTo("the runbook of till 7 – Page 3.");
    assertThat(draft.path("happened").get(0).path("text").asString()).contains("pulled in");
    Answer trend = rotation.as("mei").get(path("/pull-ins/trend?quarters=2")).mustBe(200);
    Golden.check("http/pull-in-trend", trend.text());
    assertThat(trend.text()).doesNotContain("ines");
    assertThat(
            ines()
                .get("/api/members/" + squad + "-ines/pull-ins/trend?quarters=1")
                .json()
                .path("quarters")
                .get(0)
                .path("pullIns")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void anErasedTextIsGoneAndWhatReferredToItStays() {
    Answer open = ines().post(week("2026-W46", "/items"), "{\"text\":\"Call Mrs Meyer\"}");
    String text = open.json().path("items").get(0).path("text").path("id").asString();
    rotation.admin().delete(path("/texts/" + text)).mustBe(204);
    rotation.admin().delete(path("/texts/" + text)).mustBe(204);
    JsonNode words = ines().get(week("2026-W46", "")).json().path("items").get(0).path("text");
    assertThat(words.path("text").isNull()).isTrue();
    assertThat(words.path("erased").asBoolean()).isTrue();
  }

  @Test
  void onlyPlainTextOfSomeLengthIsKept() {
    String items = week("2026-W46", "/items");
    assertThat(ines().post(items, "{\"text\":\" \"}").mustBe(422).rule()).isEqualTo("text-missing");
    assertThat(ines().post(items, "{\"text\":\"%s\"}".formatted("a".repeat(301))).rule())
        .isEqualTo("text-too-long");
    assertThat(ines().post(items, "{\"text\":\"a\\u202eb\"}").rule()).isEqualTo("text-not-plain");
    assertThat(ines().get(week("2026-W46", "")).json().path("items").size()).isZero();
  }
}
