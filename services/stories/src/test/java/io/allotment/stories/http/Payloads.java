package io.allotment.stories.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What trackers send, in the shapes in which they do, as if this machine were the tracker. */
final class Payloads {

  private Payloads() {}

  /** A payload whose items are kept at this address. */
  static String of(String name, String there) {
    try (InputStream file = Payloads.class.getResourceAsStream("/trackers/" + name)) {
      assertThat(file).as(name).isNotNull();
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("https://github.com", there)
          .replace("https://gitlab.example.org", there)
          .replace("https://acme.atlassian.net", there);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How GitHub and Jira sign a body. */
  static String signature(String secret, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256="
          + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
