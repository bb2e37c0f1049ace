package io.allotment.standalone.http;

import io.allotment.standalone.http.Client.Request;
import io.allotment.standalone.http.Description.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One example of the description. */
record Told(Operation operation, JsonNode example) {

  int chapter() {
    return example.path("chapter").asInt();
  }

  int place() {
    return example.path("place").asInt();
  }

  int status() {
    return example.path("status").asInt();
  }

  String who() {
    return example.path("as").asString();
  }

  String service() {
    return operation.node().path("tags").path(0).asString();
  }

  /** Where in the answer is what to keep, by the name it is kept under. */
  Map<String, String> keeps() {
    Map<String, String> keeps = new LinkedHashMap<>();
    example.path("keeps").properties().forEach(k -> keeps.put(k.getKey(), k.getValue().asString()));
    return keeps;
  }

  @Override
  public String toString() {
    return "%d %s, %s".formatted(chapter(), example.path("says").asString(), operation);
  }

  /**
   * The request it shows.
   *
   * @param known puts what was kept in the place of its names
   */
  Request request(UnaryOperator<String> known) {
    String path = operation.path();
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : operation.node().path("parameters")) {
      JsonNode value = value(parameter);
      if (!value.isMissingNode()) {
        String name = parameter.path("name").asString();
        String text = known.apply(value.asString());
        if (parameter.path("in").asString().equals("path")) {
          path = path.replace("{" + name + "}", encoded(text));
        } else if (parameter.path("in").asString().equals("query")) {
          query.add(encoded(name) + "=" + encoded(text));
        }
      }
    }
    String uri = query.isEmpty() ? path : path + "?" + String.join("&", query);
    String key = operation.method().equals("POST") ? UUID.randomUUID().toString() : null;
    return bodies()
        .map(
            body ->
                new Request(
                    operation.method(), uri, key, body.getKey(), known.apply(body.getValue())))
        .findAny()
        .orElseGet(() -> new Request(operation.method(), uri, key, null, null));
  }

  /** The headers it shows. */
  Map<String, String> headers(UnaryOperator<String> known) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (JsonNode parameter : operation.node().path("parameters")) {
      JsonNode value = value(parameter);
      if (parameter.path("in").asString().equals("header") && !value.isMissingNode()) {
        headers.put(parameter.path("name").asString(), known.apply(value.asString()));
      }
    }
    return headers;
  }

  private JsonNode value(JsonNode parameter) {
    return parameter.path("examples").path(name()).path("value");
  }

  /** What it is called where its values are. */
  String name() {
    return example.path("name").asString();
  }

  /** The body by its type, if there is one. */
  private Stream<Map.Entry<String, String>> bodies() {
    return operation.node().at("/requestBody/content").properties().stream()
        .filter(type -> type.getValue().path("examples").has(name()))
        .map(
            type ->
                Map.entry(
                    type.getKey(),
                    written(type.getValue().path("examples").path(name()).path("value"))));
  }

  private static String written(JsonNode body) {
    return body.isString() ? body.asString() : body.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
