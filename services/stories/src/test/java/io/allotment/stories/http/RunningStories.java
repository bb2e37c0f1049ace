package io.allotment.stories.http;

import com.nimbusds.jwt.JWTClaimsSet;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.runtime.security.SigningKey;
import io.allotment.stories.StoriesService;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.view.squad.Squads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The real service on a free port and the embedded database, fed by a rotation's feed. */
final class RunningStories implements AutoCloseable {

  private final Path data;
  private final EmbeddedDatabase database;
  private final SigningKey gateway;
  private final Rotation rotation;
  private final Class<?>[] sources;
  private final String[] more;
  private ConfigurableApplicationContext context;

  RunningStories(String... squads) {
    this(List.of(squads), List.of(StoriesService.class));
  }

  /** With these settings too. */
  RunningStories(List<String> settings, String... squads) {
    this(List.of(squads), List.of(StoriesService.class), settings.toArray(String[]::new));
  }

  /** With these settings too, on a clock that can be put forward. */
  static RunningStories onClock(List<String> squads, String... more) {
    return new RunningStories(squads, List.of(StoriesService.class, HandsOfClock.class), more);
  }

  private RunningStories(List<String> squads, List<Class<?>> sources, String... more) {
    this.sources = sources.toArray(Class<?>[]::new);
    this.more = more;
    try {
      data = Files.createTempDirectory("stories-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    gateway = SigningKey.of(data.resolve("keys"), "gateway");
    rotation = new Rotation(data.resolve("keys"), squads.toArray(String[]::new));
    database = EmbeddedDatabase.open(data.resolve("database"));
    context = start();
    Wait.until(() -> squads().size() == squads.size());
  }

  private ConfigurableApplicationContext start() {
    Path keys = data.resolve("keys");
    String[] all = {
      "--spring.config.name=stories",
      "--server.address=127.0.0.1",
      "--server.port=0",
      "--spring.grpc.server.host=127.0.0.1",
      "--spring.grpc.server.port=0",
      "--spring.grpc.client.channels.rotation.address=static://127.0.0.1:" + rotation.port(),
      "--allotment.mongo.uri=" + database.connectionString(),
      "--allotment.mongo.alone=true",
      "--allotment.imports.pause=PT0.1S",
      "--allotment.suggesting.pause=PT0.1S",
      "--allotment.keys.directory=" + keys,
      "--allotment.security.jwks=" + keys.resolve("gateway.jwks").toUri()
    };
    return new SpringApplicationBuilder(sources)
        .run(Stream.of(all, more).flatMap(Stream::of).toArray(String[]::new));
  }

  /** Stops the service and starts another on the same data. */
  void again() {
    context.close();
    context = start();
  }

  /** The clock that can be put forward. */
  HandsOfClock.Hands clock() {
    return context.getBean(HandsOfClock.Hands.class);
  }

  private Set<SquadId> squads() {
    return context.getBean(Squads.class).names().keySet();
  }

  /** Someone whose requests the gateway passed on. */
  Api as(String member, String... roles) {
    String token =
        gateway.sign(
            new JWTClaimsSet.Builder()
                .subject(member)
                .audience("stories")
                .claim("roles", List.of(roles))
                .issueTime(Date.from(Instant.now().minusSeconds(60)))
                .expirationTime(Date.from(Instant.now().plusSeconds(240)))
                .build());
    return new Api(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"), token);
  }

  @Override
  public void close() {
    context.close();
    rotation.close();
    database.close();
    FileSystemUtils.deleteRecursively(data.toFile());
  }
}
