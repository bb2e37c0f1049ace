package io.allotment.stories.view.mix;

import io.allotment.stories.model.SquadId;
import io.allotment.stories.view.Days;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how suggestions and people agree. Everyone signed in may ask. */
@RestController
class AgreementController {

  private static final int DAYS = 182;

  private final Agreements agreements;
  private final Clock clock;

  AgreementController(Agreements agreements, Clock clock) {
    this.agreements = agreements;
    this.clock = clock;
  }

  /**
   * The agreement of a squad, or of all, on what was said in a stretch of time.
   *
   * @param from first day, half a year ago for none; {@code to} is the day after the last, the day
   *     after today for none
   * @param per {@code week}, {@code month}, {@code quarter} or {@code iteration}
   */
  @GetMapping("/api/suggestions/agreement")
  Agreement agreement(
      @RequestParam @Nullable SquadId squad,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam(defaultValue = "month") Cut per) {
    Days.fit(from);
    Days.fit(to);
    LocalDate end = to == null ? LocalDate.now(clock).plusDays(1) : to;
    return agreements.of(squad, from == null ? end.minusDays(DAYS) : from, end, per);
  }
}
