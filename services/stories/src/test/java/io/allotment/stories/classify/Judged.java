package io.allotment.stories.classify;

import io.allotment.stories.model.StoryClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A story and the class that people named, by number. */
record Judged(Described story, int is) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Reads lines of title, label or class, and project_labels or labels. */
  static List<Judged> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(JSON::readTree).map(Judged::of).toList();
    }
  }

  private static Judged of(JsonNode line) {
    JsonNode is = line.has("label") ? line.get("label") : line.get("class");
    List<String> labels = new ArrayList<>();
    line.path(line.has("project_labels") ? "project_labels" : "labels")
        .forEach(label -> labels.add(label.asString()));
    return new Judged(
        new Described(line.get("title").asString(), line.path("description").asString(""), labels),
        StoryClass.valueOf(is.asString().toUpperCase(Locale.ROOT)).ordinal());
  }
}
