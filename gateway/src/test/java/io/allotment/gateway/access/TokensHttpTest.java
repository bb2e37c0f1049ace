package io.allotment.gateway.access;

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

class TokensHttpTest {

  @TempDir static Path data;
  private static RunningGateway gateway;
  private static Browser ines;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.on(data);
    ines =
        gateway.person(
            "ines", "[{\"role\":\"lead\",\"squad\":\"checkout\"},{\"role\":\"steward\"}]");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static Answer make(String name, String roles, Duration lasting) {
    return ines.post(
        "/api/tokens",
        "{\"name\":\"%s\",\"roles\":%s,\"expires\":\"%s\"}"
            .formatted(name, roles, TestClock.CLOCK.instant().plus(lasting)));
  }

  @Test
  void aTokenCanDoWhatItWasMadeForAndIsShownOnce() {
    Answer made = make("report", "[{\"role\":\"steward\"}]", Duration.ofDays(30));
    assertThat(made.status()).isEqualTo(201);
    String token = made.field("token");
    assertThat(token).matches("allot_[0-9a-f]{16}_[0-9a-f]{64}");
    Answer who = gateway.script(token).get("/api/session");
    assertThat(who.field("member")).isEqualTo("ines");
    assertThat(who.json().path("roles").toString()).isEqualTo("[{\"role\":\"steward\"}]");
    assertThat(ines.get("/api/tokens").text()).contains("report").doesNotContain(token);
    assertThat(gateway.script(token).post("/api/members/ines/absences", "{}").status())
        .isEqualTo(200);
  }

  @Test
  void aRevokedTokenIsRefused() {
    Answer made = make("old", "[]", Duration.ofDays(1));
    Browser script = gateway.script(made.field("token"));
    assertThat(script.get("/api/session").status()).isEqualTo(200);
    assertThat(ines.delete("/api/tokens/" + made.field("id")).status()).isEqualTo(204);
    assertThat(script.get("/api/session").status()).isEqualTo(401);
    assertThat(ines.delete("/api/tokens/" + made.field("id")).rule()).isEqualTo("token-unknown");
  }

  @Test
  void anExpiredTokenIsRefused() {
    Browser script = gateway.script(make("brief", "[]", Duration.ofMinutes(5)).field("token"));
    assertThat(script.get("/api/session").status()).isEqualTo(200);
    TestClock.CLOCK.advance(Duration.ofMinutes(6));
    assertThat(script.get("/api/session").status()).isEqualTo(401);
  }

  @Test
  void aForgedTokenIsRefused() {
    String token = make("real", "[]", Duration.ofDays(1)).field("token");
    String forged = token.substring(0, token.length() - 4) + "ffff";
    assertThat(gateway.script(forged).get("/api/session").status()).isEqualTo(401);
  }

  @Test
  void aTokenLosesTheRolesItsOwnerLoses() {
    gateway.person("marta", "[{\"role\":\"lead\",\"squad\":\"search\"}]");
    Browser marta = gateway.stranger();
    marta.post(
        "/api/session",
        "{\"email\":\"marta@example.org\",\"password\":\"%s\"}".formatted(RunningGateway.PASSWORD));
    String token =
        marta
            .post(
                "/api/tokens",
                "{\"name\":\"all\",\"expires\":\"%s\"}"
                    .formatted(TestClock.CLOCK.instant().plus(Duration.ofDays(1))))
            .field("token");
    assertThat(gateway.script(token).get("/api/session").text()).contains("search");
    gateway.operator().delete("/api/people/marta/roles/lead?squad=search");
    assertThat(gateway.script(token).get("/api/session").text()).doesNotContain("search");
  }

  @Test
  void aTokenMakesNoTokensAndChangesNoPassword() {
    String expires = TestClock.CLOCK.instant().plus(Duration.ofDays(1)).toString();
    Browser script = gateway.operator();
    assertThat(
            script
                .post("/api/tokens", "{\"name\":\"t\",\"expires\":\"%s\"}".formatted(expires))
                .rule())
        .isEqualTo("password-sign-in-needed");
    assertThat(script.put("/api/session/password", "{}").rule())
        .isEqualTo("password-sign-in-needed");
  }

  @Test
  void nobodyMakesATokenStrongerThanThemselves() {
    assertThat(make("strong", "[{\"role\":\"admin\"}]", Duration.ofDays(1)).rule())
        .isEqualTo("token-roles");
    assertThat(make("eternal", "[]", Duration.ofDays(400)).rule()).isEqualTo("token-expiry");
    assertThat(ines.post("/api/tokens", "{\"name\":\"endless\"}").rule()).isEqualTo("token-expiry");
  }
}
