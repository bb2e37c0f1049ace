package io.allotment.capacity.http;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.nimbusds.jwt.JWTClaimsSet;
import io.allotment.capacity.CapacityService;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.eventlog.EventLog;
import io.allotment.proto.rotation.v1.MemberAvailability;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.runtime.http.Api;
import io.allotment.runtime.http.Wait;
import io.allotment.runtime.security.ServiceTokens;
import io.allotment.runtime.security.SigningKey;
import io.allotment.runtime.view.Views;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;
import org.springframework.util.FileSystemUtils;

/** The real service on a free port and the embedded database, fed by what others tell. */
final class RunningCapacity implements AutoCloseable {

  private static final List<String> WEEKDAYS =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

  private final Path data;
  private final EmbeddedDatabase database;
  private final SigningKey gateway;
  private final Others rotation;
  private final Others stories;
  private final ConfigurableApplicationContext context;

  RunningCapacity() {
    try {
      data = Files.createTempDirectory("capacity-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path keys = data.resolve("keys");
    gateway = SigningKey.of(keys, "gateway");
    rotation = new Others(keys, "rotation");
    stories = new Others(keys, "stories");
    database = EmbeddedDatabase.open(data.resolve("database"));
    context =
        new SpringApplicationBuilder(CapacityService.class)
            .run(
                "--spring.config.name=capacity",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--spring.grpc.server.host=127.0.0.1",
                "--spring.grpc.server.port=0",
                "--spring.grpc.client.channels.rotation.address=static://127.0.0.1:"
                    + rotation.port(),
                "--spring.grpc.client.channels.stories.address=static://127.0.0.1:"
                    + stories.port(),
                "--allotment.mongo.uri=" + database.connectionString(),
                "--allotment.mongo.alone=true",
                "--allotment.keys.directory=" + keys,
                "--allotment.security.jwks=" + keys.resolve("gateway.jwks").toUri());
  }

  Others rotation() {
    return rotation;
  }

  Others stories() {
    return stories;
  }

  /** Whether all that stories told is taken. */
  boolean hasHeardStories() {
    return context.getBean(Views.class).position("told") >= stories.position();
  }

  /** Whether all that rotation told is recorded. */
  boolean hasHeardRotation() {
    return context.getBean(Views.class).position("rotation") >= rotation.position();
  }

  /** Whether all that happened was looked at for alerts, and what they came to. */
  boolean hasLooked() {
    return context.getBean(Views.class).position("alerts") >= head();
  }

  /** How far the log has come. */
  long head() {
    return context.getBean(EventLog.class).freshHead();
  }

  /** In how many appends what is known of these stories was recorded. */
  long appendsOf(List<String> stories) {
    return context
        .getBean(MongoDatabase.class)
        .getCollection("log")
        .countDocuments(
            Filters.in("events.tags", stories.stream().map(story -> "story:" + story).toList()));
  }

  /** Takes a text away, as erasing it does. */
  void erase(String text) {
    context.getBean(MongoDatabase.class).getCollection("texts").deleteOne(Filters.eq("_id", text));
  }

  /** Someone whose requests the gateway passed on. */
  Api as(String member, String... roles) {
    String token =
        gateway.sign(
            new JWTClaimsSet.Builder()
                .subject(member)
                .audience("capacity")
                .claim("roles", List.of(roles))
                .issueTime(Date.from(Instant.now().minusSeconds(60)))
                .expirationTime(Date.from(Instant.now().plusSeconds(240)))
                .build());
    return new Api(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"), token);
  }

  /** How another service reaches this one. */
  ManagedChannel channel() {
    return Grpc.newChannelBuilderForAddress(
            "127.0.0.1",
            context.getBean(GrpcServerLifecycle.class).getPort(),
            InsecureChannelCredentials.create())
        .build();
  }

  /** The gateway's own word, for calls of it. */
  ServiceTokens tokens() {
    return new ServiceTokens(gateway, Clock.systemUTC());
  }

  /**
   * Whoever plans for a squad of two, who are there on weekdays: 7.5 days a week, of which 2.25 are
   * for improvement.
   *
   * @param zone the clock it goes by
   */
  Api squadOfTwo(String squad, String zone) {
    rotation.there(
        squad,
        all -> {
          all.clearMembers();
          for (String member : List.of("-ines", "-jon")) {
            all.addMembers(
                MemberAvailability.newBuilder()
                    .setMember(squad + member)
                    .setAllocation("1")
                    .addAllWorkingDays(WEEKDAYS));
          }
          return all;
        });
    rotation.tell(SquadChanged.newBuilder().setSquad(squad).setName(squad).setZone(zone).build());
    Api planner = as("pia", "planner:" + squad);
    Wait.until(() -> planner.get("/api/squads/%s/iterations".formatted(squad)).status() == 200);
    Wait.until(this::hasHeardRotation);
    return planner;
  }

  @Override
  public void close() {
    context.close();
    rotation.close();
    stories.close();
    database.close();
    FileSystemUtils.deleteRecursively(data.toFile());
  }
}
