package io.allotment.capacity.view.reserve;

import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether a squad's reserve was kept. Everyone signed in may ask. */
@RestController
class ReserveController {

  private final Years years;
  private final Clock clock;

  ReserveController(Years years, Clock clock) {
    this.years = years;
    this.clock = clock;
  }

  /**
   * The iterations of a squad.
   *
   * @param from a year before the last day for none
   * @param to the last day, today for none
   */
  @GetMapping("/api/squads/{squad}/reserve")
  YearView year(
      @PathVariable SquadId squad,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    return years.of(squad, Span.of(from, to, Period.ofYears(1), LocalDate.now(clock)));
  }
}
