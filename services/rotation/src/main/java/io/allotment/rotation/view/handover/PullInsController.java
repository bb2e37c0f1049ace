package io.allotment.rotation.view.handover;

import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.handover.HandoverView.PullInView;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Asks for pull-ins. What was said is for the squad; how many there were in a squad is for everyone
 * signed in; how many of them a person asked is for that person alone.
 */
@RestController
class PullInsController {

  private static final int MOST = 200;
  private static final int MOST_QUARTERS = 20;

  private final PullIns pullIns;
  private final PullInTrends trends;

  PullInsController(PullIns pullIns, PullInTrends trends) {
    this.pullIns = pullIns;
    this.trends = trends;
  }

  @GetMapping("/api/squads/{squad}/pull-ins")
  List<PullInView> ofSquad(@PathVariable SquadId squad, Caller caller) {
    return pullIns.latest(squad, MOST, caller);
  }

  @GetMapping("/api/squads/{squad}/pull-ins/trend")
  PullInTrend trend(@PathVariable SquadId squad, @RequestParam(defaultValue = "6") int quarters) {
    return trends.of(squad, checked(quarters));
  }

  @GetMapping("/api/members/{member}/pull-ins/trend")
  PullInTrend own(
      @PathVariable MemberId member,
      @RequestParam(defaultValue = "6") int quarters,
      Caller caller) {
    Caller.require(
        caller.is(member.value()),
        "How often somebody asked is shown to themselves alone. Look at the squad’s trend.");
    return trends.of(member, checked(quarters));
  }

  private static int checked(int quarters) {
    if (quarters < 1 || quarters > MOST_QUARTERS) {
      throw new RefusedException(
          RotationRule.BAD_NUMBER, "Ask for 1 to %d quarters.".formatted(MOST_QUARTERS));
    }
    return quarters;
  }
}
