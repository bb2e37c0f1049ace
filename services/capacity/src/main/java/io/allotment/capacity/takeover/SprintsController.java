package io.allotment.capacity.takeover;

import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.SquadId;
import io.allotment.runtime.security.Caller;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sprints of a squad's trackers. Everyone signed in reads them. */
@RestController
@RequestMapping("/api/squads/{squad}/sprints")
class SprintsController {

  private final Sprints sprints;
  private final Takeovers takeovers;

  SprintsController(Sprints sprints, Takeovers takeovers) {
    this.sprints = sprints;
    this.takeovers = takeovers;
  }

  @GetMapping
  List<SprintView> all(@PathVariable SquadId squad) {
    return sprints.of(squad);
  }

  /** What could be reserved for what is in it. Days are said where the tracker says none. */
  @GetMapping("/{sprint}/proposal")
  TakeoverView proposal(
      @PathVariable SquadId squad,
      @PathVariable SprintId sprint,
      @RequestParam(required = false) @Nullable LocalDate first,
      @RequestParam(required = false) @Nullable LocalDate last,
      Caller caller) {
    return takeovers.of(squad, sprint, first, last, new MemberId(caller.member()));
  }
}
