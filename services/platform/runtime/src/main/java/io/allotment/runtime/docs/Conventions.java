package io.allotment.runtime.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** What holds for every operation: keys that make a repeat safe, JSON, and problems. */
final class Conventions implements GlobalOpenApiCustomizer {

  /** The schema, and the answer, that every refusal has. */
  static final String PROBLEM = "Problem";

  private static final String KEY = "Idempotency-Key";
  private static final String ANYTHING = "*/*";
  private static final String JSON = "application/json";

  @Override
  public void customise(OpenAPI api) {
    SchemaNames.ALL.mustBeClear();
    if (api.getPaths() == null) {
      return;
    }
    if (api.getComponents() == null) {
      api.setComponents(new Components());
    }
    api.getComponents().addSchemas(PROBLEM, problem());
    api.getComponents()
        .addResponses(
            PROBLEM,
            new ApiResponse()
                .description("What was not done, by which rule, and what to do next.")
                .content(
                    new Content()
                        .addMediaType(
                            "application/problem+json",
                            new MediaType()
                                .schema(
                                    new Schema<>(SpecVersion.V31)
                                        .$ref("#/components/schemas/" + PROBLEM)))));
    api.getPaths()
        .values()
        .forEach(
            path ->
                path.readOperationsMap().forEach((method, operation) -> agree(method, operation)));
  }

  private static void agree(HttpMethod method, Operation operation) {
    operation.getResponses().values().forEach(response -> asJson(response.getContent()));
    operation
        .getResponses()
        .addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
    if (method == HttpMethod.POST && !has(operation, KEY)) {
      operation.addParametersItem(
          new HeaderParameter()
              .name(KEY)
              .required(false)
              .description(
                  "A UUID of your own. The same key again is the same act, done once, and gets the"
                      + " same answer.")
              .schema(text()));
    }
  }

  private static boolean has(Operation operation, String parameter) {
    return Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
        .anyMatch(known -> known.getName().equals(parameter));
  }

  private static void asJson(@Nullable Content content) {
    if (content != null && content.containsKey(ANYTHING)) {
      content.addMediaType(JSON, content.remove(ANYTHING));
    }
  }

  private static Schema<?> problem() {
    Schema<?> problem = new Schema<>(SpecVersion.V31);
    problem.setTypes(Set.of("object"));
    problem.setDescription("A refusal as RFC 9457 has it. Some rules add facts of their own.");
    problem.addProperty("type", text("The address of the rule, /problems/ and its name."));
    problem.addProperty("title", text("The rule, in a sentence that is always the same."));
    Schema<?> status = new Schema<>(SpecVersion.V31);
    status.setTypes(Set.of("integer"));
    problem.addProperty("status", status);
    problem.addProperty("detail", text("What of this request broke it, and what to do next."));
    problem.addProperty("rule", text("The name of the rule, for programs."));
    problem.setRequired(List.of("type", "title", "status", "detail", "rule"));
    return problem;
  }

  private static Schema<?> text(String description) {
    Schema<?> schema = text();
    schema.setDescription(description);
    return schema;
  }

  private static Schema<?> text() {
    Schema<?> schema = new Schema<>(SpecVersion.V31);
    schema.setTypes(Set.of("string"));
    return schema;
  }
}
