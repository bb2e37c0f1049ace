package io.allotment.runtime.text;

import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A text that is about to be kept.
 *
 * @param salt keeps a short text from being guessed by its hash once it is erased
 */
public record Draft(TextRef ref, String salt, String text) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** A draft under a new id. */
  public static Draft of(String text) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    String written = HexFormat.of().formatHex(salt);
    TextId id = new TextId(UUID.randomUUID().toString());
    return new Draft(new TextRef(id, hash(written, text)), written, text);
  }

  static String hash(String salt, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(HexFormat.of().parseHex(salt));
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
