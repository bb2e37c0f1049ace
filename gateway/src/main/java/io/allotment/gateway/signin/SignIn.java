package io.allotment.gateway.signin;

import io.allotment.gateway.access.Standing;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.people.Credential;
import io.allotment.gateway.people.Credentials;
import io.allotment.gateway.people.Passwords;
import io.allotment.runtime.command.RefusedException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks e-mail and password. What is wrong is never said, and takes as long either way. */
@Component
public class SignIn {

  private final Attempts attempts;
  private final Credentials credentials;
  private final Passwords passwords;
  private final Standing standing;

  SignIn(Attempts attempts, Credentials credentials, Passwords passwords, Standing standing) {
    this.attempts = attempts;
    this.credentials = credentials;
    this.passwords = passwords;
    this.standing = standing;
  }

  /**
   * The credential that e-mail and password belong to.
   *
   * @param address where the request comes from
   * @throws RefusedException if they belong to none
   * @throws io.allotment.gateway.access.RetryLaterException after too many attempts
   */
  public Credential check(String email, String password, String address) {
    attempts.count(email, address);
    Optional<Credential> known = credentials.memberOf(email).flatMap(this::counting);
    boolean right = passwords.matches(password, known.map(Credential::hash).orElse(null));
    Credential credential =
        known
            .filter(found -> right && found.email().equals(email))
            .orElseThrow(
                () ->
                    new RefusedException(
                        GatewayRule.WRONG_EMAIL_OR_PASSWORD,
                        "Try again, or ask an admin for an invitation to a new password."));
    attempts.succeeded(email);
    return credential;
  }

  private Optional<Credential> counting(String member) {
    return Optional.ofNullable(standing.of(member).credential()).flatMap(credentials::find);
  }
}
