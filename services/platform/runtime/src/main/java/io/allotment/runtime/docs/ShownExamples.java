package io.allotment.runtime.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Puts the examples of a service into its description. */
final class ShownExamples implements GlobalOpenApiCustomizer {

  private final Examples examples;

  ShownExamples(Examples examples) {
    this.examples = examples;
  }

  /**
   * Shows each at its operation.
   *
   * @throws IllegalStateException if one names an operation or a parameter that is not there
   */
  @Override
  public void customise(OpenAPI api) {
    Set<String> names = new HashSet<>();
    for (Chapter chapter : examples.own()) {
      show(chapter, api, names, true);
    }
    for (Chapter chapter : examples.shared()) {
      show(chapter, api, names, false);
    }
  }

  private static void show(Chapter chapter, OpenAPI api, Set<String> names, boolean must) {
    List<Example> told = chapter.examples();
    for (int place = 0; place < told.size(); place++) {
      Example example = told.get(place);
      Operation operation = operation(api, example);
      if (operation != null) {
        if (!names.add(example.name())) {
          throw new IllegalStateException("Two examples say '%s'.".formatted(example.says()));
        }
        new ShownExample(example, operation).show(chapter, place + 1);
      } else if (must) {
        throw new IllegalStateException(
            "The example '%s' asks for %s, and there is no such operation."
                .formatted(example.says(), example.request()));
      }
    }
  }

  private static @Nullable Operation operation(OpenAPI api, Example example) {
    PathItem path = api.getPaths() == null ? null : api.getPaths().get(example.path());
    return path == null ? null : path.readOperationsMap().get(HttpMethod.valueOf(example.method()));
  }
}
