package io.allotment.gateway.withdrawrole;

import io.allotment.gateway.access.RoleInPath;
import io.allotment.gateway.access.Rulings;
import io.allotment.runtime.command.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes roles back. */
@RestController
class WithdrawRoleController {

  private final Rulings rulings;

  WithdrawRoleController(Rulings rulings) {
    this.rulings = rulings;
  }

  @DeleteMapping("/api/people/{member}/roles/{role}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      Act act,
      @PathVariable String member,
      @PathVariable String role,
      @RequestParam(required = false) @Nullable String squad) {
    rulings.send(act, new WithdrawRole(member, RoleInPath.of(role, squad)));
  }
}
