package io.allotment.gateway.removeperson;

import io.allotment.gateway.access.Rulings;
import io.allotment.gateway.people.Credentials;
import io.allotment.gateway.people.Directory;
import io.allotment.gateway.people.TokenNames;
import io.allotment.gateway.signin.Sessions;
import io.allotment.runtime.command.Act;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Removes people, and has what is known about them deleted, here and elsewhere. */
@RestController
class RemovePersonController {

  private final Rulings rulings;
  private final Credentials credentials;
  private final Directory directory;
  private final TokenNames tokens;
  private final Sessions sessions;
  private final ObjectProvider<WhenPeopleAreRemovedThenForget> elsewhere;

  RemovePersonController(
      Rulings rulings,
      Credentials credentials,
      Directory directory,
      TokenNames tokens,
      Sessions sessions,
      ObjectProvider<WhenPeopleAreRemovedThenForget> elsewhere) {
    this.rulings = rulings;
    this.credentials = credentials;
    this.directory = directory;
    this.tokens = tokens;
    this.sessions = sessions;
    this.elsewhere = elsewhere;
  }

  @DeleteMapping("/api/people/{member}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Act act, @PathVariable String member) {
    rulings.send(act, new RemovePerson(member));
    sessions.endAll(member);
    credentials.erase(member);
    directory.erase(member);
    tokens.erase(member);
    elsewhere.ifAvailable(WhenPeopleAreRemovedThenForget::removed);
  }
}
