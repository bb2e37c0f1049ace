package io.allotment.rotation.view.handover;

import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks what is handed over in a squad. Its members and leads may, and who serves in it. */
@RestController
class HandoversController {

  private static final int MOST = 60;

  private final HandoverViews handovers;

  HandoversController(HandoverViews handovers) {
    this.handovers = handovers;
  }

  /** The running turn and those before it, the latest first. */
  @GetMapping("/api/squads/{squad}/handovers")
  List<HandoverView> latest(
      @PathVariable SquadId squad, @RequestParam(defaultValue = "8") int turns, Caller caller) {
    if (turns < 1 || turns > MOST) {
      throw new RefusedException(RotationRule.BAD_NUMBER, "Ask for 1 to %d turns.".formatted(MOST));
    }
    return handovers.latest(squad, turns, caller);
  }

  @GetMapping("/api/squads/{squad}/handovers/{week}")
  ResponseEntity<HandoverView> one(
      @PathVariable SquadId squad, @PathVariable DutyWeek week, Caller caller) {
    HandoverView view = handovers.of(squad, week, caller);
    return ResponseEntity.ok().eTag(HandoverMark.of(view.revision())).body(view);
  }
}
