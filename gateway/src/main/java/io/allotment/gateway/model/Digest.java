package io.allotment.gateway.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 digest, in hex, of a secret of at least 128 random bits: all that is kept of an
 * invitation link, a token or a session id. Passwords are not such secrets and are hashed slowly.
 */
public final class Digest {

  private Digest() {}

  public static String of(String secret) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether this is the digest of that secret, in a time that tells nothing about either. */
  public static boolean matches(String digest, String secret) {
    return MessageDigest.isEqual(
        digest.getBytes(StandardCharsets.US_ASCII), of(secret).getBytes(StandardCharsets.US_ASCII));
  }
}
