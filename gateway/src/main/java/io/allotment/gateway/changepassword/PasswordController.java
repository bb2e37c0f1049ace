package io.allotment.gateway.changepassword;

import io.allotment.gateway.access.Rulings;
import io.allotment.gateway.access.Standing;
import io.allotment.gateway.model.Field;
import io.allotment.gateway.people.Credential;
import io.allotment.gateway.people.Credentials;
import io.allotment.gateway.people.Directory;
import io.allotment.gateway.people.Passwords;
import io.allotment.gateway.signin.Sessions;
import io.allotment.gateway.signin.SignIn;
import io.allotment.runtime.command.Act;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes one's password. Every other session of the person ends. */
@RestController
class PasswordController {

  private final Rulings rulings;
  private final Standing standing;
  private final Directory directory;
  private final Credentials credentials;
  private final Passwords passwords;
  private final SignIn signIn;
  private final Sessions sessions;

  PasswordController(
      Rulings rulings,
      Standing standing,
      Directory directory,
      Credentials credentials,
      Passwords passwords,
      SignIn signIn,
      Sessions sessions) {
    this.rulings = rulings;
    this.standing = standing;
    this.directory = directory;
    this.credentials = credentials;
    this.passwords = passwords;
    this.signIn = signIn;
    this.sessions = sessions;
  }

  record Passphrases(String current, String wanted) {
    Passphrases {
      Field.required(current, "current");
      Field.required(wanted, "wanted");
    }
  }

  @PutMapping(path = "/api/session/password", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(
      Act act,
      @RequestBody Passphrases body,
      HttpServletRequest request,
      HttpServletResponse response) {
    String email =
        Objects.requireNonNullElse(directory.of(act.actor(), standing.of(act.actor())).email(), "");
    Credential known = signIn.check(email, body.current(), request.getRemoteAddr());
    passwords.mustBeGood(body.wanted(), known.name(), known.email());
    Credential fresh =
        new Credential(
            UUID.randomUUID().toString(),
            known.member(),
            known.name(),
            known.email(),
            passwords.hash(body.wanted()));
    credentials.put(fresh);
    Act kept = new Act(act.actor(), null, act.key(), act.key(), act.at());
    rulings.send(kept, new ChangePassword(known.member(), known.id(), fresh.id()));
    credentials.settle(fresh);
    sessions.begin(request, response, fresh);
  }
}
