package io.allotment.stories.tracker;

import java.io.InputStream;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Items as JSON: a list of them, an object with a list of them, or one after the other.
 *
 * @param shape of each
 */
public record JsonItems(Shape shape) implements Items {

  private static final Set<String> LISTS = Set.of("issues", "items", "values");
  private static final int LONGEST_TEXT = 64 * 1024 * 1024;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @Override
  public void read(InputStream file, Predicate<Read> more) {
    try (JsonParser parser = JSON.createParser(file)) {
      boolean wanted = true;
      for (JsonToken token = parser.nextToken();
          token != null && wanted;
          token = parser.nextToken()) {
        wanted =
            switch (token) {
              case START_ARRAY -> list(parser, more);
              case START_OBJECT -> object(parser, more);
              default -> more.test(new Read.Unreadable(token.toString(), "It is no item."));
            };
      }
    } catch (JacksonException broken) {
      var at = broken.getLocation();
      throw new UnreadableFileException(
          "Line %d is no JSON. What stands before it was read; export the rest again."
              .formatted(at == null ? 1 : at.getLineNr()),
          broken);
    }
  }

  private boolean list(JsonParser parser, Predicate<Read> more) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (!more.test(shape.read(JSON.readTree(parser)))) {
        return false;
      }
    }
    return true;
  }

  /** An item, unless it has a list of them. */
  private boolean object(JsonParser parser, Predicate<Read> more) {
    ObjectNode item = JSON.createObjectNode();
    boolean listed = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name)) {
        listed = true;
        if (!list(parser, more)) {
          return false;
        }
      } else {
        item.set(name, JSON.readTree(parser));
      }
    }
    return listed || more.test(shape.read(item));
  }
}
