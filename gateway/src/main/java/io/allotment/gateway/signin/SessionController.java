package io.allotment.gateway.signin;

import io.allotment.gateway.model.Field;
import io.allotment.gateway.people.Credential;
import io.allotment.runtime.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, asking who is signed in, and signing out. */
@RestController
@RequestMapping("/api/session")
class SessionController {

  private final SignIn signIn;
  private final Sessions sessions;
  private final SessionViews views;

  SessionController(SignIn signIn, Sessions sessions, SessionViews views) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.views = views;
  }

  record EmailAndPassword(String email, String password) {
    EmailAndPassword {
      email = Field.email(email);
      Field.required(password, "password");
    }
  }

  @GetMapping
  SessionView who(Caller caller) {
    return views.of(caller);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  SessionView begin(
      @RequestBody EmailAndPassword body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Credential credential = signIn.check(body.email(), body.password(), request.getRemoteAddr());
    sessions.begin(request, response, credential);
    return views.of(credential.member());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request, response);
  }
}
