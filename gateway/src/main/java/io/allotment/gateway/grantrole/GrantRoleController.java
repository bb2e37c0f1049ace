package io.allotment.gateway.grantrole;

import io.allotment.gateway.access.RoleInPath;
import io.allotment.gateway.access.Rulings;
import io.allotment.runtime.command.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives roles. */
@RestController
class GrantRoleController {

  private final Rulings rulings;

  GrantRoleController(Rulings rulings) {
    this.rulings = rulings;
  }

  @PutMapping("/api/people/{member}/roles/{role}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void grant(
      Act act,
      @PathVariable String member,
      @PathVariable String role,
      @RequestParam(required = false) @Nullable String squad) {
    rulings.send(act, new GrantRole(member, RoleInPath.of(role, squad)));
  }
}
