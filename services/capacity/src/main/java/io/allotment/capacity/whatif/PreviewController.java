package io.allotment.capacity.whatif;

import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.Span;
import io.allotment.runtime.command.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers what would have been. Everyone signed in may ask; nothing is recorded. */
@RestController
class PreviewController {

  private static final Period QUARTER = Period.ofMonths(3);

  private final Previews previews;
  private final Clock clock;

  PreviewController(Previews previews, Clock clock) {
    this.previews = previews;
    this.clock = clock;
  }

  /**
   * Other terms.
   *
   * @param from a quarter before the last day for none
   * @param to the last day, today for none
   * @param share percent of the capacity that is kept for improvement; null for what it was
   * @param gardeningCounts whether gardening counts towards the share; null for what it was
   */
  record Body(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Integer share,
      @Nullable Boolean gardeningCounts) {}

  @PostMapping("/api/squads/{squad}/capacity-previews")
  PreviewView preview(@PathVariable SquadId squad, @RequestBody Body body) {
    return previews.of(
        squad,
        Span.of(body.from(), body.to(), QUARTER, LocalDate.now(clock)),
        share(body.share()),
        body.gardeningCounts());
  }

  private static @Nullable Percent share(@Nullable Integer share) {
    if (share != null && (share < 1 || share > 100)) {
      throw new RefusedException(
          CapacityRule.BAD_SHARE,
          "A share of %d %% keeps nothing or more than there is. Ask for 1 to 100, such as 40."
              .formatted(share));
    }
    return share == null ? null : new Percent(share);
  }
}
