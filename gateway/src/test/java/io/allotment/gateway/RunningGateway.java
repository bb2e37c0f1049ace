package io.allotment.gateway;

import io.allotment.gateway.Browser.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The real gateway on a free port, its data in a directory, its services stubs. */
public final class RunningGateway implements AutoCloseable {

  public static final String PASSWORD = "wheelbarrow compost";

  private final Path data;
  private final Upstream rotation = new Upstream();
  private final Upstream community = new Upstream();
  private final Upstream stories = new Upstream();
  private final Upstream capacity = new Upstream();
  private final ConfigurableApplicationContext context;

  private RunningGateway(Path data, String... properties) {
    this.data = data;
    List<String> all =
        new ArrayList<>(
            List.of(
                "--spring.config.name=gateway",
                "--server.port=0",
                "--allotment.data=" + data,
                "--allotment.mongo.uri=" + SharedDatabase.uri(),
                "--allotment.mongo.database=" + SharedDatabase.nameFor(data),
                "--allotment.mongo.alone=true",
                "--allotment.services.rotation.url=" + rotation.url(),
                "--allotment.services.community.url=" + community.url(),
                "--allotment.services.stories.url=" + stories.url(),
                "--allotment.services.capacity.url=" + capacity.url()));
    List.of(properties).forEach(property -> all.add("--" + property));
    context =
        new SpringApplicationBuilder(GatewayService.class, TestPlatform.class)
            .run(all.toArray(String[]::new));
  }

  public static RunningGateway on(Path data, String... properties) {
    return new RunningGateway(data, properties);
  }

  public String url() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  public Upstream rotation() {
    return rotation;
  }

  public Upstream stories() {
    return stories;
  }

  public Upstream capacity() {
    return capacity;
  }

  public Upstream community() {
    return community;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Somebody nobody knows. */
  public Browser stranger() {
    return new Browser(url());
  }

  /** A script with the admin token of the installation. */
  public Browser operator() {
    return script(adminToken());
  }

  public Browser script(String token) {
    return stranger().with("Authorization", "Bearer " + token);
  }

  public String adminToken() {
    try {
      return Files.readString(data.resolve("admin-token")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A person invited by the operator, signed in. */
  public Browser person(String member, String rolesJson) {
    Browser browser = stranger();
    Answer redeemed = redeem(browser, invite(member, rolesJson), member);
    if (redeemed.status() != 200) {
      throw new IllegalStateException(redeemed.text());
    }
    return browser;
  }

  /** Invites a member and gives the token in the link. */
  public String invite(String member, String rolesJson) {
    Answer invited =
        operator()
            .post(
                "/api/invitations",
                "{\"member\":\"%s\",\"roles\":%s}".formatted(member, rolesJson));
    return invited.field("link").replaceAll(".*/#/welcome/", "");
  }

  public static Answer redeem(Browser browser, String token, String member) {
    return browser.post(
        "/api/invitations/" + token + "/redemption",
        "{\"name\":\"The %s\",\"email\":\"%s@example.org\",\"password\":\"%s\"}"
            .formatted(member, member, PASSWORD));
  }

  @Override
  public void close() {
    context.close();
    rotation.close();
    community.close();
    stories.close();
    capacity.close();
  }
}
