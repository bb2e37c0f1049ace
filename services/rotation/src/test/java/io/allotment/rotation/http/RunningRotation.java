package io.allotment.rotation.http;

import com.mongodb.client.MongoDatabase;
import com.nimbusds.jwt.JWTClaimsSet;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.eventlog.EventLog;
import io.allotment.proto.rotation.v1.AvailabilityGrpc;
import io.allotment.proto.rotation.v1.AvailabilityReply;
import io.allotment.proto.rotation.v1.AvailabilityRequest;
import io.allotment.proto.rotation.v1.ForgetRequest;
import io.allotment.proto.rotation.v1.PeopleGrpc;
import io.allotment.rotation.RotationService;
import io.allotment.rotation.calendarsource.Readings;
import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.notice.Telling;
import io.allotment.rotation.reaction.WhenWeekBeginsThenPlanAhead;
import io.allotment.runtime.security.ServiceTokens;
import io.allotment.runtime.security.SigningKey;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;
import org.springframework.util.FileSystemUtils;

/** The real service on a free port and the embedded database, and people with tokens for it. */
final class RunningRotation implements AutoCloseable {

  private final Path data;
  private final EmbeddedDatabase database;
  private final SigningKey gateway;
  private final ConfigurableApplicationContext context;

  RunningRotation(String... more) {
    try {
      data = Files.createTempDirectory("rotation-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path keys = data.resolve("keys");
    gateway = SigningKey.of(keys, "gateway");
    database = EmbeddedDatabase.open(data.resolve("database"));
    context =
        new SpringApplicationBuilder(RotationService.class, StillClock.class)
            .run(
                arguments(
                    more,
                    "--spring.config.name=rotation",
                    "--server.address=127.0.0.1",
                    "--server.port=0",
                    "--spring.grpc.server.host=127.0.0.1",
                    "--spring.grpc.server.port=0",
                    "--allotment.mongo.uri=" + database.connectionString(),
                    "--allotment.mongo.alone=true",
                    "--allotment.keys.directory=" + keys,
                    "--allotment.security.jwks=" + keys.resolve("gateway.jwks").toUri(),
                    "--allotment.notices.after=P3650D",
                    "--allotment.plan-ahead.after=P3650D",
                    "--allotment.calendars.after=P3650D",
                    "--allotment.calendars.pause=PT0S",
                    "--allotment.outgoing.permitted=127.0.0.1/32"));
  }

  private static String[] arguments(String[] more, String... all) {
    return Stream.concat(Arrays.stream(all), Arrays.stream(more)).toArray(String[]::new);
  }

  /** Has a squad told what time has brought. */
  void tellOfTime(String squad) {
    context.getBean(Telling.class).ofTime(new SquadId(squad));
  }

  /** Has what has ended posted and plans carried on in a squad, as the service does by itself. */
  void carryOn(String squad) {
    context
        .getBean(WhenWeekBeginsThenPlanAhead.class)
        .carryOn(new SquadId(squad), context.getBean(Clock.class).instant());
  }

  /** Where the log goes on; nothing was recorded while it stays. */
  long head() {
    return context.getBean(EventLog.class).freshHead();
  }

  /** Reads a calendar that is due, as the service does by itself; false if there is none. */
  boolean readNextCalendar() {
    return context.getBean(Readings.class).readNext();
  }

  /** Whether a text is anywhere in what the service keeps of this kind. */
  boolean keeps(String collection, String text) {
    for (Document document :
        context.getBean(MongoDatabase.class).getCollection(collection).find()) {
      if (document.toJson().contains(text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is anywhere in what the service keeps, the log included. */
  boolean keepsAnywhere(String text) {
    return collections().stream().anyMatch(collection -> keeps(collection, text));
  }

  /** Has people forgotten, as the gateway does when they were removed. */
  void forget(String... members) {
    ForgetRequest request = ForgetRequest.newBuilder().addAllMembers(List.of(members)).build();
    var _ = asked(channel -> PeopleGrpc.newBlockingStub(channel).forget(request));
  }

  /** When the members of a squad are there, as another service asks. */
  AvailabilityReply availability(String squad, String from, String to) {
    AvailabilityRequest request =
        AvailabilityRequest.newBuilder().setSquad(squad).setFrom(from).setTo(to).build();
    return asked(channel -> AvailabilityGrpc.newBlockingStub(channel).of(request));
  }

  private <T> T asked(Function<Channel, T> question) {
    ManagedChannel channel =
        Grpc.newChannelBuilderForAddress(
                "127.0.0.1",
                context.getBean(GrpcServerLifecycle.class).getPort(),
                InsecureChannelCredentials.create())
            .build();
    try {
      return question.apply(
          ClientInterceptors.intercept(
              channel, new ServiceTokens(gateway, Clock.systemUTC()).to("rotation")));
    } finally {
      channel.shutdownNow();
    }
  }

  /** The e-mail address of a member. */
  String address(String member) {
    MemberId id = new MemberId(member);
    return Objects.requireNonNull(
        context.getBean(Directory.class).addresses(List.of(id)).get(id), member);
  }

  /** What it keeps things in. */
  List<String> collections() {
    return context.getBean(MongoDatabase.class).listCollectionNames().into(new ArrayList<>());
  }

  /** How the service says it is. */
  String health() {
    return as("probe").get("/actuator/health").mustBe(200).text();
  }

  /** Puts the clock this much ahead of where it stood in the beginning. */
  void ahead(Duration by) {
    context.getBean(StillClock.Hands.class).ahead(by);
  }

  /** Someone whose requests the gateway passed on. */
  Api as(String member, String... roles) {
    return bearing(
        token(gateway, member, "rotation", Instant.now().plusSeconds(240), List.of(roles)));
  }

  Api admin() {
    return as("ada", "admin");
  }

  /** Someone with whatever this token is; null for none. */
  Api bearing(String token) {
    return new Api(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"), token);
  }

  SigningKey gateway() {
    return gateway;
  }

  /** The key of somebody the service has never heard of. */
  SigningKey impostor() {
    return SigningKey.of(data.resolve("elsewhere"), "gateway");
  }

  static String token(
      SigningKey key, String member, String audience, Instant expires, List<String> roles) {
    return key.sign(
        new JWTClaimsSet.Builder()
            .subject(member)
            .audience(audience)
            .claim("roles", roles)
            .issueTime(Date.from(expires.minusSeconds(300)))
            .expirationTime(Date.from(expires))
            .build());
  }

  @Override
  public void close() {
    context.close();
    database.close();
    FileSystemUtils.deleteRecursively(data.toFile());
  }
}
