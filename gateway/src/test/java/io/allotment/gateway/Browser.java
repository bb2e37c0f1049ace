package io.allotment.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser: keeps cookies, echoes the token against forged requests, reads JSON. */
public final class Browser implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  /** An answer, its body read. */
  public record Answer(int status, String text, HttpResponse<?> response) {

    public JsonNode json() {
      return JSON.readTree(text);
    }

    public String field(String name) {
      return json().path(name).asString();
    }

    /** The rule of a problem document, and nothing of anything else. */
    public String rule() {
      return header("content-type").startsWith("application/problem+json") ? field("rule") : "";
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public Browser(String base) {
    this.base = base;
  }

  /** The same person at another address of the same host: cookies know no ports. */
  public Browser at(String otherBase) {
    Browser other = new Browser(otherBase);
    other.cookies.putAll(cookies);
    return other;
  }

  public Browser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public Browser without(String header) {
    headers.remove(header);
    return this;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  public Answer get(String path) {
    return send("GET", path, null, null);
  }

  public Answer post(String path, String json) {
    return send("POST", path, "application/json", json);
  }

  public Answer put(String path, String json) {
    return send("PUT", path, "application/json", json);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, null);
  }

  public Answer send(String method, String path, String type, String body) {
    return answer(method, path, type, published(body));
  }

  /** Posts a body without saying beforehand how large it is. */
  public Answer stream(String path, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return answer(
        "POST", path, type, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
  }

  private Answer answer(String method, String path, String type, BodyPublisher body) {
    HttpResponse<String> response =
        exchange(request(method, path, type, body), BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body(), response);
  }

  private static BodyPublisher published(String body) {
    return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
  }

  /** Opens an answer that does not end. */
  public HttpResponse<InputStream> open(String path) {
    return exchange(request("GET", path, null, published(null)), BodyHandlers.ofInputStream());
  }

  private HttpRequest request(String method, String path, String type, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          String.join(
              "; ",
              cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).toList()));
    }
    if (cookies.containsKey("XSRF-TOKEN") && !headers.containsKey("X-XSRF-TOKEN")) {
      request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
    }
    headers.forEach(request::header);
    return request.build();
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      HttpResponse<T> response = http.send(request, body);
      response.headers().allValues("set-cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(String setCookie) {
    String[] parts = setCookie.split("; *");
    String[] pair = parts[0].split("=", 2);
    if (pair[1].isEmpty() || List.of(parts).contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
