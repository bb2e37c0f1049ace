package io.allotment.rotation.view.swap;

import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.standing.Inside;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.security.Caller;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Asks for the swaps of a squad. They are shown to the squad only; to others there are none. */
@RestController
class SwapsController {

  private final SwapViews swaps;
  private final Standings standings;
  private final Clock clock;

  SwapsController(SwapViews swaps, Standings standings, Clock clock) {
    this.swaps = swaps;
    this.standings = standings;
    this.clock = clock;
  }

  @GetMapping("/api/squads/{squad}/swaps")
  List<SwapView> ofSquad(@PathVariable SquadId squad, Caller caller) {
    return Inside.of(Standings.plan(standings.of(List.of(squad), List.of()), squad), caller)
        ? swaps.of(squad, clock.instant())
        : List.of();
  }
}
