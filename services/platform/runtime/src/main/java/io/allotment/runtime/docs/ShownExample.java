package io.allotment.runtime.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An example where readers and tools look for it: its values at the parameters and the body, under
 * its name, and the rest in {@code x-examples} of the operation.
 */
record ShownExample(Example example, Operation operation) {

  private static final String TOLD = "x-examples";
  private static final String JSON = "application/json";

  /** Shows it as this place in this chapter. */
  void show(Chapter chapter, int place) {
    showValues();
    if (example.body() != null) {
      body().addExamples(example.name(), value(example.body()));
    }
    showStatus();
    List<Object> told = new ArrayList<>();
    if (operation.getExtensions() != null
        && operation.getExtensions().get(TOLD) instanceof List<?> before) {
      told.addAll(before);
    }
    told.add(line(chapter, place));
    operation.addExtension(TOLD, told);
  }

  private Map<String, Object> line(Chapter chapter, int place) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("name", example.name());
    line.put("says", example.says());
    line.put("chapter", chapter.chapter());
    line.put("title", chapter.title());
    line.put("place", place);
    line.put("as", Objects.requireNonNull(example.as()));
    line.put("status", example.status());
    if (!example.keeps().isEmpty()) {
      line.put("keeps", example.keeps());
    }
    return line;
  }

  private void showValues() {
    List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
    for (Map.Entry<String, Object> given : example.with().entrySet()) {
      parameters.stream()
          .filter(parameter -> parameter.getName().equals(given.getKey()))
          .findAny()
          .orElseThrow(() -> wrong("gives a " + given.getKey() + ", which is no parameter"))
          .addExample(example.name(), value(given.getValue()));
    }
    for (Parameter parameter : parameters) {
      if (Boolean.TRUE.equals(parameter.getRequired())
          && !example.with().containsKey(parameter.getName())) {
        throw wrong("gives no " + parameter.getName());
      }
    }
  }

  /** An operation that reads its body by itself has the one its example shows. */
  private MediaType body() {
    if (operation.getRequestBody() == null) {
      String type = Objects.requireNonNullElse(example.type(), JSON);
      operation.setRequestBody(
          new RequestBody()
              .required(true)
              .content(
                  new Content()
                      .addMediaType(type, new MediaType().schema(new Schema<>(SpecVersion.V31)))));
    }
    Content content = operation.getRequestBody().getContent();
    String type =
        example.type() != null || content.containsKey(JSON)
            ? Objects.requireNonNullElse(example.type(), JSON)
            : content.keySet().iterator().next();
    MediaType found = content.get(type);
    if (found == null) {
      throw wrong("has a body of type " + type + ", and the operation takes none");
    }
    return found;
  }

  /** What an example is answered with is an answer the operation gives. */
  private void showStatus() {
    String status = Integer.toString(example.status());
    if (example.status() / 100 == 2 && !operation.getResponses().containsKey(status)) {
      ApiResponse given =
          operation.getResponses().entrySet().stream()
              .filter(response -> response.getKey().startsWith("2"))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseGet(ApiResponse::new);
      operation.getResponses().addApiResponse(status, given);
    }
  }

  private io.swagger.v3.oas.models.examples.Example value(Object value) {
    return new io.swagger.v3.oas.models.examples.Example().summary(example.says()).value(value);
  }

  private IllegalStateException wrong(String how) {
    return new IllegalStateException(
        "The example '%s' of %s %s.".formatted(example.says(), example.request(), how));
  }
}
