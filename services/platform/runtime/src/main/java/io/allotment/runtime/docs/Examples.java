package io.allotment.runtime.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples a service brings.
 *
 * @param own of this service; each must name an operation it has
 * @param shared of the platform, for each service that has the operation
 */
record Examples(List<Chapter> own, List<Chapter> shared) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * Reads them, with days in their places.
   *
   * @throws IllegalStateException if a file cannot be understood
   */
  static Examples of(String service, Days days) {
    return new Examples(read(service, service, days), read("platform", service, days));
  }

  private static List<Chapter> read(String folder, String service, Days days) {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:examples/" + folder + "/*.json");
      return Arrays.stream(files).map(file -> chapter(file, service, days)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Chapter chapter(Resource file, String service, Days days) {
    try {
      String text = file.getContentAsString(StandardCharsets.UTF_8).replace("${service}", service);
      return Objects.requireNonNull(JSON.readValue(days.filled(text), Chapter.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException e) {
      throw new IllegalStateException(
          "The examples in %s cannot be read.".formatted(file.getDescription()), e);
    }
  }
}
