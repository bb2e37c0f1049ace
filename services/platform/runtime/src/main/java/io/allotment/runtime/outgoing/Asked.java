package io.allotment.runtime.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One call.
 *
 * @param body sent as UTF-8; null for none
 * @param headers beside what belongs to the connection; Accept and those of conditional requests
 *     are sent wherever a GET is led, all others only to the server that was named
 * @param atMost how many bytes of an answer are read
 */
public record Asked(
    String method, URI address, @Nullable String body, Map<String, String> headers, int atMost) {

  private static final int LITTLE = 64 * 1024;

  /** Header names mean the same in any case. */
  public Asked {
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = Collections.unmodifiableMap(anyCase);
  }

  /** Follows redirects, and reads at most so many bytes of the answer. */
  public static Asked get(URI address, int atMost) {
    return new Asked("GET", address, null, Map.of(), atMost);
  }

  /** Reads at most 64 kB of what is answered, and is led nowhere else. */
  public static Asked post(URI address, String type, String body) {
    return new Asked("POST", address, body, Map.of("Content-Type", type), LITTLE);
  }

  /** The same with one header more, or with another value for it. */
  public Asked with(String header, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(header, value);
    return new Asked(method, address, body, more, atMost);
  }

  byte @Nullable [] bytes() {
    return body == null ? null : body.getBytes(UTF_8);
  }

  /** The address is left out: it may be a secret. */
  @Override
  public String toString() {
    return method;
  }
}
