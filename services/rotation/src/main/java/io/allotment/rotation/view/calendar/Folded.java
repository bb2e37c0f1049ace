package io.allotment.rotation.view.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Folds lines to 75 octets of UTF-8, never within a character (RFC 5545, section 3.1). The library
 * counts characters, so that lines with many umlauts come out too long.
 */
final class Folded {

  private static final int OCTETS = 75;

  private Folded() {}

  static String lines(String text) {
    StringBuilder folded = new StringBuilder(text.length() + text.length() / OCTETS);
    text.lines().forEach(line -> fold(line, folded));
    return folded.toString();
  }

  private static void fold(String line, StringBuilder into) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int next = line.offsetByCodePoints(at, 1);
      String character = line.substring(at, next);
      int length = character.getBytes(UTF_8).length;
      if (octets + length > OCTETS) {
        into.append("\r\n ");
        octets = 1;
      }
      into.append(character);
      octets += length;
      at = next;
    }
    into.append("\r\n");
  }
}
