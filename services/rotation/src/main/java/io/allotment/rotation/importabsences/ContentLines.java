package io.allotment.rotation.importabsences;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * The unfolded lines of an iCalendar file, RFC 5545 section 3.1, with the number each begins at. A
 * line may be folded in the middle of a character, so octets are joined before they are decoded.
 */
final class ContentLines {

  private final byte[] bytes;
  private int at;
  private int line;
  private int physical;

  ContentLines(byte[] bytes) {
    this.bytes = bytes;
    boolean bom =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    this.at = bom ? 3 : 0;
  }

  /** The number of the line {@link #next} returned last, or of the last line at the end. */
  int line() {
    return line;
  }

  /** The next line that is not empty, or null at the end. */
  @Nullable String next() {
    while (at < bytes.length) {
      line = ++physical;
      StringBuilder text = new StringBuilder();
      append(text);
      while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t')) {
        physical++;
        at++;
        append(text);
      }
      if (!text.toString().isBlank()) {
        return new String(text.toString().getBytes(ISO_8859_1), UTF_8);
      }
    }
    return null;
  }

  private void append(StringBuilder text) {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
      end++;
    }
    text.append(new String(bytes, at, end - at, ISO_8859_1));
    boolean pair = end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
    at = Math.min(bytes.length, end + (pair ? 2 : 1));
  }
}
