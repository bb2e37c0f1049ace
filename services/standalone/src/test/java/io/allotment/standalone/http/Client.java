package io.allotment.standalone.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A script at the gateway: shows its token and reads JSON. Not closed by what it throws. */
public final class Client implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /** An answer, read to its end. */
  public record Answer(int status, String type, String text, String cookies, String etag) {

    public boolean isDone() {
      return status / 100 == 2;
    }

    public JsonNode json() {
      return JSON.readTree(text);
    }

    public String field(String name) {
      return json().path(name).asString("");
    }
  }

  /**
   * What is asked.
   *
   * @param key the idempotency key; null for none
   * @param type of the body; null without one
   */
  public record Request(String method, String path, String key, String type, String body) {

    public static Request json(String method, String path, String key, String body) {
      return new Request(method, path, key, "application/json", body);
    }

    public static Request csv(String path, String key, String body) {
      return new Request("POST", path, key, "text/csv", body);
    }
  }

  public Client(URI base, String token) {
    this.base = base;
    if (token != null) {
      headers.put("Authorization", "Bearer " + token);
    }
  }

  Client with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public Answer get(String path) {
    return send(new Request("GET", path, null, null, null));
  }

  /** The JSON at an address where there is some. */
  public JsonNode read(String path) {
    Answer answer = get(path);
    if (!answer.isDone()) {
      throw new IllegalStateException(path + " gives " + answer);
    }
    return answer.json();
  }

  /**
   * Asks once.
   *
   * @throws UncheckedIOException if there was no answer, or only a part of one
   */
  public Answer send(Request asked) {
    return send(asked, Map.of());
  }

  /** Asks once with more headers. */
  Answer send(Request asked, Map<String, String> more) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(asked.path()))
            .timeout(PATIENCE)
            .method(
                asked.method(),
                asked.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(asked.body()));
    headers.forEach(request::header);
    more.forEach(request::header);
    if (asked.type() != null) {
      request.header("Content-Type", asked.type());
    }
    if (asked.key() != null) {
      request.header("Idempotency-Key", asked.key());
    }
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("content-type").orElse(""),
          response.body(),
          String.join(
              "; ",
              response.headers().allValues("set-cookie").stream()
                  .map(cookie -> cookie.replaceAll(";.*", ""))
                  .toList()),
          response.headers().firstValue("etag").orElse(""));
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
