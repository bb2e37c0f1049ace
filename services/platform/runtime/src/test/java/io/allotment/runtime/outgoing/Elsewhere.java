package io.allotment.runtime.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody else's server, on this machine. */
final class Elsewhere implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<HttpExchange> heard = new CopyOnWriteArrayList<>();

  Elsewhere(HttpServer server) throws IOException {
    this.server = server;
    server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  Elsewhere() throws IOException {
    this(HttpServer.create());
  }

  void answers(String path, HttpHandler how) {
    server.createContext(
        path,
        exchange -> {
          heard.add(exchange);
          try (exchange) {
            how.handle(exchange);
          }
        });
  }

  void says(String path, String text) {
    answers(
        path,
        exchange -> {
          byte[] bytes = text.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
        });
  }

  void leads(String path, String to) {
    answers(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  List<HttpExchange> heard() {
    return heard;
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
