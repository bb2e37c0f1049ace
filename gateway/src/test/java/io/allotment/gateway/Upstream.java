package io.allotment.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service behind the gateway that remembers what it was asked. */
public final class Upstream implements AutoCloseable {

  /** One request as it arrived. */
  public record Asked(String method, String uri, Headers headers, String body) {

    public String bearer() {
      return headers.getFirst("Authorization").substring("Bearer ".length());
    }
  }

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private volatile int status = 200;
  private volatile String asksFor = "";

  public Upstream() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(
              new Asked(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  exchange.getRequestHeaders(),
                  body));
          String said =
              answers.getOrDefault(exchange.getRequestURI().getPath(), "{\"from\":\"upstream\"}");
          byte[] answer = said.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.getResponseHeaders().add("ETag", "\"7\"");
          if (!asksFor.isEmpty()) {
            exchange.getResponseHeaders().add("WWW-Authenticate", asksFor);
          }
          exchange.sendResponseHeaders(status, answer.length);
          try (var out = exchange.getResponseBody()) {
            out.write(answer);
          }
        });
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void answerWith(int code) {
    status = code;
  }

  /** From now on it answers this path with this JSON. */
  public void answer(String path, String json) {
    answers.put(path, json);
  }

  /** From now on it asks whoever sends something for this. */
  public void asksFor(String challenge) {
    asksFor = challenge;
  }

  public Asked last() {
    return asked.getLast();
  }

  public int count() {
    return asked.size();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
