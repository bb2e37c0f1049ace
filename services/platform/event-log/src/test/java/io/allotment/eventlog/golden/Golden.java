package io.allotment.eventlog.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of what was promised to others. They are compared; {@code -Dallotment.golden=write} writes
 * those that are not there yet, and who wants one changed deletes it first.
 */
public final class Golden {

  private static final Path FILES = Path.of("src", "test", "resources", "golden");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Golden() {}

  /** Fails unless this is what the file holds. */
  public static void check(String file, JsonNode actual) {
    Path path = FILES.resolve(file + ".json");
    if (!Files.exists(path) && "write".equals(System.getProperty("allotment.golden"))) {
      write(path, actual);
    }
    assertThat(path).exists();
    assertThat(JSON.writeValueAsString(actual)).isEqualTo(JSON.writeValueAsString(read(path)));
  }

  /** Fails unless this is what the file holds. */
  public static void check(String file, String json) {
    check(file, JSON.readTree(json));
  }

  /** The names of the files in a folder, without their ending. */
  public static List<String> in(String folder) {
    return list(folder).filter(name -> name.endsWith(".json")).map(Golden::bare).toList();
  }

  /** The names of the folders in a folder. */
  public static List<String> folders(String folder) {
    return list(folder).filter(name -> !name.endsWith(".json")).toList();
  }

  private static String bare(String name) {
    return name.substring(0, name.length() - ".json".length());
  }

  private static Stream<String> list(String folder) {
    try (Stream<Path> files = Files.list(FILES.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file holds. */
  public static JsonNode read(String file) {
    return read(FILES.resolve(file + ".json"));
  }

  private static JsonNode read(Path path) {
    try {
      return JSON.readTree(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path path, JsonNode content) {
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, JSON.writeValueAsString(content) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
