package io.allotment.capacity.event;

import io.allotment.capacity.model.Cadence;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.IterationId;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** The iteration that follows by a squad's cadence. */
public record Following(IterationId iteration, Days days) {

  /**
   * The first whole one behind all there are, and the one around today where the last ended before
   * it; named after the week of its first day. Empty where the squad has no cadence.
   */
  public static Optional<Following> of(Squad squad, LocalDate today) {
    return Optional.ofNullable(squad.agreed().policy().cadence())
        .map(cadence -> days(cadence, squad, today))
        .map(days -> new Following(named(days.first(), squad), days));
  }

  private static Days days(Cadence cadence, Squad squad, LocalDate today) {
    Days now = cadence.around(today);
    return squad.iterations().values().stream()
        .map(course -> course.days().last())
        .max(Comparator.naturalOrder())
        .filter(last -> !last.isBefore(now.first()))
        .map(cadence::after)
        .orElse(now);
  }

  private static IterationId named(LocalDate first, Squad squad) {
    String week =
        "%d-w%02d"
            .formatted(
                first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    return free(week, squad.iterations().keySet());
  }

  /** An id that is not taken: this one, or with a number behind it. */
  public static IterationId free(String wanted, Set<IterationId> taken) {
    IterationId id = new IterationId(wanted);
    for (int number = 2; taken.contains(id); number++) {
      id = new IterationId(wanted + "-" + number);
    }
    return id;
  }
}
