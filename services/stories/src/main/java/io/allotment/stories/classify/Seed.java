package io.allotment.stories.classify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Examples written for this project, so that suggestions are useful before anyone confirmed one.
 */
public final class Seed {
  private static final List<String> GROUPS =
      List.of("open-source", "public-sector", "companies", "civic", "products");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Seed() {}

  private record Line(
      String team,
      String title,
      String description,
      List<String> labels,
      @JsonProperty("class") String is,
      @Nullable String kind) {

    private Example example(String group) {
      return new Example(
          new Described(title, description, labels),
          StoryClass.of(is),
          kind == null ? null : Kind.of(kind),
          group);
    }
  }

  /** All of them, each in the group of the kind of organisation it could come from. */
  public static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (String group : GROUPS) {
      for (Line line : lines(group + ".jsonl")) {
        examples.add(line.example(group));
      }
    }
    return List.copyOf(examples);
  }

  private static List<Line> lines(String name) {
    try (var file = Objects.requireNonNull(Seed.class.getResourceAsStream("/classify/" + name));
        var reader = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      return reader.lines().map(line -> JSON.readValue(line, Line.class)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
