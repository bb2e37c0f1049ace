package io.allotment.community;

import com.nimbusds.jwt.JWTClaimsSet;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.runtime.ViewOf;
import io.allotment.runtime.feed.Peer;
import io.allotment.runtime.http.Api;
import io.allotment.runtime.security.ServiceTokens;
import io.allotment.runtime.security.SigningKey;
import io.allotment.runtime.view.View;
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
public final class RunningCommunity implements AutoCloseable {

  private final Path data;
  private final EmbeddedDatabase database;
  private final SigningKey gateway;
  private final StoryTexts texts = new StoryTexts();
  private final CapacityDecisions decisions = new CapacityDecisions();
  private final CapacitySentences sentences = new CapacitySentences();
  private final Peer rotation;
  private final Peer stories;
  private final Peer capacity;
  private ConfigurableApplicationContext context;

  public RunningCommunity() {
    try {
      data = Files.createTempDirectory("community-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path keys = data.resolve("keys");
    gateway = SigningKey.of(keys, "gateway");
    rotation = new Peer(keys, "rotation", new Names());
    stories = new Peer(keys, "stories", texts);
    capacity = new Peer(keys, "capacity", decisions, sentences);
    database = EmbeddedDatabase.open(data.resolve("database"));
    context = run();
  }

  private ConfigurableApplicationContext run() {
    Path keys = data.resolve("keys");
    return new SpringApplicationBuilder(CommunityService.class)
        .run(
            "--spring.config.name=community",
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--spring.grpc.server.host=127.0.0.1",
            "--spring.grpc.server.port=0",
            channel("rotation", rotation),
            channel("stories", stories),
            channel("capacity", capacity),
            "--allotment.mongo.uri=" + database.connectionString(),
            "--allotment.mongo.alone=true",
            "--allotment.themes.pause=PT0.1S",
            "--allotment.keys.directory=" + keys,
            "--allotment.security.jwks=" + keys.resolve("gateway.jwks").toUri());
  }

  private static String channel(String name, Peer peer) {
    return "--spring.grpc.client.channels.%s.address=static://127.0.0.1:%d"
        .formatted(name, peer.port());
  }

  public Peer rotation() {
    return rotation;
  }

  public Peer stories() {
    return stories;
  }

  public Peer capacity() {
    return capacity;
  }

  /** What stories are called. */
  public StoryTexts texts() {
    return texts;
  }

  /** What capacity was asked to change. */
  public CapacityDecisions decisions() {
    return decisions;
  }

  /** Why somebody raided. */
  public CapacitySentences sentences() {
    return sentences;
  }

  /** Whether a view holds everything that a service told. */
  public boolean has(String view, Peer of) {
    return context.getBean(Views.class).position(view) >= of.position();
  }

  /** Every view there is. */
  public List<View<?>> views() {
    return context.getBeanProvider(ViewOf.class).stream()
        .<View<?>>map(of -> ((ViewOf<?>) of).view())
        .toList();
  }

  /** A part of the running service. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Stops the service and starts it over what it has written. */
  public void restart() {
    context.close();
    context = run();
  }

  /** Someone whose requests the gateway passed on. */
  public Api as(String member, String... roles) {
    String token =
        gateway.sign(
            new JWTClaimsSet.Builder()
                .subject(member)
                .audience("community")
                .claim("roles", List.of(roles))
                .issueTime(Date.from(Instant.now().minusSeconds(60)))
                .expirationTime(Date.from(Instant.now().plusSeconds(240)))
                .build());
    return new Api(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"), token);
  }

  /** How another service reaches this one. */
  public ManagedChannel channel() {
    return Grpc.newChannelBuilderForAddress(
            "127.0.0.1",
            context.getBean(GrpcServerLifecycle.class).getPort(),
            InsecureChannelCredentials.create())
        .build();
  }

  /** The gateway's own word, for calls of it. */
  public ServiceTokens tokens() {
    return new ServiceTokens(gateway, Clock.systemUTC());
  }

  @Override
  public void close() {
    context.close();
    rotation.close();
    stories.close();
    capacity.close();
    database.close();
    FileSystemUtils.deleteRecursively(data.toFile());
  }
}
