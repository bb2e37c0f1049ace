package io.allotment.rotation.view.duty;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.security.Caller;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Asks for one person's duty. They may, and a lead of one of their squads. */
@RestController
class DutyController {

  private final Duties duties;
  private final Standings standings;
  private final Clock clock;

  DutyController(Duties duties, Standings standings, Clock clock) {
    this.duties = duties;
    this.standings = standings;
    this.clock = clock;
  }

  @GetMapping("/api/members/{member}/duty")
  DutyView duty(@PathVariable MemberId member, Caller caller) {
    Caller.require(
        caller.is(member.value()) || standings.leads(caller, member),
        "Only " + member + " or a lead of one of their squads may see this. Ask one of them.");
    return duties.of(member, clock.instant());
  }
}
