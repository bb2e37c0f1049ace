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
import io.allotment.rotation.http.Api.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From an act to the one it concerns, by a webhook on this machine. */
class NoticesHttpTest {

  private static final String SECRET = "0123456789abcdef01234567";

  private static WireMockServer receiver;
  private static RunningRotation rotation;

  @BeforeAll
  static void start() {
    receiver =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    receiver.start();
    receiver.stubFor(post(anyUrl()).willReturn(ok()));
    rotation = new RunningRotation("--allotment.outgoing.permitted=127.0.0.0/8");
  }

  @AfterAll
  static void stop() {
    rotation.close();
    receiver.stop();
  }

  private static String hook(String name, String... kinds) {
    return """
    {"channel":"webhook","name":"Mine","kinds":[%s],
    "settings":{"url":"%s/%s","secret":"%s"}}\
    """
        .formatted(
            String.join(",", List.of(kinds).stream().map(kind -> '"' + kind + '"').toList()),
            receiver.baseUrl(),
            name,
            SECRET);
  }

  private static String mine(String member) {
    return "/api/members/%s/notices/connections/hook".formatted(member);
  }

  private static List<JsonNode> received(String name) {
    return receiver.findAll(postRequestedFor(urlPathEqualTo("/" + name))).stream()
        .map(request -> JsonMapper.shared().readTree(request.getBodyAsString()))
        .toList();
  }

  private static Set<String> kinds(String name) {
    Set<String> kinds = new TreeSet<>();
    received(name).forEach(said -> kinds.add(said.path("kind").asString()));
    return kinds;
  }

