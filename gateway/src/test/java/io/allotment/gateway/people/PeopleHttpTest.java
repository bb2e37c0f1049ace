package io.allotment.gateway.people;

import static io.allotment.gateway.RunningGateway.redeem;
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

class PeopleHttpTest {

  @TempDir static Path data;
  private static RunningGateway gateway;
  private static Browser admin;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.on(data);
    gateway.person("ada", "[{\"role\":\"admin\"}]");
    admin = gateway.operator();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void anInvitationIsRedeemedOnce() {
    String token = gateway.invite("ines", "[{\"role\":\"planner\",\"squad\":\"checkout\"}]");
    Browser ines = gateway.stranger();
    assertThat(ines.get("/api/invitations/" + token).field("member")).isEqualTo("ines");
    assertThat(redeem(ines, token, "ines").status()).isEqualTo(200);
    assertThat(ines.get("/api/session").text()).contains("planner", "checkout");

    Answer again = redeem(gateway.stranger(), token, "mallory");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.rule()).isEqualTo("invitation-used");
    assertThat(ines.get("/api/session").field("name")).isEqualTo("The ines");
  }

  @Test
  void aRepeatOfTheSameRedemptionSignsInAndAnotherPasswordUnderItsKeyDoesNot() {
    String token = gateway.invite("rita", "[]");
    Browser rita = gateway.stranger().with("Idempotency-Key", "one-and-the-same");
    assertThat(redeem(rita, token, "rita").status()).isEqualTo(200);
    Browser again = gateway.stranger().with("Idempotency-Key", "one-and-the-same");
    assertThat(redeem(again, token, "rita").status()).isEqualTo(200);
    Answer thief =
        gateway
            .stranger()
            .with("Idempotency-Key", "one-and-the-same")
            .post(
                "/api/invitations/" + token + "/redemption",
                "{\"name\":\"The rita\",\"email\":\"rita@example.org\","
                    + "\"password\":\"another password\"}");
    assertThat(thief.rule()).isEqualTo("invitation-used");
  }

  @Test
  void anInvitationExpires() {
    String token = gateway.invite("late", "[]");
    TestClock.CLOCK.advance(Duration.ofDays(7));
    assertThat(redeem(gateway.stranger(), token, "late").rule()).isEqualTo("invitation-expired");
  }

  @Test
  void aForgedLinkIsUnknown() {
    String token = gateway.invite("noor", "[]");
    String forged = token.substring(0, token.length() - 4) + "0000";
    assertThat(gateway.stranger().get("/api/invitations/" + forged).rule())
        .isEqualTo("invitation-unknown");
    assertThat(redeem(gateway.stranger(), forged, "noor").status()).isEqualTo(404);
  }

  @Test
  void anAddressLeadsToOneAccount() {
    gateway.person("lena", "[]");
    Answer taken =
        gateway
            .stranger()
            .post(
                "/api/invitations/" + gateway.invite("other", "[]") + "/redemption",
                "{\"name\":\"O\",\"email\":\"lena@example.org\",\"password\":\"long enough 1\"}");
    assertThat(taken.rule()).isEqualTo("email-taken");
  }

  @Test
  void theSameKeyGivesTheSameLinkAndAPreviewGivesNone() {
    String body = "{\"name\":\"Zoë Ålund\",\"roles\":[{\"role\":\"steward\"}]}";
    Answer preview = gateway.operator().post("/api/invitations?dryRun=true", body);
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.field("member")).isEqualTo("zoe-alund");
    assertThat(preview.json().hasNonNull("link")).isFalse();

    Browser script = gateway.operator().with("Idempotency-Key", "invite-zoe");
    Answer first = script.post("/api/invitations", body);
    Answer again = script.post("/api/invitations", body);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.field("member")).isEqualTo("zoe-alund");
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(script.post("/api/invitations", "{\"name\":\"Somebody else\"}").rule())
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void aRoleWithdrawnIsGoneAtTheNextRequest() {
    Browser second = gateway.person("bruno", "[{\"role\":\"admin\"}]");
    assertThat(second.get("/api/people").status()).isEqualTo(200);
    assertThat(admin.delete("/api/people/bruno/roles/admin").status()).isEqualTo(204);
    assertThat(second.get("/api/people").rule()).isEqualTo("not-allowed");
    assertThat(admin.put("/api/people/bruno/roles/lead?squad=search", "").status()).isEqualTo(204);
    assertThat(second.get("/api/session").text()).contains("lead", "search");
  }

  @Test
  void theLastAdminStays() {
    assertThat(admin.delete("/api/people/ada/roles/admin").rule()).isEqualTo("last-admin");
    assertThat(admin.delete("/api/people/ada").rule()).isEqualTo("last-admin");
  }

  @Test
  void whoIsRemovedIsSignedOutAndForgotten() {
    Browser gone = gateway.person("olga", "[]");
    assertThat(admin.get("/api/people").text()).contains("olga@example.org");
    assertThat(admin.delete("/api/people/olga").status()).isEqualTo(204);
    assertThat(gone.get("/api/session").status()).isEqualTo(401);
    assertThat(admin.get("/api/people").text()).doesNotContain("olga");
    assertThat(admin.delete("/api/people/olga").rule()).isEqualTo("person-unknown");
  }

  @Test
  void invitingSomebodyWithAnAccountGivesThemANewPassword() {
    Browser before = gateway.person("hugo", "[{\"role\":\"steward\"}]");
    Browser after = gateway.stranger();
    assertThat(redeem(after, gateway.invite("hugo", "[]"), "hugo").text()).contains("steward");
    assertThat(before.get("/api/session").status()).isEqualTo(401);
    assertThat(after.get("/api/session").field("member")).isEqualTo("hugo");
  }

  @Test
  void peopleAreListedWithTheirState() {
    gateway.invite("waiting", "[{\"role\":\"steward\"}]");
    String listed = admin.get("/api/people").text();
    assertThat(listed)
        .contains("\"member\":\"waiting\"", "\"state\":\"invited\"", "\"state\":\"active\"")
        .doesNotContain("allotment-operator");
  }
}
