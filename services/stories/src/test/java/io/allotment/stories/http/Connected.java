package io.allotment.stories.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The service and a tracker on this machine that it is connected to. */
final class Connected implements AutoCloseable {

  final WireMockServer tracker;
  final RunningStories stories;

  Connected(String... squads) {
    tracker =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    tracker.start();
    stories =
        RunningStories.onClock(
            List.of(squads),
            "--allotment.outgoing.permitted=127.0.0.1/32",
            "--allotment.connections.look=PT0.1S");
  }

  String there() {
    return "http://127.0.0.1:" + tracker.port();
  }

  Api lead() {
    return stories.as("ines", "lead:shop", "lead:search");
  }

  /** Connects it, and answers what that came to. */
  JsonNode connect(String kind, String more, String projects) {
    return connectAt(there(), kind, more, projects);
  }

  /** Connects it as somebody else does. */
  JsonNode connectBy(Api who, String kind, String more, String projects) {
    return connect(who, there(), kind, more, projects);
  }

  /** Connects it as it is at this address. */
  JsonNode connectAt(String address, String kind, String more, String projects) {
    return connect(lead(), address, kind, more, projects);
  }

  private static JsonNode connect(
      Api who, String address, String kind, String more, String projects) {
    return who.post(
            "/api/stories/connections",
            "{\"tracker\": \"%s\", \"name\": \"Ours\", \"address\": \"%s\", %s \"projects\": %s}"
                .formatted(kind, address, more, projects))
        .mustBe(201)
        .json();
  }

  static String path(JsonNode connection) {
    return "/api/stories/connections/" + connection.path("id").asString();
  }

  JsonNode read(JsonNode connection) {
    return lead().get(path(connection)).mustBe(200).json();
  }

  /** Waits until it goes so. */
  JsonNode await(JsonNode connection, Predicate<JsonNode> so) {
    Wait.until(() -> so.test(read(connection)));
    return read(connection);
  }

  JsonNode awaitState(JsonNode connection, String state) {
    return await(connection, one -> one.path("state").asString().equals(state));
  }

  /** What is known of the stories of a squad, by what people call them. */
  JsonNode stories(String squad) {
    return lead().get("/api/stories?limit=100&squad=" + squad).mustBe(200).json().path("stories");
  }

  List<String> keys(String squad) {
    return stories(squad).findValuesAsString("key");
  }

  @Override
  public void close() {
    stories.close();
    tracker.stop();
  }
}
