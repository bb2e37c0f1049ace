package io.allotment.gateway.firststart;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.gateway.Browser;
import io.allotment.gateway.RunningGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstStartHttpTest {

  @TempDir Path data;

  @Test
  void theLinkOfTheFirstStartMakesAnAdminOnce(CapturedOutput output) throws IOException {
    try (RunningGateway gateway = RunningGateway.on(data)) {
      String token = printed(output);
      Browser first = gateway.stranger();

      Browser.Answer shown = first.get("/api/invitations/" + token);
      assertThat(shown.status()).isEqualTo(200);
      assertThat(shown.json().path("firstStart").asBoolean()).isTrue();
      assertThat(shown.text()).contains("\"role\":\"admin\"");

      Browser.Answer redeemed = RunningGateway.redeem(first, token, "ines");
      assertThat(redeemed.status()).as(redeemed.text()).isEqualTo(200);
      assertThat(redeemed.field("member")).isEqualTo("the-ines");
      assertThat(first.get("/api/session").text())
          .contains("The ines", "ines@example.org", "admin");
      assertThat(first.get("/api/people").json().path("items")).hasSize(1);

      Browser second = gateway.stranger();
      assertThat(RunningGateway.redeem(second, token, "tomas").rule()).isEqualTo("invitation-used");
      assertThat(second.get("/api/session").status()).isEqualTo(401);
    }
    assertThat(Files.getPosixFilePermissions(data.resolve("admin-token")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void everyStartWithoutAnAdminPrintsALinkAndKeepsTheToken(CapturedOutput output) {
    String token;
    try (RunningGateway gateway = RunningGateway.on(data)) {
      token = gateway.adminToken();
      assertThat(gateway.operator().get("/api/people").status()).isEqualTo(200);
    }
    String first = printed(output);
    try (RunningGateway gateway = RunningGateway.on(data)) {
      assertThat(printed(output)).isNotEqualTo(first);
      assertThat(gateway.adminToken()).isEqualTo(token);
      assertThat(gateway.operator().get("/api/people").status()).isEqualTo(200);
    }
  }

  private static String printed(CapturedOutput output) {
    String all = output.getOut();
    int link = all.lastIndexOf("/#/welcome/") + "/#/welcome/".length();
    return all.substring(link, all.indexOf('\n', link)).strip();
  }
}
