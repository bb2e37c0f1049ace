package io.allotment.community.view.mix;

import io.allotment.community.model.SquadId;
import io.allotment.community.view.follow.Heard;
import io.allotment.community.view.story.Garden;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the work of all squads goes. Everyone signed in may look. */
@RestController
class MixController {

  private static final int MOST = 53;

  private final Garden garden;
  private final Heard heard;
  private final Clock clock;

  MixController(Garden garden, Heard heard, Clock clock) {
    this.garden = garden;
    this.heard = heard;
    this.clock = clock;
  }

  /** An ISO week such as 2026-W53, and its first day. */
  record Week(String week, LocalDate monday) {}

  /**
   * @param done in each of the weeks
   * @param trend of the operational share of what was done: more, same, less or unknown
   */
  record OfSquad(SquadId squad, Tally open, List<Tally> done, String trend) {}

  /**
   * @param weeks the earliest first; the last one runs still
   */
  record View(Map<String, @Nullable Instant> asOf, List<Week> weeks, List<OfSquad> squads) {}

  @GetMapping("/api/community/mix")
  View mix(@RequestParam(defaultValue = "12") int weeks) {
    Mixes mixes = Mixes.of(garden.plot(), clock.instant(), Math.clamp(weeks, 2, MOST));
    return new View(
        heard.asOf("stories"),
        mixes.mondays().stream().map(MixController::week).toList(),
        mixes.squads().entrySet().stream()
            .map(
                squad ->
                    new OfSquad(
                        squad.getKey(),
                        squad.getValue().open(),
                        squad.getValue().done(),
                        Trend.of(squad.getValue().done()).name().toLowerCase(Locale.ROOT)))
            .toList());
  }

  private static Week week(LocalDate monday) {
    return new Week(
        "%d-W%02d"
            .formatted(
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
        monday);
  }
}
