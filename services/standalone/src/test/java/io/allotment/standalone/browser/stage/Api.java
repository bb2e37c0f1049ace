package io.allotment.standalone.browser.stage;

import io.allotment.runtime.http.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A script with a token: what the test prepares, and what it compares the screen with. */
public final class Api implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final String token;

  Api(String url, String token) {
    this.url = url;
    this.token = token;
  }

  public JsonNode get(String path) {
    return send("GET", path, "application/json", "");
  }

  /** What is no JSON: a table, or a page of Markdown. */
  public String text(String path) {
    return asked("GET", path, "text/plain", "").body();
  }

  public JsonNode post(String path, String json) {
    return send("POST", path, "application/json", json);
  }

  public JsonNode put(String path, String json) {
    return send("PUT", path, "application/json", json);
  }

  /** Brings a roster and draws the first plan of its squads. */
  public void plan(String csv, String... squads) {
    send("POST", "/api/imports/csv", "text/csv", csv);
    for (String squad : squads) {
      post("/api/squads/%s/plan".formatted(squad), "");
    }
  }

  /** Brings stories of these titles to a squad. */
  public void bring(String squad, String... titles) {
    table(squad, "title\n" + String.join("\n", titles) + "\n");
  }

  /** Brings stories to a squad; the columns of the table are called what they hold. */
  public void table(String squad, String csv) {
    String path = "/api/stories/imports";
    String id = send("POST", path + "?tracker=csv", "text/csv", csv).path("id").asString();
    String columns =
        Stream.of(csv.lines().findFirst().orElseThrow().split(","))
            .map("\"%1$s\":\"%1$s\""::formatted)
            .collect(Collectors.joining(","));
    put(
        "%s/%s/start".formatted(path, id),
        "{\"columns\":{%s},\"squads\":{\"\":\"%s\"}}".formatted(columns, squad));
  }

  /** Opens an iteration of a squad, once capacity has heard of it. */
  public void open(String squad, String iteration, String first, String last) {
    String path = "/api/squads/%s/iterations".formatted(squad);
    Wait.until(() -> answer("GET", path, "application/json", "").statusCode() == 200);
    put(path + "/" + iteration, "{\"first\":\"%s\",\"last\":\"%s\"}".formatted(first, last));
  }

  private JsonNode send(String method, String path, String type, String body) {
    String answer = asked(method, path, type, body).body();
    return JSON.readTree(answer.isEmpty() ? "null" : answer);
  }

  private HttpResponse<String> asked(String method, String path, String type, String body) {
    HttpResponse<String> answer = answer(method, path, type, body);
    if (answer.statusCode() >= 300) {
      throw new AssertionError("%s %s: %s".formatted(method, path, answer.body()));
    }
    return answer;
  }

  private HttpResponse<String> answer(String method, String path, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", type)
            .header("Idempotency-Key", UUID.randomUUID().toString());
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
