package io.allotment.runtime.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What came of a call. */
public sealed interface Reply {

  /** No answer, or none that is taken. */
  record Failed(Why why) implements Reply {}

  /** An answer, whatever its status; that of a redirect too, where the call was no GET. */
  final class Answered implements Reply {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    Answered(int status, Map<String, String> headers, byte[] body) {
      this.status = status;
      this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      this.headers.putAll(headers);
      this.body = body.clone();
    }

    /** The status code, 200 to 599. */
    public int status() {
      return status;
    }

    /** Whether the status is one of success, 200 to 299. */
    public boolean isFine() {
      return status >= 200 && status < 300;
    }

    /** The first value of a header, its name in any case. */
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    /** All of the body, never more than was asked for. */
    public byte[] body() {
      return body.clone();
    }

    /** The body read as UTF-8. */
    public String text() {
      return new String(body, UTF_8);
    }
  }
}
