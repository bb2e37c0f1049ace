package io.allotment.capacity.view.forecast;

import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import io.allotment.runtime.command.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how an iteration is likely to end. Everyone signed in may ask. */
@RestController
class ForecastController {

  private static final int MOST = 1_000;
  private static final List<Integer> NUMBERS = List.of(1, 5, 10);

  private final Forecasts forecasts;

  ForecastController(Forecasts forecasts) {
    this.forecasts = forecasts;
  }

  /**
   * The forecast of an iteration.
   *
   * @param next a number of items, of which it is told when so many are done; for none of some
   */
  @GetMapping("/api/squads/{squad}/iterations/{iteration}/forecast")
  ForecastView forecast(
      @PathVariable SquadId squad,
      @PathVariable IterationId iteration,
      @RequestParam(required = false) @Nullable Integer next) {
    if (next != null && (next < 1 || next > MOST)) {
      throw new RefusedException(
          CapacityRule.BAD_NUMBER,
          "When the next %d items are done is not forecast. Ask for 1 to %d of them."
              .formatted(next, MOST));
    }
    return forecasts.of(squad, iteration, next == null ? NUMBERS : List.of(next));
  }
}
