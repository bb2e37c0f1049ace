package io.allotment.gateway.redeeminvitation;

import io.allotment.gateway.access.Rulings;
import io.allotment.gateway.access.Standing;
import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayEvent.AccountOpened;
import io.allotment.gateway.event.GatewayEvent.PasswordChanged;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.people.Credential;
import io.allotment.gateway.people.Credentials;
import io.allotment.gateway.people.Passwords;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.command.RefusedException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Proposes a credential, lets the log decide whether it counts, and takes it back if it does not.
 * Whatever is interrupted in between leaves a proposal that never counts.
 */
@Component
class Redemption {

  private static final Duration CLAIM = Duration.ofMinutes(1);

  private final Rulings rulings;
  private final Standing standing;
  private final Credentials credentials;
  private final Passwords passwords;

  Redemption(Rulings rulings, Standing standing, Credentials credentials, Passwords passwords) {
    this.rulings = rulings;
    this.standing = standing;
    this.credentials = credentials;
    this.passwords = passwords;
  }

  /**
   * Redeems an invitation.
   *
   * @param proposed how its holder wants to sign in
   * @param password the one that was hashed into the proposal
   * @return the credential that counts: the proposed one, or where this is a repeat of what was
   *     done before, the one of then
   */
  Credential redeem(Act act, String invitation, Credential proposed, String password) {
    claim(act, proposed);
    credentials.put(proposed);
    Outcome<GatewayEvent> outcome;
    try {
      outcome =
          rulings.send(
              act, new RedeemInvitation(invitation, proposed.member(), proposed.id(), act.at()));
    } catch (RefusedException refusal) {
      credentials.remove(proposed.id());
      throw refusal;
    }
    String counts = named(outcome).orElseThrow();
    if (counts.equals(proposed.id())) {
      credentials.settle(proposed);
      return proposed;
    }
    credentials.remove(proposed.id());
    return credentials
        .find(counts)
        .filter(earlier -> passwords.matches(password, earlier.hash()))
        .orElseThrow(
            () ->
                new RefusedException(
                    GatewayRule.INVITATION_USED, "This invitation was used. Sign in."));
  }

  private static Optional<String> named(Outcome<GatewayEvent> outcome) {
    return outcome
        .first(AccountOpened.class)
        .map(AccountOpened::credential)
        .or(() -> outcome.first(PasswordChanged.class).map(PasswordChanged::credential));
  }

  private void claim(Act act, Credential proposed) {
    String email = proposed.email();
    if (credentials.claim(email, proposed.member(), act.at())) {
      return;
    }
    String owner = credentials.memberOf(email).orElse(proposed.member());
    boolean used =
        Optional.ofNullable(standing.of(owner).credential())
            .flatMap(credentials::find)
            .filter(credential -> credential.email().equals(email))
            .isPresent();
    if (used
        || !credentials.takeOver(
            email, owner, proposed.member(), act.at().minus(CLAIM), act.at())) {
      throw new RefusedException(
          GatewayRule.EMAIL_TAKEN,
          "Somebody signs in with this address already. Sign in, or use another address.");
    }
  }
}
