package io.allotment.rotation.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.http.Api.Answer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calendars subscribe to turns, by an address that is a secret. */
class FeedsHttpTest {

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

  private static Api ines(String squad) {
    return rotation.as(squad + "-ines");
  }

  private static String own(String squad) {
    return "/api/members/" + squad + "-ines/calendar-feed";
  }

  private static String path(Answer made) {
    return made.mustBe(201).json().path("path").asString();
  }

  /** Nobody in particular, as the gateway passes on who did not sign in. */
  private static Answer fetch(String path) {
    return rotation.as("-").with("X-Allotment-Url", "https://allotment.example").get(path);
  }

  private static List<Component> events(Answer fetched) throws Exception {
    return new ArrayList<>(
        new CalendarBuilder()
            .build(new StringReader(fetched.mustBe(200).text()))
            .getComponents(Component.VEVENT));
  }

  @Test
  void onesOwnFeedTellsOnesTurns() throws Exception {
    plot("own");
    Answer fetched = fetch(path(ines("own").post(own("own"), null)));

    assertThat(events(fetched)).isNotEmpty();
    assertThat(fetched.text())
        .contains("SUMMARY:Gardener: Own", "STATUS:CONFIRMED", "STATUS:TENTATIVE")
        .contains("https://allotment.example/#/squads/own?from=")
        .contains("BEGIN:VTIMEZONE", "DTSTART;TZID=Europe/Berlin")
        .doesNotContain("own-ines", "example.com", "forecast");
    assertThat(fetched.type()).isEqualTo("text/calendar;charset=UTF-8");
    assertThat(fetched.caching()).isEqualTo("max-age=300, private");
  }

  @Test
  void theSameIsNotSentTwice() {
    plot("same");
    String path = path(ines("same").post(own("same"), null));
    String tag = fetch(path).mustBe(200).etag();

    assertThat(fetch(path).etag()).isEqualTo(tag).startsWith("\"");
    rotation
        .as("-")
        .with("X-Allotment-Url", "https://allotment.example")
        .with("If-None-Match", tag)
        .get(path)
        .mustBe(304);

    ines("same").delete("/api/squads/same/members/same-ines/opt-in").mustBe(200);
    assertThat(fetch(path).mustBe(200).etag()).isNotEqualTo(tag);
    assertThat(fetch(path).text()).contains("STATUS:CANCELLED");
  }

  @Test
  void theForecastIsToldOnlyToWhoAsksForIt() throws Exception {
    plot("ahead");
    String path = path(ines("ahead").post(own("ahead"), null));
    int promised = events(fetch(path)).size();
    Answer more = fetch(path + "?forecast=true");

    assertThat(events(more)).hasSizeGreaterThan(promised);
    assertThat(more.text()).contains("SUMMARY:Gardener: Ahead (forecast)", "SEQUENCE:0");
  }

  @Test
  void theFeedOfASquadNamesWhoServes() {
    plot("whole");
    Answer made = rotation.as("lea", "lead:whole").post("/api/squads/whole/calendar-feed", null);

    assertThat(fetch(path(made)).mustBe(200).text())
        .contains("Gardener: Whole – Ines", "Gardener: Whole – Jon", "Mentor: ")
        .doesNotContain("whole-ines", "whole-jon", "example.com");
    Answer shown = rotation.as("lea", "lead:whole").get("/api/squads/whole/calendar-feed");
    assertThat(shown.json().path("by").path("member").asString()).isEqualTo("lea");
    assertThat(shown.json().path("fetched").asString()).isEqualTo(StillClock.NOW.toString());
    assertThat(shown.json().path("path").isNull()).isTrue();
  }

  @Test
  void aNewAddressEndsTheOldOneAndRevokingEndsItForGood() {
    plot("old");
    Api ines = ines("old");
    String first = path(ines.post(own("old"), null));
    String second = path(ines.post(own("old"), null));

    assertThat(second).isNotEqualTo(first);
    assertThat(fetch(first).mustBe(404).text()).startsWith("There is no calendar at this address.");
    fetch(second).mustBe(200);

    ines.delete(own("old")).mustBe(204);
    ines.delete(own("old")).mustBe(204);
    Answer gone = fetch(second).mustBe(404);
    assertThat(gone.text()).isEqualTo(fetch("/api/calendars/never-was.ics").text());
    assertThat(gone.type()).isEqualTo("text/plain;charset=UTF-8");
    assertThat(ines.get(own("old")).json().path("made").isNull()).isTrue();
  }

  @Test
  void aRepeatIsToldTheSameAddressUntilItIsReplaced() {
    plot("again");
    Api asked = ines("again").with("Idempotency-Key", "one");
    String first = path(asked.post(own("again"), null));

    assertThat(path(asked.post(own("again"), null))).isEqualTo(first);
    path(ines("again").with("Idempotency-Key", "two").post(own("again"), null));
    Answer late = asked.post(own("again"), null).mustBe(409);
    assertThat(late.rule()).isEqualTo("feed-replaced");
    fetch(first).mustBe(404);
  }

  @Test
  void ofSeveralMadeAtOnceOneWorks() throws Exception {
    plot("race");
    int many = 8;
    CyclicBarrier together = new CyclicBarrier(many);
    Set<String> paths = ConcurrentHashMap.newKeySet();
    try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        all.add(
            threads.submit(
                () -> {
                  together.await();
                  return paths.add(path(ines("race").post(own("race"), null)));
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(paths).hasSize(many);
    assertThat(paths.stream().filter(path -> fetch(path).status() == 200)).hasSize(1);
  }

  @Test
  void whoLeftIsToldNothingMore() throws Exception {
    plot("left");
    String path = path(ines("left").post(own("left"), null));
    assertThat(events(fetch(path))).isNotEmpty();

    rotation.admin().delete("/api/squads/left/members/left-ines").mustBe(200);

    assertThat(events(fetch(path))).isEmpty();
    assertThat(ines("left").post(own("left"), null).mustBe(404).rule()).isEqualTo("unknown-member");
  }

  @Test
  void nothingOfItIsInTheLog() {
    plot("quiet");
    long head = rotation.head();
    fetch(path(ines("quiet").post(own("quiet"), null))).mustBe(200);
    assertThat(rotation.head()).isEqualTo(head);
  }
}
