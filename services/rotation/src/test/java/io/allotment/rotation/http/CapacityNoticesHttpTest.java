package io.allotment.rotation.http;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.google.protobuf.Timestamp;
import io.allotment.proto.capacity.v1.Account;
import io.allotment.proto.capacity.v1.AlertRaised;
import io.allotment.proto.capacity.v1.AlertSettled;
import io.allotment.proto.capacity.v1.Debt;
import io.allotment.proto.capacity.v1.RaidDeclared;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From what capacity tells to a squad's channel, by a webhook on this machine. */
class CapacityNoticesHttpTest {

  private static final String SECRET = "0123456789abcdef01234567";

  private static WireMockServer receiver;
  private static CapacityFeed capacity;
  private static RunningRotation rotation;

  @BeforeAll
  static void start() {
    receiver =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    receiver.start();
    receiver.stubFor(post(anyUrl()).willReturn(ok()));
    capacity = new CapacityFeed();
    rotation =
        new RunningRotation(
            "--spring.grpc.client.channels.capacity.address=static://127.0.0.1:" + capacity.port(),
            "--allotment.url=https://allotment.example",
            "--allotment.outgoing.permitted=127.0.0.0/8");
  }

  @AfterAll
  static void stop() {
    rotation.close();
    capacity.close();
    receiver.stop();
  }

  private static void opened(String squad) {
    rotation.admin().importCsv("", Plots.squad(squad)).mustBe(200);
  }

  private static void connected(Api who, String owner, String name, String kind) {
    who.put(
            "/api/%s/notices/connections/hook".formatted(owner),
            """
            {"channel":"webhook","name":"Mine","kinds":["%s"],
            "settings":{"url":"%s/%s","secret":"%s"}}\
            """
                .formatted(kind, receiver.baseUrl(), name, SECRET))
        .mustBe(200);
  }

  private static List<JsonNode> received(String name) {
    return receiver.findAll(postRequestedFor(urlPathEqualTo("/" + name))).stream()
        .map(request -> JsonMapper.shared().readTree(request.getBodyAsString()))
        .toList();
  }

  private static void awaitTold(String name, int number) {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(received(name)).hasSize(number));
  }

  private static Timestamp at(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).build();
  }

  private static AlertRaised alert(String squad, String rule, Instant at) {
    return AlertRaised.newBuilder()
        .setSquad(squad)
        .setKey("%s/%s/i-1".formatted(rule, squad))
        .setRule(rule)
        .setLevel("alert")
        .setIteration("i-1")
        .setTitle("The reserve of i-1 is at risk")
        .setWords("3 of 11 days have gone, and 0 days of the 4.5 days are spent or reserved.")
        .putFacts("gone", 3)
        .setAt(at(at))
        .build();
  }

  private static RaidDeclared raid(String squad) {
    return RaidDeclared.newBuilder()
        .setSquad(squad)
        .setIteration("i-1")
        .setRaid("r-1")
        .setFrom(Account.ACCOUNT_IMPROVEMENT)
        .setTo(Account.ACCOUNT_FEATURE)
        .setAmount(1_500)
        .setReason("deadline")
        .setApprover("approver-of-all")
        .addDelayed("s-1")
        .setDebt(Debt.newBuilder().setAmount(1_500).setOwed(2_500))
        .setAt(at(StillClock.NOW))
        .build();
  }

  @Test
  void anAlertIsToldWhereTheSquadReadsOnceHoweverOftenItIsHeard() {
    opened("risk");
    connected(rotation.as("lea", "lead:risk"), "squads/risk", "risk", "capacity");
    connected(rotation.as("risk-ines"), "members/risk-ines", "risk-ines", "capacity");
    connected(rotation.as("risk-jon"), "members/risk-jon", "risk-jon", "swaps");
    capacity.tell(alert("risk", "reserve-at-risk", StillClock.NOW));
    capacity.tell(alert("risk", "reserve-at-risk", StillClock.NOW));
    awaitTold("risk", 1);
    awaitTold("risk-ines", 1);
    JsonNode said = received("risk").getFirst();
    assertThat(said.path("kind").asString()).isEqualTo("capacity");
    assertThat(said.path("title").asString()).isEqualTo("The reserve of i-1 is at risk (Risk)");
    assertThat(said.toString())
        .contains("3 of 11 days have gone")
        .contains("https://allotment.example/#/capacity?squad=risk")
        .contains("\"gone\":3");

    capacity.tell(raid("risk"));
    awaitTold("risk", 2);
    assertThat(received("risk-jon")).isEmpty();
    String raided = received("risk").getLast().toString();
    assertThat(raided)
        .contains("A raid was declared in i-1 (Risk)")
        .contains(
            "A decision takes 1.5 days from improvement for features (deadline). One story waits")
        .contains("The squad owes 2.5 days")
        .as("no one is named")
        .doesNotContain("approver-of-all");
  }

  @Test
  void whatIsOldOrOfNoSquadOrToldOtherwiseIsNotTold() {
    opened("quiet");
    connected(rotation.as("lea", "lead:quiet"), "squads/quiet", "quiet", "capacity");
    capacity.tell(alert("quiet", "over-committed", StillClock.NOW.minus(Duration.ofDays(3))));
    capacity.tell(alert("nobody", "reserve-at-risk", StillClock.NOW));
    capacity.tell(alert("quiet", "raid-declared", StillClock.NOW));
    capacity.tell(raid("quiet").toBuilder().clearDebt().setRaid("r-0").build());
    capacity.tell(raid("quiet"));
    awaitTold("quiet", 1);
    assertThat(received("quiet").getFirst().toString()).contains("A raid was declared");
  }

  @Test
  void whatWasSettledWhileItWaitedIsNotTold() {
    opened("settled");
    Api ines = rotation.as("settled-ines");
    connected(ines, "members/settled-ines", "settled-ines", "capacity");
    ines.put(
            "/api/members/settled-ines/notices",
            "{\"quiet\":{\"from\":\"07:00\",\"to\":\"09:00\",\"zone\":\"UTC\"},\"reminders\":[]}")
        .mustBe(200);
    capacity.tell(alert("settled", "reserve-at-risk", StillClock.NOW));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> rotation.keeps("notice-outbox", "reserve-at-risk/settled/i-1"));
    capacity.tell(
        AlertSettled.newBuilder()
            .setSquad("settled")
            .setKey("reserve-at-risk/settled/i-1")
            .build());
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !rotation.keeps("notice-heard", "reserve-at-risk/settled/i-1"));
    ines.put("/api/members/settled-ines/notices", "{\"quiet\":null,\"reminders\":[]}").mustBe(200);
    rotation.ahead(Duration.ofHours(2));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> rotation.keeps("notice-outbox", "Not true any more"));
    assertThat(received("settled-ines")).isEmpty();
  }

  @Test
  void whileCapacityIsAwayRotationGoesOnAndHearsTheRestLater() {
    opened("away");
    connected(rotation.as("lea", "lead:away"), "squads/away", "away", "capacity");
    capacity.down();
    capacity.tell(alert("away", "reserve-breached", StillClock.NOW));
    rotation.as("away-ines").get("/api/squads/away/plan").mustBe(200);
    assertThat(rotation.health()).contains("\"UP\"");
    capacity.up();
    awaitTold("away", 1);
  }
}
