package io.allotment.gateway.docs;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Gives what several documents refer to a place in one. What is called alike and looks alike is one
 * thing; what is called alike and looks different, or is made of such, gets the document's name in
 * front: {@code capacity.Amount}.
 */
final class Components {

  private static final String REF = "$ref";
  private static final String PREFIX = "#/components/";

  private final SortedMap<String, ObjectNode> documents;
  private final Set<String> ambiguous = new HashSet<>();

  /**
   * Looks for what is ambiguous.
   *
   * @param documents OpenAPI documents by name
   */
  Components(SortedMap<String, ObjectNode> documents) {
    this.documents = documents;
    SortedMap<String, Set<JsonNode>> shapes = new TreeMap<>();
    documents.values().forEach(d -> places(d).forEach((place, shape) -> add(shapes, place, shape)));
    shapes.forEach(
        (place, different) -> {
          if (different.size() > 1) {
            ambiguous.add(place);
          }
        });
    while (shapes.entrySet().stream().anyMatch(this::isMadeOfAmbiguous)) {
      shapes.entrySet().stream()
          .filter(this::isMadeOfAmbiguous)
          .map(Map.Entry::getKey)
          .forEach(ambiguous::add);
    }
  }

  private static void add(Map<String, Set<JsonNode>> shapes, String place, JsonNode shape) {
    shapes.computeIfAbsent(place, _ -> new LinkedHashSet<>()).add(shape);
  }

  private boolean isMadeOfAmbiguous(Map.Entry<String, Set<JsonNode>> shape) {
    return !ambiguous.contains(shape.getKey())
        && isShared(shape.getKey())
        && shape.getValue().stream()
            .flatMap(node -> node.findValues(REF).stream())
            .anyMatch(ref -> ambiguous.contains(place(ref)));
  }

  private boolean isShared(String place) {
    return documents.values().stream().filter(d -> places(d).containsKey(place)).count() > 1;
  }

  private static String place(JsonNode ref) {
    return ref.asString("").replaceFirst("^" + PREFIX, "");
  }

  /** What a document has, by kind and name, as {@code schemas/Amount}. */
  private static Map<String, JsonNode> places(ObjectNode document) {
    Map<String, JsonNode> places = new TreeMap<>();
    for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
      for (Map.Entry<String, JsonNode> one : kind.getValue().properties()) {
        places.put(kind.getKey() + "/" + one.getKey(), one.getValue());
      }
    }
    return places;
  }

  /** Everything under the name it has in the one document. */
  void writeTo(ObjectNode joined) {
    SortedMap<String, JsonNode> all = new TreeMap<>();
    documents.forEach(
        (name, document) ->
            places(document)
                .forEach((place, node) -> all.put(renamed(place, name), named(node, name))));
    all.forEach(
        (place, node) -> {
          int slash = place.indexOf('/');
          joined
              .withObjectProperty("components")
              .withObjectProperty(place.substring(0, slash))
              .set(place.substring(slash + 1), node);
        });
  }

  private String renamed(String place, String document) {
    return ambiguous.contains(place) ? place.replaceFirst("/", "/" + document + ".") : place;
  }

  /** A part of a document, which refers to the one document. */
  <T extends JsonNode> T named(T part, String document) {
    @SuppressWarnings("unchecked")
    T copy = (T) part.deepCopy();
    for (JsonNode parent : copy.findParents(REF)) {
      JsonNode ref = parent.path(REF);
      if (ref.asString("").startsWith(PREFIX)) {
        ((ObjectNode) parent).set(REF, StringNode.valueOf(PREFIX + renamed(place(ref), document)));
      }
    }
    return copy;
  }
}
