package io.allotment.rotation.view.swap;

import io.allotment.rotation.model.SquadId;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Asks for the swaps of a squad. Everyone signed in may. */
@RestController
class SwapsController {

  private final SwapViews swaps;
  private final Clock clock;

  SwapsController(SwapViews swaps, Clock clock) {
    this.swaps = swaps;
    this.clock = clock;
  }

  @GetMapping("/api/squads/{squad}/swaps")
  List<SwapView> ofSquad(@PathVariable SquadId squad) {
    return swaps.of(squad, clock.instant());
  }
}
