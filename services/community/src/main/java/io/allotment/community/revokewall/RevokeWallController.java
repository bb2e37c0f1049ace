package io.allotment.community.revokewall;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.WallId;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has a link for a wall work no more. Stewards do. */
@RestController
class RevokeWallController {

  private final Commands<CommunityEvent> commands;

  RevokeWallController(Commands<CommunityEvent> commands) {
    this.commands = commands;
  }

  @DeleteMapping("/api/community/walls/{wall}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable WallId wall, Caller caller, Act act) {
    caller.mustBeSteward();
    var _ = commands.send(act, new RevokeWall(wall, new MemberId(caller.member()), act.at()));
  }
}
