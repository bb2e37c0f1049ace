package io.allotment.gateway.firststart;

import io.allotment.gateway.access.AccessToken;
import io.allotment.gateway.access.OwnerFile;
import io.allotment.gateway.access.Rulings;
import io.allotment.gateway.access.Secrets;
import io.allotment.gateway.event.GatewayEvent.TokenIssued;
import io.allotment.gateway.model.Digest;
import io.allotment.gateway.model.MemberId;
import io.allotment.gateway.state.Account;
import io.allotment.gateway.state.People;
import io.allotment.runtime.command.Act;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file with an admin's token for the scripts of whoever runs this installation. It is made at
 * the first start and renewed while it lies there; whoever deletes it later gets none again, and
 * whoever withdraws the operator's role makes it useless.
 */
@Component
class AdminTokenFile {

  private static final Duration RENEWAL = Duration.ofDays(60);

  private final Path file;
  private final Rulings rulings;
  private final Secrets secrets;
  private final Clock clock;

  AdminTokenFile(
      @Value("${allotment.data}") Path data, Rulings rulings, Secrets secrets, Clock clock) {
    this.file = data.resolve("admin-token");
    this.rulings = rulings;
    this.secrets = secrets;
    this.clock = clock;
  }

  Path path() {
    return file.toAbsolutePath().normalize();
  }

  /**
   * Makes or renews the token where that is due.
   *
   * @throws UncheckedIOException if the file cannot be read or written
   */
  void keep(People people) {
    try {
      if (Files.exists(file) ? isDue(people) : !people.haveAdmin()) {
        renew();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be used. Make it readable and writable to the user who runs this."
              .formatted(path()),
          e);
    }
  }

  private boolean isDue(People people) throws IOException {
    Account operator = people.account(MemberId.OPERATOR);
    Optional<TokenIssued> live =
        AccessToken.idOf(Files.readString(file).strip())
            .flatMap(id -> Optional.ofNullable(operator.tokens().get(id)));
    return live.isEmpty()
        ? !people.haveAdmin()
        : live.get().expires().isBefore(clock.instant().plus(RENEWAL));
  }

  private void renew() throws IOException {
    Act act = Act.ofService("gateway", "admin-token/" + UUID.randomUUID(), clock.instant());
    AccessToken token = new AccessToken(secrets.id(act), secrets.secret(act));
    boolean issued =
        rulings
            .send(act, new IssueOperatorToken(token.id(), Digest.of(token.secret()), act.at()))
            .first(TokenIssued.class)
            .isPresent();
    if (issued) {
      OwnerFile.write(file, token + "\n");
    }
  }
}
