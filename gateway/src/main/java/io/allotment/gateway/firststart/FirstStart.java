package io.allotment.gateway.firststart;

import io.allotment.gateway.access.Links;
import io.allotment.gateway.access.Rulings;
import io.allotment.gateway.access.Secrets;
import io.allotment.gateway.access.Standing;
import io.allotment.gateway.event.GatewayEvent.FirstInvitationIssued;
import io.allotment.gateway.model.Digest;
import io.allotment.gateway.state.People;
import io.allotment.runtime.command.Act;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** While nobody is an admin, every start prints a link that makes one. */
@Component
class FirstStart {

  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  private final Rulings rulings;
  private final Standing standing;
  private final Secrets secrets;
  private final Links links;
  private final AdminTokenFile token;
  private final Clock clock;
  private final Environment environment;

  FirstStart(
      Rulings rulings,
      Standing standing,
      Secrets secrets,
      Links links,
      AdminTokenFile token,
      Clock clock,
      Environment environment) {
    this.rulings = rulings;
    this.standing = standing;
    this.secrets = secrets;
    this.links = links;
    this.token = token;
    this.clock = clock;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void prepare() {
    People people = standing.everyone();
    token.keep(people);
    if (people.haveAdmin()) {
      return;
    }
    Act act = Act.ofService("gateway", "first-start/" + UUID.randomUUID(), clock.instant());
    String secret = secrets.secret(act);
    rulings
        .send(act, new PrepareFirstStart(secrets.id(act), Digest.of(secret), act.at()))
        .first(FirstInvitationIssued.class)
        .ifPresent(first -> print(first, secret));
  }

  private void print(FirstInvitationIssued first, String secret) {
    int port = environment.getProperty("local.server.port", Integer.class, 8080);
    LOG.info(
        """


        ────────────────────────────────────────────────────────────────────────
          Allotment is ready, and nobody is its admin yet. Open this link once:

          {}

          It works until {}. Scripts find an admin's token in
          {}
        ────────────────────────────────────────────────────────────────────────
        """,
        links.welcomeAt(port, first.invitation(), secret),
        first.expires().truncatedTo(ChronoUnit.MINUTES),
        token.path());
  }
}
