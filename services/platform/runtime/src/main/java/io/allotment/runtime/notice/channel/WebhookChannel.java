package io.allotment.runtime.notice.channel;

import io.allotment.runtime.notice.Answer;
import io.allotment.runtime.notice.Channel;
import io.allotment.runtime.notice.Connection;
import io.allotment.runtime.notice.Http;
import io.allotment.runtime.notice.Http.Ask;
import io.allotment.runtime.notice.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts JSON to an address, signed as the Standard Webhooks specification says: {@code webhook-id},
 * the same when the same is sent again; {@code webhook-timestamp}, seconds since 1970 of this
 * attempt; {@code webhook-signature}, {@code v1,} and the Base64 of the HMAC-SHA256 of id,
 * timestamp and body joined by full stops, under the UTF-8 bytes of the secret.
 */
public final class WebhookChannel implements Channel {

  private static final String URL = "url";
  private static final String SECRET = "secret";
  private static final int SHORTEST = 24;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Http http;
  private final InstantSource clock;

  public WebhookChannel(Http http, InstantSource clock) {
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "webhook";
  }

  @Override
  public String title() {
    return "Webhook";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field(URL, "Address", "https://…, which takes a POST with JSON", true, true),
        new Field(
            SECRET,
            "Secret",
            "At least 24 characters that the receiver knows too; it checks the signature by it",
            true,
            true));
  }

  @Override
  public Takes takes() {
    return Takes.MESSAGES;
  }

  @Override
  public Map<String, String> flaws(Map<String, String> settings) {
    Map<String, String> flaws = new LinkedHashMap<>();
    http.flaw(settings.getOrDefault(URL, "")).ifPresent(flaw -> flaws.put(URL, flaw));
    if (settings.getOrDefault(SECRET, "").length() < SHORTEST) {
      flaws.put(SECRET, "A secret has at least 24 characters. Take more.");
    }
    return flaws;
  }

  @Override
  public Answer say(Connection to, Message message) {
    String body = JSON.writeValueAsString(body(message));
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/json",
            "webhook-id",
            message.id(),
            "webhook-timestamp",
            timestamp,
            "webhook-signature",
            signature(to.setting(SECRET), message.id(), timestamp, body));
    try {
      return http.ask(new Ask("POST", Http.uri(to.setting(URL)), headers, body)).answer();
    } catch (IOException unreachable) {
      return Problems.of(unreachable);
    }
  }

  private static Map<String, Object> body(Message message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", message.id());
    body.put("kind", message.kind());
    body.put("at", message.at().toString());
    body.put("title", message.title());
    body.put("lines", message.lines());
    body.put("link", message.link());
    body.put("facts", message.facts());
    return body;
  }

  static String signature(String secret, String id, String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String signed = id + "." + timestamp + "." + body;
      byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }
}
