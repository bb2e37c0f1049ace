package io.allotment.stories.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.allotment.stories.model.Tracker;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks who sent a delivery, in a time that says nothing. <a
 * href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries">GitHub</a>
 * and <a href="https://developer.atlassian.com/cloud/jira/platform/webhooks/">Jira</a> sign the
 * body with the secret; <a
 * href="https://docs.gitlab.com/user/project/integrations/webhooks/">GitLab</a> shows the secret
 * itself.
 */
final class Signatures {

  private static final String SHA_256 = "sha256=";
  private static final Pattern SIGNATURE = Pattern.compile(SHA_256 + "[0-9a-f]{64}");
  private static final String SIGNED_BY_GITHUB = "X-Hub-Signature-256";
  private static final String SIGNED_BY_JIRA = "X-Hub-Signature";

  private Signatures() {}

  /** Whether this may hold, as far as its headers say. */
  static boolean mayHold(Tracker tracker, String secret, Delivered delivered) {
    return switch (tracker) {
      case GITHUB -> SIGNATURE.matcher(shown(delivered, SIGNED_BY_GITHUB)).matches();
      case JIRA -> SIGNATURE.matcher(shown(delivered, SIGNED_BY_JIRA)).matches();
      case GITLAB, CSV -> hold(tracker, secret, delivered);
    };
  }

  /** Whether whoever sent this knows the secret. */
  static boolean hold(Tracker tracker, String secret, Delivered delivered) {
    return switch (tracker) {
      case GITHUB -> isSigned(secret, delivered, SIGNED_BY_GITHUB);
      case JIRA -> isSigned(secret, delivered, SIGNED_BY_JIRA);
      case GITLAB ->
          MessageDigest.isEqual(
              secret.getBytes(UTF_8), delivered.header("X-Gitlab-Token").getBytes(UTF_8));
      case CSV -> false;
    };
  }

  private static boolean isSigned(String secret, Delivered delivered, String header) {
    String right = SHA_256 + code(secret, delivered.body());
    return MessageDigest.isEqual(right.getBytes(UTF_8), shown(delivered, header).getBytes(UTF_8));
  }

  private static String shown(Delivered delivered, String header) {
    return delivered.header(header).strip().toLowerCase(Locale.ROOT);
  }

  /** The HMAC-SHA256 of a body, in hex. */
  static String code(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }
}
