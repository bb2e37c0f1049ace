package io.allotment.gateway.model;

import io.allotment.runtime.decide.Rule;
import java.util.Locale;

/** Every rule of the gateway that can refuse what somebody asks for. */
public enum GatewayRule implements Rule {
  WRONG_EMAIL_OR_PASSWORD(401, "The e-mail address or the password is wrong."),
  TOO_MANY_ATTEMPTS(429, "After many wrong passwords there is a pause."),
  TOO_MANY_REQUESTS(429, "One person may ask only so much at a time."),
  PASSWORD_SIGN_IN_NEEDED(403, "Tokens are made by a person signed in with their password."),
  CSRF_TOKEN_NEEDED(403, "A change comes from Allotment's own pages or shows a token."),
  PERSON_UNKNOWN(404, "Nobody is known by this id."),
  PERSON_KNOWN(422, "An id belongs to one person."),
  EMAIL_TAKEN(422, "An e-mail address belongs to one account."),
  PASSWORD_TOO_WEAK(422, "A password has 10 to 200 characters and is not one's name or address."),
  LAST_ADMIN(422, "Somebody has to be an admin."),
  INVITATION_UNKNOWN(404, "There is no such invitation."),
  INVITATION_USED(422, "An invitation can be used once."),
  INVITATION_EXPIRED(422, "An invitation lasts seven days."),
  INVITATION_OVERTAKEN(422, "The first link makes an admin only while there is none."),
  TOKEN_UNKNOWN(404, "You have no token of this id."),
  TOKEN_ROLES(422, "A token can do no more than its owner."),
  TOKEN_EXPIRY(422, "A token expires within a year."),
  SHOWN_ONCE(422, "A link and a token are shown once.");

  private final int status;
  private final String sentence;

  GatewayRule(int status, String sentence) {
    this.status = status;
    this.sentence = sentence;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
