package io.allotment.embedded.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The one user of a running database, made anew at every start and kept in memory only, so that
 * another user of the machine who can reach the port cannot reach the data. Sent by SASL PLAIN (RFC
 * 4616) over loopback.
 */
final class Credential {

  private static final String USER = "embedded";

  private final String secret;

  private Credential(String secret) {
    this.secret = secret;
  }

  static Credential random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new Credential(HexFormat.of().formatHex(bytes));
  }

  /**
   * Whether the message is from our user, acting as itself, whom RFC 4616 lets name itself twice.
   */
  boolean matches(byte[] message) {
    boolean plain = MessageDigest.isEqual(expected(""), message);
    boolean twice = MessageDigest.isEqual(expected(USER), message);
    return plain || twice;
  }

  private byte[] expected(String actingAs) {
    return String.join("\0", actingAs, USER, secret).getBytes(StandardCharsets.UTF_8);
  }

  String connectionString(String host, int port, String database) {
    return "mongodb://%s:%s@%s:%d/%s?authMechanism=PLAIN&authSource=%%24external"
        .formatted(USER, secret, host, port, database);
  }
}
