package io.allotment.rotation.importroster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** The text of an uploaded roster: UTF-8 or nothing, because a guess would misspell names. */
final class RosterText {

  static final int OCTETS = 5 * 1024 * 1024;
  private static final String SAVE = " In the spreadsheet choose Save as, “CSV UTF-8”.";

  private RosterText() {}

  static String of(byte[] bytes) throws BadRoster {
    if (bytes.length > OCTETS) {
      throw new BadRoster(1, "The file is larger than 5 MB. Split it, for example by squad.");
    }
    if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new BadRoster(1, "This is a workbook and not a CSV file." + SAVE);
    }
    if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
      throw new BadRoster(1, "The file is encoded as UTF-16 and not as UTF-8." + SAVE);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      in.position(3);
    }
    CharsetDecoder utf8 =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = utf8.decode(in, out, true);
    if (result.isError()) {
      throw new BadRoster(
          line(bytes, in.position()),
          "The line is not encoded as UTF-8, so its letters cannot be read for certain." + SAVE);
    }
    return out.flip().toString();
  }

  /** What arrives as text is checked here too: no CSV file contains the character NUL. */
  static String checked(String text) throws BadRoster {
    if (text.length() > OCTETS) {
      throw new BadRoster(1, "The file is larger than 5 MB. Split it, for example by squad.");
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      int line = 1 + (int) text.substring(0, nul).chars().filter(c -> c == '\n').count();
      throw new BadRoster(line, "This is not a text file." + SAVE);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean begins(byte[] bytes, int... octets) {
    for (int i = 0; i < octets.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != octets[i]) {
        return false;
      }
    }
    return true;
  }

  private static int line(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
