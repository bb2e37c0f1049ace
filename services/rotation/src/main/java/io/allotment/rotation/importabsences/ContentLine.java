package io.allotment.rotation.importabsences;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One property of a component, unfolded.
 *
 * @param line where it begins in the file, from 1
 * @param name in upper case
 * @param parameters names in upper case, values without quotes; the first of a repeated name
 * @param value as written
 */
record ContentLine(int line, String name, Map<String, String> parameters, String value) {

  @Nullable String parameter(String key) {
    return parameters.get(key);
  }

  /**
   * Splits {@code name *(;parameter) : value}, RFC 5545 section 3.1. The message of a failure never
   * repeats the line.
   */
  static ContentLine of(int line, String text) throws BadCalendar {
    int end = nameEnd(text);
    if (end == 0) {
      throw new BadCalendar(line, "The line is neither a property nor the rest of one.");
    }
    Map<String, String> parameters = new HashMap<>();
    int at = end;
    while (at < text.length() && text.charAt(at) == ';') {
      int next = parameterEnd(text, at + 1);
      parameter(line, text.substring(at + 1, next), parameters);
      at = next;
    }
    if (at >= text.length() || text.charAt(at) != ':') {
      throw new BadCalendar(line, "The property has no “:” before its value.");
    }
    return new ContentLine(
        line, text.substring(0, end).toUpperCase(Locale.ROOT), parameters, text.substring(at + 1));
  }

  private static int nameEnd(String text) {
    int at = 0;
    while (at < text.length() && isNameCharacter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }

  private static int parameterEnd(String text, int from) {
    boolean quoted = false;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ';' || c == ':')) {
        return at;
      }
    }
    return text.length();
  }

  private static void parameter(int line, String text, Map<String, String> into)
      throws BadCalendar {
    int equals = text.indexOf('=');
    if (equals <= 0) {
      throw new BadCalendar(line, "A parameter of the property has no “=”.");
    }
    into.putIfAbsent(
        text.substring(0, equals).strip().toUpperCase(Locale.ROOT),
        text.substring(equals + 1).replace("\"", "").strip());
  }
}
