package io.allotment.rotation.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.http.Api.Answer;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From what a lead says is paid to what somebody who was on call finds in their statement. */
class PayHttpTest {

  private static RunningRotation rotation;

  @BeforeAll
  static void start() {
    rotation = new RunningRotation();
  }

  @AfterAll
  static void stop() {
    rotation.close();
  }

  private static Api lead(String squad) {
    rotation.admin().importCsv("", Plots.squad(squad)).mustBe(200);
    return rotation.as("lea", "lead:" + squad);
  }

  static String paying(String currency, String holiday) {
    return """
        {"currency":"%s","workStart":"09:00","workEnd":"17:00","nightStart":"22:00","nightEnd":"06:00",
         "evening":"5","night":"7.50","weekend":"10","holiday":"%s"}"""
        .formatted(currency, holiday);
  }

  private static String gardener(Api reader, String squad) {
    return reader
        .get("/api/squads/" + squad + "/plan?from=2026-W46&weeks=1")
        .mustBe(200)
        .json()
        .path("turns")
        .get(0)
        .path("gardener")
        .path("member")
        .asString();
  }

  /** On call from Wednesday at 9 in Berlin; looked at on Sunday at 9. */
  @Test
  void whatWasServedOnCallIsPaidLineByLine() throws IOException {
    Api lead = lead("pay");
    lead.put("/api/squads/pay", Plots.SETTINGS.replace("\"Checkout\"", "\"=1+1\"")).mustBe(200);
    lead.put("/api/squads/pay/out-of-hours", paying("EUR", "20")).mustBe(200);
    String member = gardener(lead, "pay");
    Api herself = rotation.as(member);
    String own = "/api/members/" + member;
    JsonNode offered = herself.get(own + "/out-of-hours").mustBe(200).json().get(0);
    assertThat(offered.path("policy").path("night").asString()).isEqualTo("7.50");
    assertThat(offered.path("zone").isNull()).isTrue();

    String join = own + "/out-of-hours?squad=pay&zone=Europe/Berlin";
    herself.put(join, null).mustBe(204);
    long head = rotation.head();
    herself.put(join, null).mustBe(204);
    assertThat(rotation.head()).isEqualTo(head);
    assertThat(lead.get("/api/squads/pay/out-of-hours").json().path("onCall").get(0).path("member"))
        .hasToString("\"" + member + "\"");

    rotation.ahead(Duration.ofDays(4));
    JsonNode statement = herself.get(own + "/statement?month=2026-11").mustBe(200).json();
    JsonNode sum = statement.path("sums").get(0);
    assertThat(sum.path("amount").path("rounded").asString()).isEqualTo("570.00");
    assertThat(sum.path("hours").path("exact").asString()).isEqualTo("72");
    JsonNode first = statement.path("lines").get(0);
    assertThat(first.path("week").asString()).isEqualTo("2026-W46");
    assertThat(first.path("start").asString()).isEqualTo("2026-11-11T17:00:00+01:00");
    assertThat(first.path("kind").asString()).isEqualTo("evening");

    lead.put("/api/squads/pay/out-of-hours", paying("EUR", "40").replace("\"5\"", "\"50\""))
        .mustBe(200);
    herself.delete(own + "/out-of-hours?squad=pay").mustBe(204);
    assertThat(herself.get(own + "/statement?month=2026-11").json()).isEqualTo(statement);
    assertThat(lead.get(own + "/statement?month=2026-11").json()).isEqualTo(statement);
    assertThat(herself.get(own + "/statement?month=2026-10").mustBe(200).json().path("lines"))
        .isEmpty();

    Answer file = herself.get(own + "/statement.csv?month=2026-11").mustBe(200);
    assertThat(file.type()).startsWith("text/csv");
    Answer accepted =
        rotation.as(member).with("Accept", "text/csv").get(own + "/statement?month=2026-11");
    assertThat(accepted.text()).isEqualTo(file.text());
    assertThat(file.text()).contains("\r\n").doesNotContain(",=");
    try (CSVParser table =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(file.text()))) {
      List<CSVRecord> rows = table.getRecords();
      assertThat(rows).hasSameSizeAs(statement.path("lines").valueStream().toList());
      assertThat(rows.getFirst().get("squad name")).isEqualTo("'=1+1");
      assertThat(rows.getFirst().get("turn")).isEqualTo("2026-W46");
      assertThat(rows.getFirst().get("start")).isEqualTo("2026-11-11 17:00+01:00");
      assertThat(rows.getFirst().get("hours")).isEqualTo("5");
      assertThat(rows.getFirst().get("amount")).isEqualTo("25.00");
    }
  }

  @Test
  void whoSawSomethingElseSavesNothing() {
    Api lead = lead("seen-pay");
    String path = "/api/squads/seen-pay/out-of-hours";
    String seen = lead.get(path).mustBe(200).etag();
    lead.put(path, paying("EUR", "20")).mustBe(200);
    Answer answer =
        rotation
            .as("lea", "lead:seen-pay")
            .with("If-Match", seen)
            .put(path, "{\"currency\":null,\"evening\":\"1\"}");
    assertThat(answer.rule()).isEqualTo("stale");
    assertThat(lead.get(path).json().path("policy").path("holiday").asString()).isEqualTo("20.00");
    lead.put(path, "{\"currency\":null,\"evening\":\"1\"}").mustBe(200);
    assertThat(lead.get(path).json().path("policy").isNull()).isTrue();
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    Api lead = lead("bad-pay");
    String path = "/api/squads/bad-pay/out-of-hours";
    assertThat(lead.put(path, paying("EUROS", "20")).rule()).isEqualTo("unknown-currency");
    assertThat(lead.put(path, paying("EUR", "-20")).rule()).isEqualTo("bad-number");
    assertThat(lead.put(path, paying("EUR", "1000000000")).rule()).isEqualTo("bad-number");
    assertThat(lead.put(path, paying("EUR", "20").replace("17:00", "08:00")).rule())
        .isEqualTo("bad-number");
    assertThat(lead.put(path, paying("EUR", "20").replace("17:00", "25:00")).status())
        .isEqualTo(400);
    assertThat(lead.get("/api/squads/none/out-of-hours").status()).isEqualTo(403);
    assertThat(rotation.admin().get("/api/squads/none/out-of-hours").rule())
        .isEqualTo("unknown-squad");
    Api ines = rotation.as("bad-pay-ines");
    String own = "/api/members/bad-pay-ines";
    assertThat(ines.put(own + "/out-of-hours?squad=bad-pay&zone=Europe/Berlin", null).rule())
        .isEqualTo("no-out-of-hours");
    lead.put(path, paying("EUR", "20")).mustBe(200);
    assertThat(ines.put(own + "/out-of-hours?squad=bad-pay&zone=Mars/Base", null).rule())
        .isEqualTo("unknown-zone");
    for (String month : new String[] {"2026-13", "november", "2026-11-01", "-2026-11", "0000-01"}) {
      assertThat(ines.get(own + "/statement?month=" + month).rule()).isEqualTo("no-such-month");
      assertThat(ines.get(own + "/statement.csv?month=" + month).rule()).isEqualTo("no-such-month");
    }
    assertThat(ines.get(own + "/statement").status()).isEqualTo(400);
  }

  @Test
  void aStatementIsForThemselvesTheirLeadsAndAdmins() {
    Api lead = lead("own-pay");
    lead.put("/api/squads/own-pay/out-of-hours", paying("EUR", "20")).mustBe(200);
    String member = gardener(lead, "own-pay");
    rotation
        .as(member)
        .put("/api/members/" + member + "/out-of-hours?squad=own-pay&zone=UTC", null)
        .mustBe(204);
    String path = "/api/members/" + member + "/statement?month=2026-11";
    assertThat(rotation.as("eve", "lead:pay").get(path).status()).isEqualTo(403);
    assertThat(rotation.as("eve").get(path).status()).isEqualTo(403);
    lead.get(path).mustBe(200);
    rotation.admin().get(path).mustBe(200);
  }
}
