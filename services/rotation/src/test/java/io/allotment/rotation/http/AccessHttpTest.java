package io.allotment.rotation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what: the service asks the token itself, and nobody else. */
class AccessHttpTest {

  private static final String SHARED = "plot-shared";
  private static final AtomicInteger SQUADS = new AtomicInteger();

  private static RunningRotation rotation;

  @BeforeAll
  static void start() {
    rotation = new RunningRotation();
    sow(SHARED);
  }

  @AfterAll
  static void stop() {
    rotation.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # act                                     | admin | lead | herself | colleague | lead of another
          GET    /api/squads                        | 200   | 200  | 200     | 200       | 200
          GET    /api/squads/{s}                    | 200   | 200  | 200     | 200       | 200
          GET    /api/squads/{s}/plan               | 200   | 200  | 200     | 200       | 200
          GET    /api/squads/{s}/ledger             | 200   | 200  | 200     | 200       | 200
          GET    /api/squads/{s}/gardener           | 200   | 200  | 200     | 200       | 200
          GET    /api/squads/{s}/holidays           | 200   | 200  | 200     | 200       | 200
          PUT    /api/squads/{s}/holidays           | 200   | 200  | 403     | 403       | 403
          PUT    /api/squads/{s}/holidays?dryRun=true                | 200 | 200 | 403 | 403 | 403
          GET    /api/squads/{s}/out-of-hours       | 200   | 200  | 403     | 403       | 403
          PUT    /api/squads/{s}/out-of-hours       | 200   | 200  | 403     | 403       | 403
          GET    /api/members/{s}-ines/out-of-hours | 403   | 403  | 200     | 403       | 403
          PUT    /api/members/{s}-ines/out-of-hours?squad={s}&zone=UTC | 403 | 403 | 422 | 403 | 403
          DELETE /api/members/{s}-ines/out-of-hours?squad={s}          | 403 | 403 | 204 | 403 | 403
          GET    /api/members/{s}-ines/statement?month=2026-11         | 200 | 200 | 200 | 403 | 403
          GET    /api/members/{s}-ines/statement.csv?month=2026-11     | 200 | 200 | 200 | 403 | 403
          GET    /api/holiday-regions               | 200   | 200  | 200     | 200       | 200
          GET    /api/squads/{s}/swaps              | 200   | 200  | 200     | 200       | 200
          GET    /api/squads/{s}/handovers          | 200   | 200  | 200     | 200       | 403
          GET    /api/squads/{s}/handovers/2026-W46 | 200   | 200  | 200     | 200       | 403
          PUT    /api/squads/{s}/handovers/2026-W46 | 200   | 200  | 200     | 422       | 403
          POST   /api/squads/{s}/handovers/2026-W46/items    | 201 | 201 | 201 | 422 | 403
          POST   /api/squads/{s}/handovers/2026-W46/accept   | 422 | 422 | 422 | 422 | 403
          POST   /api/squads/{s}/handovers/2026-W46/ask-back | 422 | 422 | 422 | 422 | 403
          POST   /api/squads/{s}/handovers/items/none/close  | 404 | 404 | 404 | 404 | 403
          POST   /api/squads/{s}/handovers/items/none/reopen | 404 | 404 | 404 | 404 | 403
          PUT    /api/squads/{s}/handovers/2026-W46/mentor/{s}-jon   | 200 | 200 | 200 | 422 | 403
          GET    /api/squads/{s}/pull-ins           | 200   | 200  | 200     | 200       | 403
          GET    /api/squads/{s}/pull-ins/trend     | 200   | 200  | 200     | 200       | 200
          GET    /api/members/{s}-ines/pull-ins/trend        | 403 | 403 | 200 | 403 | 403
          POST   /api/squads/{s}/pull-ins           | 201   | 201  | 201     | 422       | 403
          POST   /api/squads/{s}/pull-ins/none/answer        | 404 | 404 | 404 | 404 | 403
          DELETE /api/squads/{s}/texts/none         | 404   | 403  | 403     | 403       | 403
          GET    /api/members/{s}-ines/duty         | 200   | 200  | 200     | 403       | 403
          GET    /api/squads/{s}/notices            | 200   | 200  | 403     | 403       | 403
          PUT    /api/squads/{s}/notices/connections/hook            | 422 | 422 | 403 | 403 | 403
          DELETE /api/squads/{s}/notices/connections/hook            | 204 | 204 | 403 | 403 | 403
          POST   /api/squads/{s}/notices/connections/hook/test       | 404 | 404 | 403 | 403 | 403
          GET    /api/members/{s}-ines/notices      | 403   | 403  | 200     | 403       | 403
          PUT    /api/members/{s}-ines/notices      | 403   | 403  | 200     | 403       | 403
          PUT    /api/members/{s}-ines/notices/connections/hook      | 403 | 403 | 422 | 403 | 403
          DELETE /api/members/{s}-ines/notices/connections/hook      | 403 | 403 | 204 | 403 | 403
          POST   /api/members/{s}-ines/notices/connections/hook/test | 403 | 403 | 404 | 403 | 403
          GET    /api/gardeners                     | 200   | 200  | 200     | 200       | 200
          PUT    /api/squads/{s}                    | 200   | 200  | 403     | 403       | 403
          PUT    /api/squads/new-{s}                | 200   | 403  | 403     | 403       | 403
          POST   /api/squads/{s}/previews           | 200   | 200  | 403     | 403       | 403
          POST   /api/squads/{s}/what-if            | 200   | 200  | 200     | 200       | 403
          GET    /api/squads/{s}/ledger/history     | 200   | 200  | 200     | 200       | 200
          POST   /api/squads/{s}/archive            | 200   | 200  | 403     | 403       | 403
          POST   /api/squads/{s}/restore            | 200   | 200  | 403     | 403       | 403
          POST   /api/squads/{s}/merge?into={s}     | 422   | 422  | 403     | 403       | 403
          POST   /api/squads/{s}/split              | 200   | 403  | 403     | 403       | 403
          POST   /api/squads/{s}/plan               | 204   | 204  | 403     | 403       | 403
          PUT    /api/squads/{s}/members/{s}-ines   | 200   | 200  | 403     | 403       | 403
          DELETE /api/squads/{s}/members/{s}-ines   | 200   | 200  | 403     | 403       | 403
          PUT    /api/squads/{s}/members/{s}-ines/opt-in             | 204 | 204 | 204 | 403 | 403
          DELETE /api/squads/{s}/members/{s}-ines/opt-in             | 200 | 200 | 200 | 403 | 403
          DELETE /api/squads/{s}/members/{s}-ines/opt-in?frozen=true | 403 | 403 | 200 | 403 | 403
          POST   /api/members/{s}-ines/absences     | 201   | 201  | 201     | 403       | 403
          POST   /api/imports/absences?member={s}-ines               | 200 | 200 | 200 | 403 | 403
          POST   /api/imports/absences              | 422   | 403  | 403     | 403       | 403
          POST   /api/imports/csv                   | 200   | 403  | 403     | 403       | 403
          GET    /api/members/{s}-ines/calendar-feed    | 403 | 403 | 200 | 403 | 403
          POST   /api/members/{s}-ines/calendar-feed    | 403 | 403 | 201 | 403 | 403
          DELETE /api/members/{s}-ines/calendar-feed    | 204 | 403 | 204 | 403 | 403
          GET    /api/squads/{s}/calendar-feed          | 200 | 200 | 403 | 403 | 403
          POST   /api/squads/{s}/calendar-feed          | 201 | 201 | 403 | 403 | 403
          DELETE /api/squads/{s}/calendar-feed          | 204 | 204 | 403 | 403 | 403
          GET    /api/members/{s}-ines/calendar-source                | 200 | 200 | 200 | 403 | 403
          PUT    /api/members/{s}-ines/calendar-source                | 403 | 403 | 200 | 403 | 403
          POST   /api/members/{s}-ines/calendar-source/readings       | 403 | 403 | 404 | 403 | 403
          DELETE /api/members/{s}-ines/calendar-source?withdraw=true  | 204 | 403 | 204 | 403 | 403
          GET    /api/calendars/{s}.ics                 | 404 | 404 | 404 | 404 | 404
          GET    /api/rotation/views                | 200   | 403  | 403     | 403       | 403
          POST   /api/rotation/views/gardeners/retry                 | 409 | 403 | 403 | 403 | 403
          POST   /api/rotation/views/gardeners/rebuild?dryRun=true   | 202 | 403 | 403 | 403 | 403
          """)
  void isAskedOfTheToken(String act, int admin, int lead, int herself, int colleague, int another) {
    asks(act, admin, "ada", "admin");
    asks(act, lead, "lea", "lead:{s}");
    asks(act, herself, "{s}-ines");
    asks(act, colleague, "{s}-jon");
    asks(act, another, "mei", "lead:else", "planner:{s}", "steward");
  }

  /** What changes something is done to a squad of its own; the rest share one. */
  private static void asks(String act, int status, String member, String... roles) {
    boolean changes = !act.startsWith("GET") && status < 300;
    String squad = changes ? sow("plot-" + SQUADS.incrementAndGet()) : SHARED;
    String[] words = act.split(" +");
    String path = words[1].replace("{s}", squad);
    String[] held = new String[roles.length];
    for (int i = 0; i < roles.length; i++) {
      held[i] = roles[i].replace("{s}", squad);
    }
    Api asking = rotation.as(member.replace("{s}", squad), held);
    String body = words[0].startsWith("P") ? body(path, squad) : null;
    assertThat(asking.send(words[0], path, type(path), body).status())
        .as("%s by %s", act, member)
        .isEqualTo(status);
  }

  private static String sow(String squad) {
    rotation.admin().importCsv("", Plots.squad(squad)).mustBe(200);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> rotation.admin().get("/api/squads/" + squad + "/gardener").status() == 200);
    return squad;
  }

  private static String type(String path) {
    return path.contains("imports/csv")
        ? "text/csv"
        : path.contains("imports/") ? "text/calendar" : "application/json";
  }

  private static String body(String path, String squad) {
    if (path.contains("imports/csv")) {
      return Plots.squad(squad);
    }
    if (path.contains("imports/")) {
      return ActsHttpTest.CALENDAR;
    }
    if (path.endsWith("/split")) {
      return "{\"squad\":\"%1$s-two\",\"name\":\"Two\",\"members\":[\"%1$s-ines\"]}"
          .formatted(squad);
    }
    if (path.endsWith("/what-if")) {
      return "{\"leaves\":[\"%s-ines\"]}".formatted(squad);
    }
    if (path.contains("/holidays")) {
      return "{\"region\":\"DE-BY\"}";
    }
    if (path.endsWith("/out-of-hours")) {
      return PayHttpTest.paying("EUR", "20");
    }
    if (path.contains("/notices")) {
      return path.endsWith("/test") ? null : "{\"quiet\":null,\"reminders\":[\"P2D\"]}";
    }
    if (path.contains("/calendar-source")) {
      return "{\"address\":\"https://calendar.example/ines.ics\"}";
    }
    if (path.contains("/handovers") || path.contains("/pull-ins")) {
      return "{\"learned\":\"a\",\"text\":\"b\",\"line\":\"c\",\"tried\":\"d\",\"needed\":\"e\"}";
    }
    return path.contains("/absences")
        ? "{\"from\":\"2026-12-14\",\"to\":\"2026-12-18\"}"
        : path.contains("/members/") ? "{\"share\":\"1/2\"}" : Plots.SETTINGS;
  }

  @Test
  void onlyTheGatewaysTokenForThisServiceWhileItLastsIsTaken() {
    Instant soon = Instant.now().plusSeconds(60);
    assertThat(status(token("rotation", soon))).isEqualTo(200);
    for (String bad :
        new String[] {
          null,
          "nonsense",
          token("community", soon),
          token("peer:rotation", soon),
          token("rotation", Instant.now().minusSeconds(120)),
          RunningRotation.token(rotation.impostor(), "ada", "rotation", soon, List.of("admin"))
        }) {
      assertThat(rotation.bearing(bad).get("/api/squads").rule()).isEqualTo("sign-in-needed");
      long head = rotation.head();
      assertThat(rotation.bearing(bad).put("/api/squads/eve", Plots.SETTINGS).rule())
          .isEqualTo("sign-in-needed");
      assertThat(rotation.head()).isEqualTo(head);
    }
  }

  private static String token(String audience, Instant expires) {
    return RunningRotation.token(rotation.gateway(), "ada", audience, expires, List.of("admin"));
  }

  private static int status(String token) {
    return rotation.bearing(token).get("/api/squads").status();
  }
}
