package io.allotment.runtime.docs;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request and how it is answered. The package says what each part means.
 *
 * @param with the values of parameters, by name
 */
record Example(
    String says,
    String request,
    @Nullable String as,
    Map<String, Object> with,
    @Nullable Object body,
    @Nullable String type,
    int status,
    Map<String, String> keeps) {

  static final String ADMIN = "an admin";

  Example {
    Objects.requireNonNull(says, "an example without says");
    Objects.requireNonNull(request, () -> "the example '" + says + "' without request");
    as = Objects.requireNonNullElse(as, ADMIN);
    with = Objects.requireNonNullElse(with, Map.of());
    keeps = Objects.requireNonNullElse(keeps, Map.of());
    if (request.indexOf(' ') < 0 || status < 100 || status > 599) {
      throw new IllegalArgumentException(
          "The example '%s' needs a request like 'GET /path' and a status.".formatted(says));
    }
  }

  String method() {
    return request.substring(0, request.indexOf(' '));
  }

  String path() {
    return request.substring(request.indexOf(' ') + 1);
  }

  /** What it is called among the examples of the service. */
  String name() {
    return says.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }
}
