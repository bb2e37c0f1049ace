package io.allotment.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.gateway.Browser.Answer;
import io.allotment.gateway.RunningGateway;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesHttpTest {

  @TempDir static Path data;
  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.on(data);
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void thePageIsAskedForEachTimeAndItsPartsAreKept() {
    Answer page = gateway.stranger().get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-type")).startsWith("text/html");
    assertThat(page.header("cache-control")).isEqualTo("no-cache");

    Matcher asset = Pattern.compile("/assets/[^\"]+\\.js").matcher(page.text());
    assertThat(asset.find()).isTrue();
    Answer script = gateway.stranger().get(asset.group());
    assertThat(script.status()).isEqualTo(200);
    assertThat(script.header("cache-control")).contains("max-age=31536000", "public", "immutable");
  }

  @Test
  void browsersAreToldToLoadFromHereOnlyAndToFrameNothing() {
    for (String path : new String[] {"/", "/api/session"}) {
      Answer answer = gateway.stranger().get(path);
      assertThat(answer.header("content-security-policy"))
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
      assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
    }
  }

  @Test
  void theKeySetHoldsNoPrivateKey() {
    Answer keys = gateway.stranger().get("/.well-known/jwks.json");
    assertThat(keys.json().path("keys").get(0).path("crv").asString()).isEqualTo("P-256");
    assertThat(keys.json().path("keys").get(0).has("d")).isFalse();
  }
}
