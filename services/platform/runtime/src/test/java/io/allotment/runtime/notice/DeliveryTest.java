package io.allotment.runtime.notice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.runtime.notice.channel.WebhookChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters to a real webhook on this machine, out of a real database, on a clock set by hand. */
class DeliveryTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String SECRET = "0123456789abcdef01234567";

  private static EmbeddedDatabase database;
  private static MongoClient client;
  private static WireMockServer receiver;
  private static int count;

  private final Set<String> untrue = new HashSet<>();
  private Instant now = NOON;
  private QuietHours quiet;
  private MongoDatabase outbox;
  private Office office;

  @BeforeAll
  static void open(@TempDir Path directory) {
    database = EmbeddedDatabase.open(directory);
    client = MongoClients.create(database.connectionString("test"));
    receiver = Receivers.start();
  }

  @AfterAll
  static void close() {
    receiver.stop();
    client.close();
    database.close();
  }

  @BeforeEach
  void begin() {
    outbox = client.getDatabase("test" + ++count);
    receiver.resetAll();
    receiver.stubFor(post(anyUrl()).willReturn(ok()));
    start();
    connect("letters");
  }

  @AfterEach
  void drop() {
    outbox.drop();
  }

  private void start() {
    Http http = Receivers.http();
    office =
        new Office(
            outbox,
            List.of(new WebhookChannel(http, () -> now)),
            source(),
            () -> now,
            Duration.ofDays(1),
            Duration.ofDays(1));
  }

  private NoticeSource source() {
    return new NoticeSource() {
      @Override
      public List<Connection> given(String owner) {
        return List.of();
      }

      @Override
      public Optional<QuietHours> quiet(String owner) {
        return Optional.ofNullable(quiet);
      }

      @Override
      public Optional<Message> compose(Letter letter) {
        return untrue.contains(letter.about().get("what"))
            ? Optional.empty()
            : Optional.of(
                new Message(
                    letter.messageId(),
                    letter.kind(),
                    "Said",
                    List.of(),
                    null,
                    Map.of(),
                    letter.since()));
      }

      @Override
      public Optional<Watch> watch(String owner, Instant at) {
        return Optional.empty();
      }
    };
  }

  private void connect(String... kinds) {
    office
        .desk()
        .put(
            new Connection(
                "ines",
                "hook",
                "webhook",
                "Mine",
                Map.of("url", receiver.baseUrl() + "/secret-path", "secret", SECRET),
                Set.of(kinds)),
            Set.of(Channel.Takes.MESSAGES));
  }

  private void put(String key) {
    office
        .postbox()
        .put(
            new Notice(
                key,
                "ines",
                "letters",
                Map.of("what", key),
                NOON,
                NOON,
                NOON.plusSeconds(200_000)));
  }

  private int round() {
    return office.delivery().round();
  }

  private List<String> received() {
    return receiver.findAll(postRequestedFor(anyUrl())).stream()
        .map(request -> request.getHeader("webhook-id"))
        .toList();
  }

  private String state() {
    Document letter = outbox.getCollection("notice-outbox").find().first();
    return letter == null ? "" : letter.getString("state");
  }

  private ConnectionView seen() {
    return office.desk().of("ines").getFirst();
  }

  @Test
  void whatIsPutAgainIsSentOnce() {
    put("a");
    put("a");
    assertThat(round()).isEqualTo(1);
    put("a");
    start();
    put("a");
    assertThat(round()).isZero();
    assertThat(received()).hasSize(1);
    assertThat(seen().state()).isEqualTo(ConnectionView.State.FINE);
  }

  /** As after kill -9 between the two: the receiver knows it by its id. */
  @Test
  void whatWasSentAndNotRecordedComesAgainWithTheSameId() {
    put("a");
    Document before = outbox.getCollection("notice-outbox").find().first();
    round();
    outbox.getCollection("notice-outbox").drop();
    outbox.getCollection("notice-outbox").insertOne(before);
    start();
    round();
    assertThat(received()).hasSize(2);
    assertThat(new HashSet<>(received())).hasSize(1);
  }

  @Test
  void whoDiesWhileSendingLeavesItToOthersLater() {
    put("a");
    Outbox dying = new Outbox(outbox);
    assertThat(dying.claim(now, now.plusSeconds(300), 8)).hasSize(1);
    start();
    assertThat(round()).isZero();
    now = now.plusSeconds(300);
    assertThat(round()).isEqualTo(1);
    assertThat(received()).hasSize(1);
  }

  @Test
  void whatFailsIsTriedAgainLaterAndShown() {
    receiver.stubFor(
        post(anyUrl()).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "600")));
    put("a");
    round();
    assertThat(seen().state()).isEqualTo(ConnectionView.State.PROBLEM);
    assertThat(seen().waiting()).isEqualTo(1);
    now = now.plusSeconds(599);
    assertThat(round()).isZero();
    receiver.stubFor(post(anyUrl()).willReturn(ok()));
    now = now.plusSeconds(2);
    assertThat(round()).isEqualTo(1);
    assertThat(state()).isEqualTo("SENT");
    assertThat(new HashSet<>(received())).hasSize(1);
  }

  @Test
  void afterADayItIsGivenUp() {
    receiver.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(500)));
    put("a");
    for (int tries = 0; tries < 60 && !state().equals("GIVEN_UP"); tries++) {
      round();
      now = now.plus(Duration.ofMinutes(75));
    }
    assertThat(state()).isEqualTo("GIVEN_UP");
    assertThat(now).isBetween(NOON.plus(Duration.ofHours(20)), NOON.plus(Duration.ofHours(30)));
    assertThat(seen().problem().text()).contains("500");
  }

  @Test
  void aRefusalIsNotRepeated() {
    receiver.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(410)));
    put("a");
    round();
    assertThat(state()).isEqualTo("GIVEN_UP");
  }

  @Test
  void inQuietHoursItWaitsAndIsDroppedIfItIsTrueNoMore() {
    quiet = new QuietHours(LocalTime.of(11, 0), LocalTime.of(14, 0), ZoneOffset.UTC);
    put("a");
    put("b");
    round();
    assertThat(received()).isEmpty();
    untrue.add("b");
    now = NOON.plus(Duration.ofHours(2));
    assertThat(round()).isEqualTo(2);
    assertThat(received()).containsExactly(Message.id("a ines/hook"));
  }

  @Test
  void whatIsNotWantedOrOfNoUseIsNotSent() {
    connect("others");
    put("never");
    assertThat(state()).isEmpty();
    connect("letters");
    put("a");
    connect("others");
    round();
    assertThat(state()).isEqualTo("DROPPED");
    connect("letters");
    now = NOON.plusSeconds(200_001);
    put("b");
    assertThat(round()).isZero();
    assertThat(received()).isEmpty();
  }

  @Test
  void aTestIsSentOnceForOneActAndSecretsAreMasked() {
    quiet = new QuietHours(LocalTime.of(11, 0), LocalTime.of(14, 0), ZoneOffset.UTC);
    assertThat(office.desk().test("ines", "hook", "ines/1").delivered()).isTrue();
    assertThat(office.desk().test("ines", "hook", "ines/1").delivered()).isTrue();
    assertThat(received()).hasSize(1);
    assertThat(seen().settings().toString()).doesNotContain("secret-path").doesNotContain(SECRET);
    List<LoggedRequest> sent = receiver.findAll(postRequestedFor(anyUrl()));
    assertThat(sent.getFirst().getBodyAsString()).doesNotContain(SECRET);
  }

  /** By what it keeps, and not only by what it shows: the address and the secret are gone. */
  @Test
  void whoIsForgottenIsToldNothingAndNothingIsKeptOfTheirs() {
    receiver.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
    put("tried");
    assertThat(round()).isEqualTo(1);
    now = now.plusSeconds(3_600);
    receiver.stubFor(post(anyUrl()).willReturn(ok()));
    receiver.resetRequests();
    put("waiting");

    office.desk().forget("ines");
    office.desk().forget("ines");

    assertThat(round()).isZero();
    assertThat(received()).isEmpty();
    assertThat(office.desk().of("ines")).isEmpty();
    for (String collection : outbox.listCollectionNames()) {
      for (Document kept : outbox.getCollection(collection).find()) {
        assertThat(kept.toJson()).doesNotContain("secret-path", SECRET, "503");
      }
    }
    assertThat(outbox.getCollection("notice-states").countDocuments()).isZero();
  }

  @Test
  void whatWasForgottenIsNotSaidAgainToWhoConnectsAnew() {
    put("waiting");
    office.desk().forget("ines");
    connect("letters");
    put("waiting");
    assertThat(round()).isZero();
    put("new");
    assertThat(round()).isEqualTo(1);
    assertThat(received()).hasSize(1);
  }
}
