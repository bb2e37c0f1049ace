package io.allotment.runtime.notice.channel;

import io.allotment.runtime.notice.Answer;
import io.allotment.runtime.notice.Channel;
import io.allotment.runtime.notice.Connection;
import io.allotment.runtime.notice.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.HtmlUtils;

/** Sends mail by SMTP: plain text, and the same as simple HTML. */
public final class EmailChannel implements Channel {

  /** The field that holds the address. */
  public static final String TO = "to";

  private final @Nullable JavaMailSender sender;
  private final String from;

  /**
   * @param sender null where no server was set
   * @param from the address mail comes from; empty for none
   */
  public EmailChannel(@Nullable JavaMailSender sender, String from) {
    this.sender = sender;
    this.from = from;
  }

  @Override
  public String id() {
    return "email";
  }

  @Override
  public String title() {
    return "E-mail";
  }

  @Override
  public List<Field> fields() {
    return List.of(new Field(TO, "Address", "name@example.com", false, true));
  }

  @Override
  public Takes takes() {
    return Takes.MESSAGES;
  }

  @Override
  public Optional<String> unavailable() {
    return sender == null || from.isBlank()
        ? Optional.of(
            "No mail server is set. Who runs Allotment sets spring.mail.host and"
                + " allotment.notices.from.")
        : Optional.empty();
  }

  @Override
  public Map<String, String> flaws(Map<String, String> settings) {
    try {
      new InternetAddress(settings.getOrDefault(TO, ""), true).validate();
      return Map.of();
    } catch (AddressException unreadable) {
      return Map.of(TO, "This is no e-mail address. Write it as name@example.com.");
    }
  }

  @Override
  public Answer say(Connection to, Message message) {
    JavaMailSender server = sender;
    if (server == null) {
      return new Answer.Later(unavailable().orElse("No mail server is set."), null);
    }
    try {
      server.send(mail(server, to.setting(TO), message));
      return new Answer.Delivered();
    } catch (MailParseException | MessagingException unwritable) {
      return new Answer.Refused("The address was not taken. Correct it.");
    } catch (MailAuthenticationException refused) {
      return new Answer.Later("The mail server does not let Allotment in.", null);
    } catch (MailException failed) {
      return new Answer.Later("The mail server did not take it.", null);
    }
  }

  private MimeMessage mail(JavaMailSender server, String to, Message message)
      throws MessagingException {
    MimeMessage mail =
        new MimeMessage(server.createMimeMessage().getSession()) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + message.id() + "@allotment>");
          }
        };
    MimeMessageHelper helper =
        new MimeMessageHelper(
            mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(to);
    helper.setSubject(message.title());
    helper.setSentDate(Date.from(message.at()));
    helper.setText(message.text(), html(message));
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }

  private static String html(Message message) {
    String link = message.link();
    String lines =
        message.lines().stream()
            .map(line -> "<p>" + HtmlUtils.htmlEscape(line).replace("\n", "<br>") + "</p>")
            .collect(Collectors.joining("\n"));
    return link == null
        ? lines
        : lines + "\n<p><a href=\"%1$s\">%1$s</a></p>".formatted(HtmlUtils.htmlEscape(link));
  }
}
