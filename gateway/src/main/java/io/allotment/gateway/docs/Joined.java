package io.allotment.gateway.docs;

import io.allotment.gateway.door.OpenDoor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One document made of several: what can be called of each, in the order of paths.
 *
 * @param documents by the name of who answers
 * @param answers whether a request for this path reaches who has that name
 */
record Joined(SortedMap<String, ObjectNode> documents, BiPredicate<String, String> answers) {

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "patch", "head", "options");

  /** Writes paths, components and tags into the frame. */
  void writeTo(ObjectNode frame) {
    Components components = new Components(documents);
    SortedMap<String, JsonNode> paths = new TreeMap<>();
    documents.forEach(
        (name, document) -> {
          for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (answers.test(name, sample(path.getKey()))) {
              paths.put(path.getKey(), components.named(path.getValue(), name));
            }
          }
          frame
              .withArrayProperty("tags")
              .addObject()
              .put("name", name)
              .put("description", "Described alone at /api/docs/%s.".formatted(name));
        });
    paths.forEach(
        (path, operations) -> {
          sayWhereNobodySignsIn(sample(path), operations);
          frame.withObjectProperty("paths").set(path, operations);
        });
    components.writeTo(frame);
  }

  /** A path as somebody would ask for it. */
  private static String sample(String template) {
    return template.replaceAll("\\{[^}]*}", "x");
  }

  private static void sayWhereNobodySignsIn(String path, JsonNode operations) {
    for (String method : METHODS) {
      if (operations.path(method) instanceof ObjectNode operation
          && OpenDoor.isOpen(method.toUpperCase(Locale.ROOT), path)) {
        operation.putArray("security");
      }
    }
  }
}
