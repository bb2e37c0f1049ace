package io.allotment.gateway.access;

import io.allotment.runtime.command.Act;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the secrets of links and tokens. A secret follows from a key only this gateway knows and
 * from the act that asked for it, so that a repeated request gets the same secret although only its
 * digest is kept.
 */
public final class Secrets {

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int ID_DIGITS = 16;

  private final SecretKeySpec key;

  private Secrets(byte[] key) {
    this.key = new SecretKeySpec(key, HMAC);
  }

  /**
   * The secrets of this installation: {@code <directory>/gateway.secret}, made at the first call.
   *
   * @throws UncheckedIOException if the file can neither be read nor made
   */
  public static Secrets of(Path directory) {
    Path file = directory.resolve("gateway.secret");
    try {
      return new Secrets(HexFormat.of().parseHex(read(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("The file %s cannot be used.".formatted(file), e);
    }
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException none) {
      byte[] fresh = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(fresh);
      String content = HexFormat.of().formatHex(fresh);
      OwnerFile.write(file, content);
      return content;
    }
  }

  /** An id for what the act asks for: 64 bits that say nothing. */
  public String id(Act act) {
    return mac("id", act.actor(), act.key()).substring(0, ID_DIGITS);
  }

  /** A secret for what the act asks for: 256 bits. */
  public String secret(Act act) {
    return mac("secret", act.actor(), act.key());
  }

  /**
   * The same act with a digest of its body that tells nothing to whoever lacks the key: bodies here
   * hold names and addresses, and the log must not.
   */
  public Act sealed(Act act) {
    return new Act(
        act.actor(), act.onBehalfOf(), act.key(), mac("body", act.body(), act.key()), act.at());
  }

  /** A code for these parts, in hex, that nobody without the key can make or check. */
  public String mac(String... parts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        mac.update(bytes);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }
}
