package io.allotment.capacity.openiteration;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.model.Days;
import io.allotment.runtime.decide.Decision;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What speaks against opening an iteration. */
final class Opening {

  private static final int LONGEST = 92;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  private Opening() {}

  static Optional<Decision<CapacityEvent>> against(OpenIteration command, Squad squad) {
    if (squad.facts().zone() == null) {
      return Checks.refused(
          CapacityRule.UNKNOWN_SQUAD,
          "There is no squad %s. Open it first, with the clock it goes by."
              .formatted(command.squad()));
    }
    return badDays(command)
        .or(() -> taken(command, squad))
        .or(() -> overlaps(command, squad))
        .or(() -> nobody(command, squad));
  }

  private static Optional<Decision<CapacityEvent>> badDays(OpenIteration command) {
    LocalDate first = command.first();
    LocalDate last = command.last();
    if (first.isBefore(EARLIEST) || last.isAfter(LATEST)) {
      return Checks.refused(
          CapacityRule.BAD_DAYS,
          "%s to %s cannot be meant. Look at the years.".formatted(first, last));
    }
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    return days >= 1 && days <= LONGEST
        ? Optional.empty()
        : Checks.refused(
            CapacityRule.BAD_DAYS,
            "%s to %s are %d days. Begin on %s and end by %s."
                .formatted(first, last, days, first, first.plusDays(LONGEST - 1)));
  }

  /** The same again is a repeat, and not refused. */
  private static Optional<Decision<CapacityEvent>> taken(OpenIteration command, Squad squad) {
    Squad.Course known = squad.iterations().get(command.iteration());
    return known == null || known.days().equals(days(command))
        ? Optional.empty()
        : Checks.refused(
            CapacityRule.ITERATION_TAKEN,
            "Iteration %s is there already, %s. Choose another name, or plan that one."
                .formatted(command.iteration(), known.days()));
  }

  private static Optional<Decision<CapacityEvent>> overlaps(OpenIteration command, Squad squad) {
    return squad.iterations().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(command.iteration()))
        .filter(entry -> entry.getValue().days().overlaps(days(command)))
        .findFirst()
        .flatMap(
            entry ->
                Checks.refused(
                    CapacityRule.OVERLAPPING_ITERATIONS,
                    "%s is in iteration %s already, %s. Begin on %s or later, or end by %s."
                        .formatted(
                            days(command),
                            entry.getKey(),
                            entry.getValue().days(),
                            entry.getValue().days().last().plusDays(1),
                            entry.getValue().days().first().minusDays(1))));
  }

  private static Optional<Decision<CapacityEvent>> nobody(OpenIteration command, Squad squad) {
    boolean served =
        squad.facts().members().values().stream()
            .anyMatch(member -> days(command).each().anyMatch(member.availability()::serves));
    return served
        ? Optional.empty()
        : Checks.refused(
            CapacityRule.NOBODY_SERVES,
            "Nobody serves in %s from %s. Add its members first."
                .formatted(command.squad(), days(command)));
  }

  private static Days days(OpenIteration command) {
    return new Days(command.first(), command.last());
  }
}
