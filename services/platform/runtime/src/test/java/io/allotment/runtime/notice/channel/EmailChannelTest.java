package io.allotment.runtime.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.allotment.runtime.notice.Answer;
import io.allotment.runtime.notice.Connection;
import io.allotment.runtime.notice.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class EmailChannelTest {

  private static final Connection INES =
      new Connection(
          "ines", "email", "email", "E-mail", Map.of("to", "ines@example.com"), Set.of());
  private static final Message MESSAGE =
      new Message(
          "msg_1",
          "letters",
          "Your turn\nBcc: all@example.com",
          List.of("Tomás & Inês: <soon>"),
          "https://garden.example.com/#/duty",
          Map.of(),
          Instant.parse("2026-11-21T12:00:00Z"));

  private GreenMail server;

  @BeforeEach
  void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private EmailChannel channel() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.getSmtp().getPort());
    return new EmailChannel(sender, "allotment@example.com");
  }

  @Test
  void aMailIsPlainTextAndHtmlUnderAnIdOfItsOwn() throws Exception {
    assertThat(channel().say(INES, MESSAGE)).isEqualTo(new Answer.Delivered());
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("ines@example.com");
    assertThat(mail.getSubject()).isEqualTo("Your turn Bcc: all@example.com");
    assertThat(mail.getMessageID()).isEqualTo("<msg_1@allotment>");
    String whole = GreenMailUtil.getWholeMessage(mail);
    assertThat(whole).contains("text/plain").contains("text/html").contains("&lt;soon&gt;");
  }

  @Test
  void aServerThatIsAwayIsTriedAgain() {
    EmailChannel channel = channel();
    server.stop();
    assertThat(channel.say(INES, MESSAGE)).isInstanceOf(Answer.Later.class);
  }

  @Test
  void whatIsNoAddressIsRefusedAsItIsGiven() {
    assertThat(channel().flaws(Map.of("to", "ines"))).containsOnlyKeys("to");
    assertThat(channel().flaws(Map.of("to", "ines@example.com"))).isEmpty();
    assertThat(new EmailChannel(null, "").unavailable()).isPresent();
  }
}
