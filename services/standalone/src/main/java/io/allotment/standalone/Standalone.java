package io.allotment.standalone;

import io.allotment.capacity.CapacityService;
import io.allotment.community.CommunityService;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.gateway.GatewayService;
import io.allotment.rotation.RotationService;
import io.allotment.standalone.backup.BackupSocket;
import io.allotment.standalone.backup.Installation;
import io.allotment.standalone.backup.Snapshot;
import io.allotment.standalone.demo.work.WorkHistory;
import io.allotment.stories.StoriesService;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A running Allotment: the database, then each service in a context of its own, then the gateway in
 * front of them. Services listen on ephemeral ports of the loopback interface and take the
 * gateway's tokens only; among themselves they speak gRPC inside the process.
 */
public final class Standalone implements AutoCloseable {

  private static final String GATEWAY_CONFIGURATIONS =
      String.join(
          ",",
          "org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration",
          "org.springframework.cloud.gateway.server.mvc.GatewayMvcClassPathWarningAutoConfiguration",
          "org.springframework.cloud.gateway.server.mvc.filter.FilterAutoConfiguration",
          "org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctionAutoConfiguration",
          "org.springframework.cloud.gateway.server.mvc.handler.GatewayMultipartAutoConfiguration",
          "org.springframework.cloud.gateway.server.mvc.predicate.PredicateAutoConfiguration",
          "org.springframework.cloud.gateway.server.mvc.config.DefaultFunctionConfiguration");

  private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Settings settings;
  private final String database;
  private final ConfigurableApplicationContext gateway;

  private Standalone(Settings settings) {
    this.settings = settings;
    Installation installation = Installation.in(settings.data());
    EmbeddedDatabase embedded = EmbeddedDatabase.open(installation.database());
    parts.push(embedded);
    database = embedded.connectionString();
    try {
      parts.push(BackupSocket.open(installation, new Snapshot(installation, embedded)));
      if (settings.demo()) {
        tellDemo();
      }
      ConfigurableApplicationContext rotation = service(RotationService.class, "rotation");
      ConfigurableApplicationContext stories = service(StoriesService.class, "stories");
      ConfigurableApplicationContext community = service(CommunityService.class, "community");
      ConfigurableApplicationContext capacity = service(CapacityService.class, "capacity");
      if (settings.demo()) {
        tellDemo(new WorkHistory.Services(rotation, stories, capacity, community));
      }
      gateway = gateway(rotation, stories, community, capacity);
    } catch (RuntimeException failed) {
      close();
      throw failed;
    }
  }

  /** Starts everything; ready when it returns. */
  public static Standalone start(Settings settings) {
    return new Standalone(settings);
  }

  /** The port people use. */
  public int port() {
    return port(gateway);
  }

  /** History is told to a rotation whose own clock stands still meanwhile. */
  private void tellDemo() {
    Demo demo = new Demo(settings.data());
    if (!demo.isGardened()) {
      LOG.info("The demo tells a year of eight squads first, once; a minute or two.");
      var rotation =
          service(RotationService.class, "rotation", "--allotment.plan-ahead.after=P3650D");
      demo.tell(rotation);
      parts.pop();
      rotation.close();
    }
  }

  /** The others hear of each other as they are told, so they are told all together. */
  private void tellDemo(WorkHistory.Services services) {
    Demo demo = new Demo(settings.data());
    if (!demo.isTold()) {
      demo.tell(services);
    }
  }

  private ConfigurableApplicationContext service(Class<?> type, String name, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--spring.autoconfigure.exclude=" + GATEWAY_CONFIGURATIONS,
                "--spring.web.resources.add-mappings=false",
                "--spring.grpc.server.inprocess.name=" + name,
                "--spring.grpc.server.inprocess.exclusive=true",
                "--allotment.security.jwks=" + settings.keys().resolve("gateway.jwks").toUri()));
    arguments.addAll(List.of(more));
    return run(type, name, arguments);
  }

  private ConfigurableApplicationContext gateway(
      ConfigurableApplicationContext rotation,
      ConfigurableApplicationContext stories,
      ConfigurableApplicationContext community,
      ConfigurableApplicationContext capacity) {
    return run(
        GatewayService.class,
        "gateway",
        List.of(
            "--server.port=" + settings.port(),
            "--spring.grpc.server.inprocess.name=gateway",
            "--spring.grpc.server.inprocess.exclusive=true",
            "--allotment.data=" + settings.data(),
            "--allotment.services.rotation.url=" + address(rotation),
            "--allotment.services.stories.url=" + address(stories),
            "--allotment.services.community.url=" + address(community),
            "--allotment.services.capacity.url=" + address(capacity)),
        new ServiceHealth("rotation", rotation),
        new ServiceHealth("stories", stories),
        new ServiceHealth("community", community),
        new ServiceHealth("capacity", capacity));
  }

  private ConfigurableApplicationContext run(
      Class<?> type,
      String name,
      List<String> more,
      ApplicationContextInitializer<?>... initializers) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--spring.config.name=" + name,
                "--spring.main.banner-mode=off",
                "--spring.main.log-startup-info=false",
                "--spring.grpc.client.channels.rotation.address=in-process:rotation",
                "--spring.grpc.client.channels.stories.address=in-process:stories",
                "--spring.grpc.client.channels.capacity.address=in-process:capacity",
                "--spring.grpc.client.channels.community.address=in-process:community",
                "--allotment.mongo.uri=" + database,
                "--allotment.mongo.alone=true",
                "--allotment.keys.directory=" + settings.keys()));
    arguments.addAll(more);
    arguments.addAll(settings.others());
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(type)
            .initializers(initializers)
            .registerShutdownHook(false)
            .run(arguments.toArray(String[]::new));
    parts.push(context);
    return context;
  }

  private static String address(ConfigurableApplicationContext service) {
    return "http://127.0.0.1:" + port(service);
  }

  private static int port(ConfigurableApplicationContext context) {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Stops the gateway, the services, what takes backups, and the database. */
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception failure) {
        throw new IllegalStateException("A part of Allotment did not stop in order.", failure);
      }
    }
  }
}
