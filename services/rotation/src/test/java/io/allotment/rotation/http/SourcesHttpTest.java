package io.allotment.rotation.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.allotment.rotation.http.Api.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Members let their own calendar be read for absences. */
class SourcesHttpTest {

  /** What the calendars of this test answer with, by path; a number is a status. */
  private static final Map<String, String> PAGES = new ConcurrentHashMap<>();

  /** What was asked of them: the path, and the tag that was shown. */
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();

  private static RunningRotation rotation;
  private static HttpServer calendars;
  private static ExecutorService threads;

  @BeforeAll
  static void start() throws IOException {
    rotation = new RunningRotation();
    threads = Executors.newCachedThreadPool();
    calendars = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    calendars.setExecutor(threads);
    calendars.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
          ASKED.add(path + (tag == null ? "" : " " + tag));
          String page = PAGES.get(path);
          String mark = "\"" + page.hashCode() + "\"";
          exchange.getResponseHeaders().set("ETag", mark);
          try (exchange) {
            if (mark.equals(tag)) {
              exchange.sendResponseHeaders(304, -1);
            } else if (page.matches("\\d+")) {
              exchange.sendResponseHeaders(Integer.parseInt(page), -1);
            } else {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write(page.getBytes(UTF_8));
            }
          }
        });
    calendars.start();
  }

  @AfterAll
  static void stop() {
    rotation.close();
    calendars.stop(0);
    threads.shutdownNow();
  }

  private static String calendar(String... days) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    for (String day : days) {
      String[] of = day.split(" ");
      text.append("BEGIN:VEVENT\r\nUID:%s\r\nSUMMARY:Surgery\r\n".formatted(of[0]))
          .append("DTSTART;VALUE=DATE:%s\r\nDTEND;VALUE=DATE:%s\r\n".formatted(of[1], of[2]))
          .append("END:VEVENT\r\n");
    }
    return text + "END:VCALENDAR\r\n";
  }

  /** Ines of a squad of her own, whose calendar is this. */
  private static Api ines(String squad, String page) {
    rotation.admin().importCsv("", Plots.squad(squad)).mustBe(200);
    PAGES.put("/" + squad + "-secret", page);
    Api ines = rotation.as(squad + "-ines");
    ines.put(path(squad), address(squad)).mustBe(200);
    return ines;
  }

  private static String path(String squad) {
    return "/api/members/" + squad + "-ines/calendar-source";
  }

  private static String address(String squad) {
    return "{\"address\":\"http://127.0.0.1:%d/%s-secret\"}"
        .formatted(calendars.getAddress().getPort(), squad);
  }

  private static JsonNode last(Api ines, String squad) {
    return ines.post(path(squad) + "/readings", null)
        .mustBe(200)
        .json()
        .path("calendar")
        .path("last");
  }

  private static List<String> away(String squad) {
    List<String> away = new ArrayList<>();
    JsonNode plan = rotation.admin().get("/api/squads/" + squad + "/plan").mustBe(200).json();
    for (JsonNode row : plan.path("rows")) {
      for (JsonNode one : row.path("away")) {
        away.add(one.path("from").asString() + " " + one.path("to").asString());
      }
    }
    return away;
  }

  @Test
  void absencesFollowTheCalendar() {
    Api ines = ines("follow", calendar("a 20261221 20261224", "b 20270111 20270112"));
    JsonNode first = last(ines, "follow");
    assertThat(first.path("problem").isNull()).isTrue();
    assertThat(first.path("recorded").asInt()).isEqualTo(2);
    assertThat(away("follow")).containsExactly("2026-12-21 2026-12-23", "2027-01-11 2027-01-11");

    PAGES.put("/follow-secret", calendar("a 20261222 20261225"));
    JsonNode second = last(ines, "follow");
    assertThat(second.path("absences").asInt()).isEqualTo(1);
    assertThat(second.path("withdrawn").asInt()).isEqualTo(2);
    assertThat(away("follow")).containsExactly("2026-12-22 2026-12-24");
  }

  @Test
  void theSameAgainIsAskedForByItsTagAndChangesNothing() {
    Api ines = ines("same", calendar("a 20261221 20261224"));
    last(ines, "same");
    long head = rotation.head();

    assertThat(last(ines, "same").path("absences").asInt()).isEqualTo(1);
    assertThat(rotation.head()).isEqualTo(head);
    assertThat(ASKED).filteredOn(asked -> asked.startsWith("/same-secret \"")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"404", "500", "nonsense", "BEGIN:VCALENDAR", "large"})
  void aReadingThatFailsLeavesTheLastGoodOne(String page) {
    String squad = "fails-" + page.toLowerCase(java.util.Locale.ROOT).replace(":", "-");
    Api ines = ines(squad, calendar("a 20261221 20261224"));
    last(ines, squad);

    PAGES.put("/" + squad + "-secret", page.equals("large") ? "x".repeat(10_000_000) : page);
    Answer failed = ines.post(path(squad) + "/readings", null).mustBe(200);
    JsonNode shown = failed.json().path("calendar");
    assertThat(shown.path("last").path("problem").asString()).isNotBlank();
    assertThat(failed.text()).doesNotContain("-secret");
    assertThat(shown.path("last").path("absences").asInt()).isEqualTo(1);
    assertThat(shown.path("good").asString()).isEqualTo(StillClock.NOW.toString());
    assertThat(shown.path("next").asString())
        .isEqualTo(StillClock.NOW.plusSeconds(15 * 60).toString());
    assertThat(away(squad)).containsExactly("2026-12-21 2026-12-23");
  }

  @Test
  void severalReplicasReadItOnce() throws Exception {
    ines("once", calendar("a 20261221 20261224"));
    int many = 6;
    CyclicBarrier together = new CyclicBarrier(many);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(
          threads.submit(
              () -> {
                together.await();
                while (rotation.readNextCalendar()) {
                  Thread.onSpinWait();
                }
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    assertThat(ASKED).filteredOn(asked -> asked.startsWith("/once-secret")).hasSize(1);
    assertThat(away("once")).containsExactly("2026-12-21 2026-12-23");
  }

  @Test
  void removingTheAddressKeepsOrWithdrawsWhatItBrought() {
    Api kept = ines("kept", calendar("a 20261221 20261224"));
    last(kept, "kept");
    kept.delete(path("kept") + "?withdraw=false").mustBe(204);
    kept.delete(path("kept") + "?withdraw=false").mustBe(204);
    assertThat(away("kept")).containsExactly("2026-12-21 2026-12-23");

    Api gone = ines("gone", calendar("a 20261221 20261224"));
    last(gone, "gone");
    gone.delete(path("gone") + "?withdraw=true").mustBe(204);
    assertThat(away("gone")).isEmpty();
    assertThat(gone.get(path("gone")).json().path("given").asBoolean()).isFalse();
    assertThat(gone.post(path("gone") + "/readings", null).mustBe(404).rule())
        .isEqualTo("unknown-calendar");
    assertThat(rotation.keeps("calendar-sources", "gone-secret")).isFalse();
  }

  @Test
  void anotherAddressTakesThePlaceOfTheFirst() {
    Api ines = ines("other", calendar("a 20261221 20261224"));
    last(ines, "other");
    PAGES.put("/other-second-secret", calendar("b 20270118 20270120"));
    ines.put(path("other"), address("other-second")).mustBe(200);
    last(ines, "other");

    assertThat(away("other")).containsExactly("2027-01-18 2027-01-19");
  }

  @Test
  void theAddressIsTheirOwnAndNowhereElse() {
    Api ines = ines("own", calendar("a 20261221 20261224"));
    last(ines, "own");

    assertThat(ines.get(path("own")).text()).contains("127.0.0.1").doesNotContain("-secret");
    Answer lead = rotation.as("lea", "lead:own").get(path("own")).mustBe(200);
    assertThat(lead.text()).isEqualTo("{\"given\":true,\"calendar\":null}");
    for (String collection : rotation.collections()) {
      assertThat(rotation.keeps(collection, "own-secret"))
          .as(collection)
          .isEqualTo(collection.equals("calendar-sources"));
      assertThat(rotation.keeps(collection, "Surgery")).as(collection).isFalse();
    }
  }

  @Test
  void whoLeavesIsForgottenAndTheirCalendarReadNoMore() {
    ines("leaves", calendar("a 20261221 20261224"));
    rotation.admin().delete("/api/squads/leaves/members/leaves-ines").mustBe(200);

    while (rotation.readNextCalendar()) {
      Thread.onSpinWait();
    }
    assertThat(ASKED).noneMatch(asked -> asked.startsWith("/leaves-secret"));
    assertThat(rotation.keeps("calendar-sources", "leaves-secret")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://calendar.example/a.ics",
        "https://10.0.0.1/a.ics",
        "https://[::1]/a.ics",
        "https://me:secret@calendar.example/a.ics",
        "nothing",
        "https://"
      })
  void anAddressThatIsNotReadIsRefusedAtOnce(String address) {
    String squad = "bad-" + Integer.toHexString(address.hashCode());
    rotation.admin().importCsv("", Plots.squad(squad)).mustBe(200);
    Answer answer =
        rotation.as(squad + "-ines").put(path(squad), "{\"address\":\"" + address + "\"}");

    assertThat(answer.mustBe(422).rule()).isEqualTo("bad-address");
    assertThat(answer.text()).doesNotContain(address.length() > 10 ? address : "\u0000");
  }

  @Test
  void anAddressForCalendarProgramsIsTakenAsOneOfTheWeb() {
    rotation.admin().importCsv("", Plots.squad("webcal")).mustBe(200);
    Answer answer =
        rotation
            .as("webcal-ines")
            .put(path("webcal"), "{\"address\":\" webcal://calendar.example/a.ics \"}")
            .mustBe(200);
    assertThat(answer.json().path("calendar").path("server").asString())
        .isEqualTo("calendar.example");
  }
}
