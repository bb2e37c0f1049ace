package io.allotment.runtime.notice;

import com.mongodb.client.MongoDatabase;
import io.allotment.runtime.LogWiring;
import io.allotment.runtime.OutgoingWiring;
import io.allotment.runtime.notice.channel.EmailChannel;
import io.allotment.runtime.notice.channel.PagerDutyChannel;
import io.allotment.runtime.notice.channel.SlackChannel;
import io.allotment.runtime.notice.channel.SlackGroupChannel;
import io.allotment.runtime.notice.channel.WebhookChannel;
import io.allotment.runtime.outgoing.Outgoing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Lets a service that is a {@link NoticeSource} send notices.
 *
 * <p>Properties: {@code spring.mail.*} the mail server; {@code allotment.notices.from} the address
 * mail comes from; {@code allotment.notices.every} and {@code allotment.notices.watches-every} how
 * often it looks for what is to be done; {@code allotment.notices.slack} and {@code
 * allotment.notices.pagerduty} where those answer.
 */
@AutoConfiguration(
    after = {LogWiring.class, OutgoingWiring.class},
    afterName = "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration")
@ConditionalOnBean(NoticeSource.class)
public class NoticeWiring {

  @Bean
  @ConditionalOnMissingBean
  Http noticesHttp(Outgoing outgoing) {
    return new GuardedHttp(outgoing);
  }

  @Bean
  @Order(1)
  Channel emailChannel(
      ObjectProvider<JavaMailSender> sender, @Value("${allotment.notices.from:}") String from) {
    return new EmailChannel(sender.getIfAvailable(), from);
  }

  @Bean
  @Order(2)
  Channel slackChannel(Http http) {
    return new SlackChannel(http);
  }

  @Bean
  @Order(3)
  Channel webhookChannel(Http http, Clock clock) {
    return new WebhookChannel(http, clock);
  }

  @Bean
  @Order(4)
  Channel slackGroupChannel(
      Http http, @Value("${allotment.notices.slack:https://slack.com/api}") String api) {
    return new SlackGroupChannel(http, api);
  }

  @Bean
  @Order(5)
  Channel pagerDutyChannel(
      Http http, @Value("${allotment.notices.pagerduty:https://api.pagerduty.com}") String api) {
    return new PagerDutyChannel(http, api);
  }

  /** What the service is given to tell, and to let people choose. */
  @Bean
  Office office(
      MongoDatabase database,
      List<Channel> channels,
      NoticeSource source,
      Clock clock,
      @Value("${allotment.notices.every:PT1S}") Duration every,
      @Value("${allotment.notices.watches-every:PT15S}") Duration watchesEvery) {
    return new Office(database, channels, source, clock, every, watchesEvery);
  }

  @Bean
  Postbox postbox(Office office) {
    return office.postbox();
  }

  @Bean
  Desk noticeDesk(Office office) {
    return office.desk();
  }

  @Bean
  Rounds noticeRounds(Office office) {
    return office.rounds();
  }
}
