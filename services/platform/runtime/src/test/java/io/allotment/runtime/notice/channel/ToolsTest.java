package io.allotment.runtime.notice.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.allotment.runtime.notice.Answer;
import io.allotment.runtime.notice.Channel;
import io.allotment.runtime.notice.Connection;
import io.allotment.runtime.notice.Message;
import io.allotment.runtime.notice.Receivers;
import io.allotment.runtime.notice.Watch;
import io.allotment.runtime.notice.Watch.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack and PagerDuty as they answer, recorded from their documentation. */
class ToolsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Stretch INES =
      new Stretch(
          Instant.parse("2026-11-23T09:00:00Z"),
          Instant.parse("2026-11-30T09:00:00Z"),
          "Ines",
          "ines@example.com");
  private static final Stretch JON =
      new Stretch(
          Instant.parse("2026-11-30T09:00:00Z"),
          Instant.parse("2026-12-07T09:00:00Z"),
          "Jon",
          "jon@example.com");
  private static final Watch WATCH =
      new Watch(NOW, Instant.parse("2027-02-16T12:00:00Z"), List.of(INES, JON));
  private static final String OVERRIDES = "/schedules/PI7DH85/overrides";

  private final Set<String> remembered = new TreeSet<>();
  private WireMockServer there;

  @BeforeEach
  void start() {
    there = Receivers.start();
  }

  @AfterEach
  void stop() {
    there.stop();
  }

  private Channel.Memory memory() {
    return new Channel.Memory() {
      @Override
      public Set<String> all() {
        return Set.copyOf(remembered);
      }

      @Override
      public void add(String name) {
        remembered.add(name);
      }

      @Override
      public void remove(String name) {
        remembered.remove(name);
      }
    };
  }

  private static Connection to(String channel, Map<String, String> settings) {
    return new Connection("garden", "one", channel, "One", settings, Set.of());
  }

  private Answer slack() {
    return new SlackGroupChannel(Receivers.http(), there.baseUrl())
        .show(
            to("slack-group", Map.of("token", "xoxb-12345678", "group", "S0604QSJC")),
            WATCH,
            memory());
  }

  @Test
  void theSlackGroupIsWhoIsOnDuty() {
    there.stubFor(
        get(urlPathEqualTo("/users.lookupByEmail"))
            .withQueryParam("email", equalTo("ines@example.com"))
            .willReturn(
                okJson("{\"ok\":true,\"user\":{\"id\":\"W012A3CDE\",\"team_id\":\"T012AB3C4\"}}")));
    there.stubFor(
        post("/usergroups.users.update")
            .willReturn(okJson("{\"ok\":true,\"usergroup\":{\"id\":\"S0604QSJC\"}}")));
    assertThat(slack()).isEqualTo(new Answer.Delivered());
    there.verify(
        1,
        postRequestedFor(urlPathEqualTo("/usergroups.users.update"))
            .withHeader("Authorization", equalTo("Bearer xoxb-12345678"))
            .withRequestBody(equalToJson("{\"usergroup\":\"S0604QSJC\",\"users\":\"W012A3CDE\"}")));
  }

  @Test
  void whatSlackRefusesIsSaidAndWhatPassesIsTriedAgain() {
    there.stubFor(
        get(urlPathEqualTo("/users.lookupByEmail"))
            .willReturn(okJson("{\"ok\":false,\"error\":\"users_not_found\"}")));
    assertThat(slack())
        .isInstanceOfSatisfying(
            Answer.Refused.class, said -> assertThat(said.problem()).contains("users_not_found"));
    there.stubFor(
        get(urlPathEqualTo("/users.lookupByEmail"))
            .willReturn(
                jsonResponse("{\"ok\":false,\"error\":\"ratelimited\"}", 429)
                    .withHeader("Retry-After", "30")));
    assertThat(slack())
        .isInstanceOfSatisfying(
            Answer.Later.class, said -> assertThat(said.after()).hasSeconds(30));
  }

  @Test
  void aSlackChannelIsToldInText() {
    there.stubFor(post("/services/T0/B0/x").willReturn(okJson("{}")));
    Connection to = to("slack", Map.of("url", there.baseUrl() + "/services/T0/B0/x"));
    Message said =
        new Message("msg_1", "k", "A <b>", List.of("C & D", "E"), "https://g/#/x", Map.of(), NOW);
    assertThat(new SlackChannel(Receivers.http()).say(to, said)).isEqualTo(new Answer.Delivered());
    there.verify(
        postRequestedFor(urlPathEqualTo("/services/T0/B0/x"))
            .withRequestBody(
                equalToJson("{\"text\":\"*A &lt;b&gt;*\\nC &amp; D\\nE\\n<https://g/#/x>\"}")));
  }

  private Answer pagerDuty(Watch watch) {
    return new PagerDutyChannel(Receivers.http(), there.baseUrl())
        .show(to("pagerduty", Map.of("key", "y_NbAkKc66", "schedule", "PI7DH85")), watch, memory());
  }

  private void present(String... overrides) {
    there.stubFor(
        get(urlPathEqualTo(OVERRIDES))
            .willReturn(okJson("{\"overrides\":[" + String.join(",", overrides) + "]}")));
  }

  private static String override(String id, String start, String end, String user) {
    return """
    {"id":"%s","start":"%s","end":"%s","user":{"id":"%s","type":"user_reference"}}\
    """
        .formatted(id, start, end, user);
  }

  private void users() {
    for (String name : List.of("ines", "jon")) {
      there.stubFor(
          get(urlPathEqualTo("/users"))
              .withQueryParam("query", equalTo(name + "@example.com"))
              .willReturn(
                  okJson(
                      "{\"users\":[{\"id\":\"P%s\",\"email\":\"%s@example.com\"}],\"more\":false}"
                          .formatted(name.toUpperCase(java.util.Locale.ROOT), name))));
    }
    there.stubFor(
        post(OVERRIDES)
            .willReturn(jsonResponse("[{\"status\":201,\"override\":{\"id\":\"Q1\"}}]", 201)));
    there.stubFor(delete(OVERRIDES + "/QOLD").willReturn(noContent()));
  }

  @Test
  void pagerDutyIsKeptInStepWithWhatChanged() {
    users();
    remembered.add("QOLD");
    present(
        override("QINES", "2026-11-23T10:00:00+01:00", "2026-11-30T10:00:00+01:00", "PINES"),
        override("QOLD", "2026-11-30T09:00:00Z", "2026-12-07T09:00:00Z", "PINES"),
        override("QTHEIRS", "2026-12-01T09:00:00Z", "2026-12-01T12:00:00Z", "PKIM"));
    assertThat(pagerDuty(WATCH)).isEqualTo(new Answer.Delivered());
    there.verify(
        1,
        postRequestedFor(urlPathEqualTo(OVERRIDES))
            .withHeader("Authorization", equalTo("Token token=y_NbAkKc66"))
            .withRequestBody(
                equalToJson(
                    """
                    {"overrides":[{"start":"2026-11-30T09:00:00Z","end":"2026-12-07T09:00:00Z",
                    "user":{"id":"PJON","type":"user_reference"}}]}\
                    """)));
    there.verify(1, deleteRequestedFor(urlPathEqualTo(OVERRIDES + "/QOLD")));
    assertThat(remembered).containsExactly("Q1", "QINES");
  }

  /** As after kill -9 between creating and remembering. */
  @Test
  void whatIsThereAlreadyIsNotCreatedAgain() {
    users();
    present(
        override("QA", "2026-11-24T11:00:00Z", "2026-11-30T09:00:00Z", "PINES"),
        override("QB", "2026-11-30T09:00:00Z", "2026-12-07T09:00:00Z", "PJON"));
    assertThat(pagerDuty(WATCH)).isEqualTo(new Answer.Delivered());
    there.verify(0, postRequestedFor(urlPathEqualTo(OVERRIDES)));
    assertThat(remembered).containsExactly("QA", "QB");
  }

  @Test
  void whoPagerDutyDoesNotKnowIsNamed() {
    users();
    present();
    there.stubFor(get(urlPathEqualTo("/users")).willReturn(okJson("{\"users\":[]}")));
    assertThat(pagerDuty(WATCH))
        .isInstanceOfSatisfying(
            Answer.Refused.class, said -> assertThat(said.problem()).contains("Ines, Jon"));
  }
}
