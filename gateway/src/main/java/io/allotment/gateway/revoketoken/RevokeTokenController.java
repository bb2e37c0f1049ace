package io.allotment.gateway.revoketoken;

import io.allotment.gateway.access.Rulings;
import io.allotment.gateway.access.Standing;
import io.allotment.gateway.people.TokenNames;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Revokes one's own tokens, and for an admin anybody's. */
@RestController
class RevokeTokenController {

  private final Rulings rulings;
  private final Standing standing;
  private final TokenNames names;

  RevokeTokenController(Rulings rulings, Standing standing, TokenNames names) {
    this.rulings = rulings;
    this.standing = standing;
    this.names = names;
  }

  @DeleteMapping("/api/tokens/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Act act, Caller caller, @PathVariable String id) {
    String owner =
        caller.isAdmin() ? standing.ownerOf(id).orElse(caller.member()) : caller.member();
    rulings.send(act, new RevokeToken(id, owner));
    names.remove(id);
  }
}
