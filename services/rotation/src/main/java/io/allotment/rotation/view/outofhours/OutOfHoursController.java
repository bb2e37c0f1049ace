package io.allotment.rotation.view.outofhours;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.security.Caller;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Asks what is paid out of hours: a lead of the squad may, and each person of their own squads. */
@RestController
class OutOfHoursController {

  private final OutOfHoursViews views;

  OutOfHoursController(OutOfHoursViews views) {
    this.views = views;
  }

  @GetMapping("/api/squads/{squad}/out-of-hours")
  ResponseEntity<OutOfHoursView> ofSquad(@PathVariable SquadId squad, Caller caller) {
    caller.mustLead(squad.value());
    OutOfHoursView view = views.of(squad);
    return ResponseEntity.ok().eTag(views.etag(view)).body(view);
  }

  @GetMapping("/api/members/{member}/out-of-hours")
  List<MyOutOfHours> own(@PathVariable MemberId member, Caller caller) {
    Caller.require(
        caller.is(member.value()),
        "Where somebody is on call is shown to themselves. Ask " + member + ".");
    return views.of(member);
  }
}
