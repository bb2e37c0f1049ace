package io.allotment.community.view.scorecard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.Thresholds;
import io.allotment.community.view.follow.Heard;
import io.allotment.community.view.scorecard.Scorecards.Scorecard;
import io.allotment.runtime.command.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Asks how healthy gardens are. Everyone signed in may. */
@RestController
class ScorecardsController {

  private final Scorecards scorecards;
  private final ThresholdsHistory thresholds;
  private final Heard heard;
  private final Clock clock;

  ScorecardsController(
      Scorecards scorecards, ThresholdsHistory thresholds, Heard heard, Clock clock) {
    this.scorecards = scorecards;
    this.thresholds = thresholds;
    this.heard = heard;
    this.clock = clock;
  }

  /** Which thresholds gardens were judged by; 0 are those that hold until some are set. */
  record JudgedBy(int version, Thresholds values) {}

  /**
   * All gardens.
   *
   * @param squads by name
   */
  record All(Map<String, @Nullable Instant> asOf, JudgedBy thresholds, List<Scorecard> squads) {}

  /** One garden. */
  record One(
      Map<String, @Nullable Instant> asOf, JudgedBy thresholds, @JsonUnwrapped Scorecard squad) {}

  @GetMapping("/api/community/scorecards")
  All all() {
    JudgedBy by = by();
    return new All(asOf(), by, scorecards.all(by.values(), clock.instant()));
  }

  @GetMapping("/api/community/scorecards/{squad}")
  One one(@PathVariable SquadId squad) {
    JudgedBy by = by();
    return scorecards.all(by.values(), clock.instant()).stream()
        .filter(scorecard -> scorecard.squad().equals(squad))
        .findFirst()
        .map(scorecard -> new One(asOf(), by, scorecard))
        .orElseThrow(
            () ->
                new RefusedException(
                    CommunityRule.UNKNOWN_SQUAD,
                    "There is no squad %s that plans on. Look at the roster.".formatted(squad)));
  }

  private Map<String, @Nullable Instant> asOf() {
    return heard.asOf("rotation", "stories", "capacity");
  }

  private JudgedBy by() {
    ThresholdsView view = thresholds.latest();
    return new JudgedBy(view.version(), view.values());
  }
}
