package io.allotment.standalone.http;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.allotment.standalone.http.Client.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one document that describes the API, read from where it is published. */
record Description(JsonNode document) {

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "patch", "head", "options");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** Something that can be asked. */
  record Operation(String method, String path, JsonNode node) {

    @Override
    public String toString() {
      return method + " " + path;
    }

    boolean takesBody() {
      return node.has("requestBody");
    }

    boolean hasExampleBody() {
      return node.at("/requestBody/content").valueStream().anyMatch(type -> type.has("examples"));
    }
  }

  List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (String method : METHODS) {
        if (path.getValue().has(method)) {
          all.add(
              new Operation(
                  method.toUpperCase(Locale.ROOT), path.getKey(), path.getValue().path(method)));
        }
      }
    }
    return all;
  }

  /** All examples in the order of the story they tell. */
  List<Told> story() {
    return operations().stream()
        .flatMap(
            operation ->
                operation.node().path("x-examples").valueStream().map(t -> new Told(operation, t)))
        .sorted(
            Comparator.comparingInt(Told::chapter)
                .thenComparing(Told::service)
                .thenComparingInt(Told::place))
        .toList();
  }

  /** What is wrong with the shape of an answer. */
  List<String> objections(Operation operation, Answer answer) {
    JsonNode responses = operation.node().path("responses");
    JsonNode response =
        resolved(
            responses.path(responses.has("" + answer.status()) ? "" + answer.status() : "default"));
    if (answer.text().isEmpty()) {
      return List.of();
    }
    for (Map.Entry<String, JsonNode> type : response.path("content").properties()) {
      if (answer.type().replaceAll(";.*", "").equals(type.getKey().replaceAll(";.*", ""))) {
        return answer.type().contains("json")
            ? objections(type.getValue().path("schema"), answer.json())
            : List.of();
      }
    }
    return List.of("The description knows no answer of type " + answer.type());
  }

  /** What of the body an example shows is not as the operation takes it. */
  List<String> objections(Told told) {
    return told.operation().node().at("/requestBody/content").properties().stream()
        .filter(type -> type.getKey().contains("json"))
        .map(Map.Entry::getValue)
        .filter(type -> type.path("examples").has(told.name()))
        .flatMap(
            type ->
                objections(
                    type.path("schema"), type.path("examples").path(told.name()).path("value"))
                    .stream())
        .toList();
  }

  /** What of a value does not fit a schema of this document. */
  private List<String> objections(JsonNode schema, JsonNode value) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", document.path("components"));
    Schema compiled = SCHEMAS.getSchema(whole);
    return compiled.validate(value).stream().map(Object::toString).toList();
  }

  /** What is wrong with the schemas themselves, as JSON Schema has them. */
  List<String> badSchemas() {
    Schema schemas =
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    List<String> bad = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one :
        document.path("components").path("schemas").properties()) {
      schemas.validate(one.getValue()).forEach(error -> bad.add(one.getKey() + ": " + error));
    }
    return bad;
  }

  /** What is referred to and not there. */
  List<String> brokenReferences() {
    return document.findValues("$ref").stream()
        .map(ref -> ref.asString(""))
        .filter(ref -> !ref.startsWith("#/") || document.at(ref.substring(1)).isMissingNode())
        .distinct()
        .toList();
  }

  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asString("").substring(1)) : node;
  }
}
