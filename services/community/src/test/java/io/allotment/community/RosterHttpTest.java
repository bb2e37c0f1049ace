package io.allotment.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.nimbusds.jwt.JWTClaimsSet;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.proto.rotation.v1.Piece;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.proto.rotation.v1.Turn;
import io.allotment.proto.rotation.v1.TurnsChanged;
import io.allotment.runtime.feed.Peer;
import io.allotment.runtime.security.SigningKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The roster of all squads, from what the rotation tells, whether it is there or away. */
class RosterHttpTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant MONDAY = Instant.parse("2026-11-09T09:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path data;

  private SigningKey gateway;
  private Peer rotation;
  private EmbeddedDatabase database;
  private ConfigurableApplicationContext community;

  @BeforeEach
  void start() {
    Path keys = data.resolve("keys");
    gateway = SigningKey.of(keys, "gateway");
    rotation = new Peer(keys, "rotation", new Names());
    database = EmbeddedDatabase.open(data.resolve("database"));
    community =
        new SpringApplicationBuilder(CommunityService.class)
            .run(
                "--spring.config.name=community",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--spring.grpc.server.host=127.0.0.1",
                "--spring.grpc.server.port=0",
                "--spring.grpc.client.channels.rotation.address=static://127.0.0.1:"
                    + rotation.port(),
                "--allotment.mongo.uri=" + database.connectionString(),
                "--allotment.mongo.alone=true",
                "--allotment.keys.directory=" + keys,
                "--allotment.security.jwks=" + keys.resolve("gateway.jwks").toUri());
  }

  @AfterEach
  void stop() {
    community.close();
    rotation.close();
    database.close();
  }

  @Test
  void showsWhoTendsWhichGardenAndWhoIsNext() {
    rotation.tell(squad("Checkout"));
    rotation.tell(turns(turn(46, "ines"), turn(47, "jon"), turn(48, "mei")));
    JsonNode line = await(46, "Ines Hartmann");
    assertThat(line.path("squad").asString()).isEqualTo("checkout");
    assertThat(line.path("name").asString()).isEqualTo("Checkout");
    assertThat(line.path("week").asString()).isEqualTo("2026-W46");
    assertThat(line.path("until").asString()).isEqualTo("2026-11-16T10:00:00+01:00");
    assertThat(line.path("next").path("gardener").path("name").asString()).isEqualTo("Jon Weber");
    assertThat(gardener(line(48))).isEqualTo("mei");
  }

  @Test
  void showsWhatIsKnownWhileTheRotationIsAwayAndGoesOnWhenItIsBack() {
    rotation.tell(squad("Checkout"));
    rotation.tell(turns(turn(46, "ines")));
    await(46, "Ines Hartmann");
    rotation.goAway();
    assertThat(gardener(line(46))).isEqualTo("Ines Hartmann");
    rotation.tell(turns(turn(46, "jon")));
    rotation.comeBack();
    await(46, "Jon Weber");
    rotation.tell(squad("Till"));
    rotation.tell(turns(turn(47, "ines")));
    assertThat(await(47, "Ines Hartmann").path("name").asString()).isEqualTo("Till");
  }

  @Test
  void aGapHasNobody() {
    rotation.tell(squad("Checkout"));
    rotation.tell(turns(turn(46, null), turn(47, "ines")));
    await(47, "Ines Hartmann");
    assertThat(line(46).path("gardener").isMissingNode() || line(46).path("gardener").isNull())
        .isTrue();
  }

  @Test
  void takesThePersonsTokenForItselfAndNoOther() {
    Instant soon = Instant.now().plusSeconds(60);
    assertThat(get(token("community", soon), 46).statusCode()).isEqualTo(200);
    for (String bad :
        new String[] {
          "nonsense",
          token("rotation", soon),
          token("peer:community", soon),
          token("community", Instant.now().minusSeconds(120))
        }) {
      HttpResponse<String> refused = get(bad, 46);
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(JSON.readTree(refused.body()).path("rule").asString()).isEqualTo("sign-in-needed");
    }
  }

  private JsonNode await(int week, String name) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!gardener(line(week)).equals(name)) {
      assertThat(System.nanoTime()).as("%s in %s", name, line(week)).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return line(week);
  }

  private static String gardener(JsonNode line) {
    return line.path("gardener").path("name").asString("");
  }

  private JsonNode line(int week) {
    HttpResponse<String> answer = get(token("community", Instant.now().plusSeconds(60)), week);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("squads").path(0);
  }

  private HttpResponse<String> get(String token, int week) {
    Instant at = start(week).plusSeconds(60);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(
                  URI.create(
                      "http://127.0.0.1:%s/api/community/roster?at=%s"
                          .formatted(
                              community.getEnvironment().getProperty("local.server.port"), at)))
              .header("Authorization", "Bearer " + token)
              .build(),
          BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String token(String audience, Instant expires) {
    return gateway.sign(
        new JWTClaimsSet.Builder()
            .subject("ines")
            .audience(audience)
            .issueTime(Date.from(expires.minusSeconds(300)))
            .expirationTime(Date.from(expires))
            .build());
  }

  private static SquadChanged squad(String name) {
    return SquadChanged.newBuilder()
        .setSquad("checkout")
        .setName(name)
        .setZone("Europe/Berlin")
        .build();
  }

  private static TurnsChanged turns(Turn... turns) {
    return TurnsChanged.newBuilder()
        .setSquad("checkout")
        .addAllTurns(java.util.List.of(turns))
        .build();
  }

  private static Turn turn(int week, String gardener) {
    Timestamp start = timestamp(start(week));
    Timestamp end = timestamp(start(week + 1));
    Turn.Builder turn = Turn.newBuilder().setWeek("2026-W" + week).setStart(start).setEnd(end);
    if (gardener != null) {
      turn.addPieces(Piece.newBuilder().setGardener(gardener).setStart(start).setEnd(end));
    }
    return turn.build();
  }

  private static Instant start(int week) {
    return MONDAY.plus(WEEK.multipliedBy(week - 46));
  }

  private static Timestamp timestamp(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).build();
  }
}
