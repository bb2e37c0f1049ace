package io.allotment.stories.view.mix;

import io.allotment.stories.model.Per;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.view.Days;
import io.allotment.stories.view.story.By;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers where the work went. Everyone signed in may ask. */
@RestController
class MixController {

  private static final int DAYS = 182;

  private final Mixes mixes;
  private final Clock clock;

  MixController(Mixes mixes, Clock clock) {
    this.mixes = mixes;
    this.clock = clock;
  }

  /**
   * The mix of a squad, or of all.
   *
   * @param from first day, half a year before the last for none
   * @param to the day after the last; for none the day after the latest story, or after today if
   *     that is within a month
   * @param per {@code week}, {@code month}, {@code quarter} or {@code iteration}
   */
  @GetMapping("/api/mix")
  Mix mix(
      @RequestParam @Nullable SquadId squad,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam(defaultValue = "month") Cut per,
      @RequestParam(defaultValue = "closed") By by) {
    Per length = per.per();
    if (length == null) {
      return mixes.byIteration(squad);
    }
    Days.fit(from);
    Days.fit(to);
    LocalDate end = to == null ? mixes.last(squad, by, LocalDate.now(clock)).plusDays(1) : to;
    LocalDate start = from == null ? end.minusDays(DAYS) : from;
    return mixes.of(squad, start, end, length, by);
  }

  /** The same as a table, a line for each class of each column. */
  @GetMapping(path = "/api/mix.csv", produces = "text/csv;charset=UTF-8")
  String table(
      @RequestParam @Nullable SquadId squad,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam(defaultValue = "month") Cut per,
      @RequestParam(defaultValue = "closed") By by) {
    return MixCsv.of(mix(squad, from, to, per, by));
  }
}
