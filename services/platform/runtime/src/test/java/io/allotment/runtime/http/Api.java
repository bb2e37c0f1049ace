package io.allotment.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service as one person. */
public final class Api {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String base;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /** An answer, read to its end. */
  public record Answer(int status, String etag, String type, String caching, String text) {

    public JsonNode json() {
      return JSON.readTree(text);
    }

    /** The rule of a problem; empty for what is none. */
    public String rule() {
      return status < 400 ? "" : json().path("rule").asString("");
    }

    public Answer mustBe(int expected) {
      assertThat(status).as(text).isEqualTo(expected);
      return this;
    }
  }

  public Api(String base, String token) {
    this.base = base;
    if (token != null) {
      headers.put("Authorization", "Bearer " + token);
    }
  }

  /** The same person, who sends this header from now on. */
  public Api with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public Answer get(String path) {
    return send("GET", path, null, null);
  }

  public Answer put(String path, String json) {
    return send("PUT", path, "application/json", json);
  }

  public Answer post(String path, String json) {
    return send("POST", path, "application/json", json);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, null);
  }

  public Answer send(String method, String path, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          header(response, "etag"),
          header(response, "content-type"),
          header(response, "cache-control"),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
