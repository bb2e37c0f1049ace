package io.allotment.stories.delivery;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A delivery as it came in. Nobody changes its body. */
final class Delivered {

  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final byte[] body;

  Delivered(Map<String, String> headers, byte[] body) {
    this.headers.putAll(headers);
    this.body = body;
  }

  /** The value of a header; empty where it has none. */
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** All of it, as it was signed. */
  byte[] body() {
    return body;
  }

  /** The JSON in it: GitHub can send it in a form. */
  byte[] json() {
    boolean form =
        header("Content-Type")
            .toLowerCase(Locale.ROOT)
            .startsWith("application/x-www-form-urlencoded");
    return form ? Form.payload(body) : body;
  }

  /** The one field of a form that holds everything. */
  private static final class Form {

    private static final String FIELD = "payload=";

    private Form() {}

    private static byte[] payload(byte[] body) {
      for (String field : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
        if (field.startsWith(FIELD)) {
          return decoded(field.substring(FIELD.length())).getBytes(StandardCharsets.UTF_8);
        }
      }
      return new byte[0];
    }

    private static String decoded(String field) {
      try {
        return URLDecoder.decode(field, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException broken) {
        return "";
      }
    }
  }
}
