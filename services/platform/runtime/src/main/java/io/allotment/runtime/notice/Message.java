package io.allotment.runtime.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something said to somebody.
 *
 * @param id the same whenever the same is said again to the same, so that a receiver may drop it
 * @param kind what it is about, as the service names it
 * @param title one line
 * @param lines plain text, a paragraph each
 * @param link where to read on; null where the address of the installation is not known
 * @param facts the same for programs: plain values, lists and maps
 * @param at when it was said
 */
public record Message(
    String id,
    String kind,
    String title,
    List<String> lines,
    @Nullable String link,
    Map<String, Object> facts,
    Instant at) {

  private static final int ID_BYTES = 16;

  public Message {
    title = title.replaceAll("\\p{Cntrl}+", " ").strip();
    lines = List.copyOf(lines);
    facts = Map.copyOf(facts);
  }

  /** The id of what is said under a key. It tells nothing of the key. */
  public static String id(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "msg_" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** All of it as plain text. */
  public String text() {
    String said = String.join("\n\n", lines);
    return link == null ? said : said + "\n\n" + link;
  }
}
