package io.allotment.community.view.decision;

import io.allotment.community.model.DecisionId;
import io.allotment.community.model.SquadId;
import io.allotment.community.seen.Seen;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks what was decided. Everyone signed in may. */
@RestController
@RequestMapping("/api/community/decisions")
class DecisionsController {

  private final Decisions decisions;
  private final DecisionViews views;

  DecisionsController(Decisions decisions, DecisionViews views) {
    this.decisions = decisions;
    this.views = views;
  }

  /** Decisions, what is to be done first before what is to be done later. */
  record All(int total, List<DecisionView> items) {}

  /**
   * Those of a state and a squad; all where nothing is said.
   *
   * @param state open, due (open, and due today or before), done or dropped
   */
  @GetMapping
  All all(@RequestParam @Nullable DecisionState state, @RequestParam @Nullable SquadId squad) {
    LocalDate today = views.today();
    List<Course> asked =
        decisions.all().stream()
            .filter(course -> state == null || state.holds(course, today))
            .filter(course -> squad == null || course.stands().squad().equals(squad))
            .sorted(Comparator.comparing((Course course) -> course.stands().due()))
            .toList();
    return new All(asked.size(), views.of(asked));
  }

  @GetMapping("/{decision}")
  ResponseEntity<DecisionView> one(@PathVariable DecisionId decision) {
    DecisionView view = views.of(decision);
    return ResponseEntity.ok().eTag(Seen.tag(view.revision())).body(view);
  }
}