  private static void awaitKind(String name, String kind) {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(kinds(name)).contains(kind));
  }

  private static Answer ask(String squad, String from, String to, int turn) {
    JsonNode turns =
        rotation
            .as(squad + "-" + from)
            .get("/api/members/%s-%s/duty".formatted(squad, from))
            .mustBe(200)
            .json()
            .path("turns");
    return rotation
        .as(squad + "-" + from)
        .post(
            "/api/covers",
            """
            {"squad":"%1$s","week":"%2$s","from":"%1$s-%3$s","to":"%1$s-%4$s"}\
            """
                .formatted(squad, turns.get(turn).path("week").asString(), from, to))
        .mustBe(201);
  }

  @Test
  void aSwapByOneIsToldTheOtherAndWhatIsSwitchedOffIsToldNobody() {
    rotation.admin().importCsv("", Plots.squad("told")).mustBe(200);
    Api ines = rotation.as("told-ines");
    Api jon = rotation.as("told-jon");
    ines.put(mine("told-ines"), hook("ines", "swaps")).mustBe(200);
    jon.put(mine("told-jon"), hook("jon", "swaps")).mustBe(200);

    Answer asked = ask("told", "jon", "ines", 1);
    awaitKind("ines", "swaps");
    JsonNode said = received("ines").getFirst();
    assertThat(said.path("title").asString()).isEqualTo("Jon asks you for a swap (Told)");
    assertThat(received("jon")).isEmpty();

    ines.put(mine("told-ines"), hook("ines")).mustBe(200);
    String path = "/api/swaps/" + asked.json().path("swap").path("id").asString();
    ines.send("POST", path + "/accept", null, null).mustBe(200);
    awaitKind("jon", "swaps");
    jon.send("POST", path + "/undo", null, null).mustBe(200);
    ask("told", "jon", "ines", 2);
    jon.send("POST", mine("told-jon") + "/test", null, null).mustBe(200);
    assertThat(received("jon")).hasSizeLessThanOrEqualTo(2);
    assertThat(received("ines")).hasSize(1);
  }

  @Test
  void aTestIsSentOnceAndSecretsAreNotShown() {
    Api ines = rotation.as("test-ines");
    ines.put(mine("test-ines"), hook("test", "swaps")).mustBe(200);
    Api once = rotation.as("test-ines").with("Idempotency-Key", "t");
    Answer first = once.send("POST", mine("test-ines") + "/test", null, null).mustBe(200);
    assertThat(first.json().path("delivered").asBoolean()).isTrue();
    assertThat(once.send("POST", mine("test-ines") + "/test", null, null)).isEqualTo(first);
    assertThat(received("test")).hasSize(1);
    Answer shown = ines.get("/api/members/test-ines/notices").mustBe(200);
    assertThat(shown.text()).doesNotContain(SECRET).doesNotContain("/test\"");
    String renamed = "{\"channel\":\"webhook\",\"name\":\"Other\",\"kinds\":[],\"settings\":{}}";
    ines.put(mine("test-ines"), renamed).mustBe(200);
    ines.send("POST", mine("test-ines") + "/test", null, null).mustBe(200);
    assertThat(received("test")).hasSize(2);
    ines.delete(mine("test-ines")).mustBe(204);
    assertThat(ines.send("POST", mine("test-ines") + "/test", null, null).mustBe(404).rule())
        .isEqualTo("unknown-connection");
  }

  @Test
  void aSquadsChannelIsToldWhatIsAnnounced() {
    rotation.admin().importCsv("", Plots.squad("chan")).mustBe(200);
    rotation
        .as("lea", "lead:chan")
        .put("/api/squads/chan/notices/connections/hook", hook("chan", "announced", "summary"))
        .mustBe(200);
    rotation.tellOfTime("chan");
    awaitKind("chan", "announced");
    rotation.tellOfTime("chan");
    assertThat(received("chan").toString()).contains("Ines").doesNotContain("balance\":");
  }

  @Test
  void whatMakesNoSenseIsRefusedWithWhatToDo() {
    Api ines = rotation.as("bad-ines");
    String elsewhere = hook("x", "swaps").replace("localhost", "10.0.0.1");
    assertThat(ines.put(mine("bad-ines"), elsewhere).mustBe(422).rule())
        .isEqualTo("bad-connection");
    assertThat(ines.put(mine("bad-ines"), hook("x", "gossip")).mustBe(422).rule())
        .isEqualTo("unknown-notice");
    assertThat(
            ines.put(
                    "/api/members/bad-ines/notices",
                    "{\"quiet\":{\"from\":\"22:00\",\"to\":\"22:00\",\"zone\":\"UTC\"},"
                        + "\"reminders\":[]}")
                .mustBe(422)
                .rule())
        .isEqualTo("bad-notice-times");
    assertThat(
            ines.put("/api/members/bad-ines/notices", "{\"quiet\":null,\"reminders\":[\"P1Y\"]}")
                .mustBe(422)
                .rule())
        .isEqualTo("bad-notice-times");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"+02:00\"", "\"UTC+1\"", "\"Atlantis/Capital\""})
  void quietHoursAreOnTheClockOfARegion(String zone) {
    String body =
        "{\"quiet\":{\"from\":\"22:00\",\"to\":\"07:00\",\"zone\":%s},\"reminders\":[]}"
            .formatted(zone);
    assertThat(
            rotation.as("zone-ines").put("/api/members/zone-ines/notices", body).mustBe(422).rule())
        .isEqualTo("bad-notice-times");
  }

  /** By what is kept, and not only by what is shown. */
  @Test
  void ofWhoIsRemovedNothingIsKept() {
    rotation.admin().importCsv("", Plots.squad("gone")).mustBe(200);
    Api ines = rotation.as("gone-ines");
    ines.put(mine("gone-ines"), hook("gone-secret-path", "swaps")).mustBe(200);
    ines.put(
            "/api/members/gone-ines/notices",
            """
            {"quiet":{"from":"22:00","to":"07:00","zone":"Asia/Kathmandu"},"reminders":["PT3H"]}\
            """)
        .mustBe(200);
    String address = rotation.address("gone-ines");
    rotation.forget("gone-ines", "Not.An-Id-Here!");
    assertThat(rotation.keepsAnywhere("gone-secret-path")).isFalse();
    assertThat(rotation.keepsAnywhere("Asia/Kathmandu")).isFalse();
    assertThat(rotation.keeps("directory", address)).isTrue();
    assertThat(rotation.keeps("notice-choices", "gone-ines")).isTrue();

    rotation.admin().delete("/api/squads/gone/members/gone-ines").mustBe(200);
    rotation.forget("gone-ines");
    rotation.forget("gone-ines");
    assertThat(rotation.keepsAnywhere(address)).isFalse();
    assertThat(rotation.keeps("notice-choices", "gone-ines")).isFalse();
    assertThat(ines.get("/api/members/gone-ines/notices").mustBe(200).json().path("connections"))
        .isEmpty();
  }
}
