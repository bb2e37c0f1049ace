package io.allotment.stories.http;

import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.stories.StoriesService;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.view.squad.Squads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The real service on a free port and the embedded database, fed by a rotation's feed. */
final class RunningStories implements AutoCloseable {

  private final Path data;
  private final EmbeddedDatabase database;
  private final Gateway gateway;
  private final Rotation rotation;
  private final Class<?>[] sources;
  private final String[] more;
  private final List<ConfigurableApplicationContext> others = new ArrayList<>();
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
    gateway = new Gateway(data.resolve("keys"));
    rotation = new Rotation(data.resolve("keys"), squads.toArray(String[]::new));
    database = EmbeddedDatabase.open(data.resolve("database"));
    context = start();
    Wait.until(() -> squads().size() == squads.size());
  }

  private ConfigurableApplicationContext start() {
    return start(sources, database.connectionString(), data.resolve("keys"), rotation.port(), more);
  }

  /**
   * Starts the service.
   *
   * @param more settings that count instead of those it has otherwise, or too
   */
  static ConfigurableApplicationContext start(
      Class<?>[] sources, String mongo, Path keys, int rotation, String... more) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("--spring.config.name", "stories");
    settings.put("--server.address", "127.0.0.1");
    settings.put("--server.port", "0");
    settings.put("--spring.grpc.server.host", "127.0.0.1");
    settings.put("--spring.grpc.server.port", "0");
    settings.put(
        "--spring.grpc.client.channels.rotation.address", "static://127.0.0.1:" + rotation);
    settings.put("--allotment.mongo.uri", mongo);
    settings.put("--allotment.mongo.alone", "true");
    settings.put("--allotment.imports.pause", "PT0.1S");
    settings.put("--allotment.suggesting.pause", "PT0.1S");
    settings.put("--allotment.keys.directory", keys.toString());
    settings.put("--allotment.security.jwks", keys.resolve("gateway.jwks").toUri().toString());
    for (String setting : more) {
      int at = setting.indexOf('=');
      settings.put(setting.substring(0, at), setting.substring(at + 1));
    }
    return new SpringApplicationBuilder(sources)
        .run(
            settings.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .toArray(String[]::new));
  }

  /** Stops the service and starts another on the same data. */
  void again() {
    context.close();
    context = start();
  }

  /** A part of it. */
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Starts another on the same data beside it, and answers its port. */
  String beside() {
    ConfigurableApplicationContext other = start();
    others.add(other);
    return port(other);
  }

  /** Someone whose requests the gateway passed on to the one on this port. */
  Api at(String port, String member, String... roles) {
    return gateway.as(port, member, roles);
  }

  /** The clock that can be put forward. */
  HandsOfClock.Hands clock() {
    return part(HandsOfClock.Hands.class);
  }

  private Set<SquadId> squads() {
    return part(Squads.class).names().keySet();
  }

  /** Someone whose requests the gateway passed on. */
  Api as(String member, String... roles) {
    return gateway.as(port(context), member, roles);
  }

  /** The port on which a service takes requests. */
  static String port(ConfigurableApplicationContext context) {
    return String.valueOf(context.getEnvironment().getProperty("local.server.port"));
  }

  @Override
  public void close() {
    others.forEach(ConfigurableApplicationContext::close);
    context.close();
    rotation.close();
    database.close();
    FileSystemUtils.deleteRecursively(data.toFile());
  }
}
