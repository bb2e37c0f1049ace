package io.allotment.gateway.docs;

import io.allotment.gateway.route.Services;
import io.allotment.gateway.servicetoken.ServiceTokens;
import io.allotment.runtime.security.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the services say of their APIs, or said last. */
@Component
class Descriptions {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final Services services;
  private final ServiceTokens tokens;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<String, Said> last = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Descriptions(Services services, ServiceTokens tokens, JsonMapper json, Clock clock) {
    this.services = services;
    this.tokens = tokens;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What a service says.
   *
   * @param document null where it never said anything to this gateway
   * @param at when it said so
   * @param answers whether that was now
   */
  record Said(String service, @Nullable ObjectNode document, Instant at, boolean answers) {}

  /** All of them in the order of their names, asked at the same time, at most ten seconds. */
  List<Said> read(Caller caller) throws InterruptedException {
    List<Callable<Said>> questions = new ArrayList<>();
    for (String name : services.names()) {
      questions.add(() -> ask(name, caller));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Said> all = new ArrayList<>();
      for (Future<Said> answer : threads.invokeAll(questions)) {
        all.add(answer.get());
      }
      return all;
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
  }

  private Said ask(String name, Caller caller) throws InterruptedException {
    Instant now = clock.instant();
    Optional<Said> said =
        document(name, caller).map(document -> new Said(name, document, now, true));
    said.ifPresent(answer -> last.put(name, answer));
    Said before = last.getOrDefault(name, new Said(name, null, now, false));
    return said.orElseGet(() -> new Said(name, before.document(), before.at(), false));
  }

  private Optional<ObjectNode> document(String name, Caller caller) throws InterruptedException {
    URI address = services.of(name).url().resolve("/v3/api-docs");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + tokens.issue(caller, name))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      return response.statusCode() == HttpStatus.OK.value()
              && json.readTree(response.body()) instanceof ObjectNode document
              && document.path("paths").isObject()
          ? Optional.of(document)
          : Optional.empty();
    } catch (IOException | JacksonException down) {
      return Optional.empty();
    }
  }
}
