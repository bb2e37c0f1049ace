package io.allotment.gateway.signin;

import static io.allotment.gateway.RunningGateway.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.gateway.Browser;
import io.allotment.gateway.Browser.Answer;
import io.allotment.gateway.RunningGateway;
import io.allotment.gateway.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInHttpTest {

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

  private static Answer signIn(Browser browser, String email, String password) {
    return browser.post(
        "/api/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }

  @Test
  void emailAndPasswordOpenASessionUntilSignOut() {
    gateway.person("sara", "[{\"role\":\"lead\",\"squad\":\"checkout\"}]");
    Browser browser = gateway.stranger();
    Answer nobody = browser.get("/api/session");
    assertThat(nobody.status()).isEqualTo(401);
    assertThat(nobody.rule()).isEqualTo("sign-in-needed");

    Answer in = signIn(browser, "Sara@Example.org", PASSWORD);
    assertThat(in.status()).isEqualTo(200);
    assertThat(in.response().headers().allValues("set-cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("allotment-session=")
                    .contains("HttpOnly", "SameSite=Lax", "Path=/"));
    Answer who = browser.get("/api/session");
    assertThat(who.field("member")).isEqualTo("sara");
    assertThat(who.json().path("roles").toString())
        .isEqualTo("[{\"role\":\"lead\",\"squad\":\"checkout\"}]");

    Browser stolen = browser.at(gateway.url());
    assertThat(browser.delete("/api/session").status()).isEqualTo(204);
    assertThat(browser.get("/api/session").status()).isEqualTo(401);
    assertThat(stolen.get("/api/session").status()).isEqualTo(401);
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreToldInTheSameWords() {
    gateway.person("marta", "[]");
    Answer wrong = signIn(gateway.stranger(), "marta@example.org", "not the password");
    Answer unknown = signIn(gateway.stranger(), "nobody@example.org", "not the password");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.rule()).isEqualTo("wrong-email-or-password");
    assertThat(unknown.text()).isEqualTo(wrong.text());
  }

  @Test
  void guessingEndsInAPause() {
    gateway.person("pavel", "[]");
    for (int n = 0; n < Attempts.PER_EMAIL; n++) {
      assertThat(signIn(gateway.stranger(), "pavel@example.org", "guess number " + n).status())
          .isEqualTo(401);
    }
    Answer paused = signIn(gateway.stranger(), "pavel@example.org", PASSWORD);
    assertThat(paused.status()).isEqualTo(429);
    assertThat(paused.rule()).isEqualTo("too-many-attempts");
    assertThat(Integer.parseInt(paused.header("retry-after"))).isBetween(1, 900);

    TestClock.CLOCK.advance(Attempts.WINDOW);
    assertThat(signIn(gateway.stranger(), "pavel@example.org", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void aSessionLastsTwelveHoursFromItsLastUse() {
    Browser browser = gateway.person("jonas", "[]");
    TestClock.CLOCK.advance(Duration.ofHours(11));
    assertThat(browser.get("/api/session").status()).isEqualTo(200);
    TestClock.CLOCK.advance(Duration.ofHours(11));
    assertThat(browser.get("/api/session").status()).isEqualTo(200);
    TestClock.CLOCK.advance(Duration.ofHours(12));
    assertThat(browser.get("/api/session").status()).isEqualTo(401);
  }

  @Test
  void aSessionOutlivesTheGateway(@TempDir Path other) {
    Browser browser;
    try (RunningGateway before = RunningGateway.on(other)) {
      browser = before.person("ines", "[]");
    }
    try (RunningGateway after = RunningGateway.on(other)) {
      assertThat(browser.at(after.url()).get("/api/session").field("member")).isEqualTo("ines");
    }
  }

  @Test
  void aNewPasswordEndsEverySessionOfTheOldOne() {
    Browser desk = gateway.person("yusuf", "[]");
    Browser phone = gateway.stranger();
    signIn(phone, "yusuf@example.org", PASSWORD);
    String change = "{\"current\":\"%s\",\"wanted\":\"%s\"}";

    assertThat(desk.put("/api/session/password", change.formatted("guess guess", PASSWORD)).rule())
        .isEqualTo("wrong-email-or-password");
    assertThat(desk.put("/api/session/password", change.formatted(PASSWORD, "short")).rule())
        .isEqualTo("password-too-weak");
    assertThat(
            desk.put("/api/session/password", change.formatted(PASSWORD, "rake and hoe")).status())
        .isEqualTo(204);

    assertThat(desk.get("/api/session").status()).isEqualTo(200);
    assertThat(phone.get("/api/session").status()).isEqualTo(401);
    assertThat(signIn(phone, "yusuf@example.org", PASSWORD).status()).isEqualTo(401);
    assertThat(signIn(phone, "yusuf@example.org", "rake and hoe").status()).isEqualTo(200);
  }
}
