package io.allotment.stories.tracker;

import io.allotment.stories.intake.Plain;
import io.allotment.stories.model.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads JSON of other programs, where anything may be missing or be something else. */
public final class Json {

  private static final DateTimeFormatter OFFSET_WITHOUT_COLON =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]XX", Locale.ROOT);

  private Json() {}

  /** The text of the first of these fields that has one; empty where none has. */
  public static String text(JsonNode node, String... fields) {
    for (String field : fields) {
      JsonNode value = node.path(field);
      if (value.isString() && !value.asString().isEmpty()) {
        return value.asString();
      }
    }
    return "";
  }

  /** The instant of the first of these fields that has one; null where none has. */
  public static @Nullable Instant instant(JsonNode node, String... fields) {
    String text = text(node, fields);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return withoutColon(text);
    }
  }

  private static @Nullable Instant withoutColon(String text) {
    try {
      return OffsetDateTime.parse(text, OFFSET_WITHOUT_COLON).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * The day of the first of these fields that has one, be it of an instant; null where none has.
   */
  static @Nullable LocalDate day(JsonNode node, String... fields) {
    String text = text(node, fields);
    try {
      return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The names in a list of names, or of objects that have one. */
  public static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : list) {
      String name = one.isString() ? one.asString() : text(one, "name", "title");
      if (!name.isBlank()) {
        names.add(Plain.line(name));
      }
    }
    return names;
  }

  /** A size, where there is a number that can be one. */
  static @Nullable Size size(JsonNode number, Size.Unit unit) {
    if (!number.isNumber()) {
      return null;
    }
    BigDecimal amount = number.decimalValue();
    return amount.signum() < 0 || amount.compareTo(BigDecimal.valueOf(1_000_000)) > 0
        ? null
        : new Size(amount.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValue(), unit);
  }
}
