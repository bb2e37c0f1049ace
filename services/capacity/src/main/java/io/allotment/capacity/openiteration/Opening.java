package io.allotment.capacity.openiteration;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.Following;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.model.Days;
import io.allotment.runtime.decide.Decision;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
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
        .or(
            () ->
                days(command, squad)
                    .map(days -> against(command, days, squad))
                    .orElseGet(() -> noCadence(command)));
  }

  /**
   * Which days it has: those that are said, those it has already, or those that follow by cadence;
   * empty where it follows none.
   */
  static Optional<Days> days(OpenIteration command, Squad squad) {
    LocalDate first = command.first();
    LocalDate last = command.last();
    if (first != null && last != null) {
      return Optional.of(new Days(first, last));
    }
    Squad.Course known = squad.iterations().get(command.iteration());
    return known == null
        ? Following.of(squad, squad.facts().day(command.at())).map(Following::days)
        : Optional.of(known.days());
  }

  private static Optional<Decision<CapacityEvent>> against(
      OpenIteration command, Days days, Squad squad) {
    return taken(command, days, squad)
        .or(() -> sprintTaken(command, squad))
        .or(() -> overlaps(command, days, squad))
        .or(() -> nobody(command, days, squad));
  }

  private static Optional<Decision<CapacityEvent>> noCadence(OpenIteration command) {
    return Checks.refused(
        CapacityRule.NO_CADENCE,
        "%s has no cadence. Say the first and the last day, or set one."
            .formatted(command.squad()));
  }

  private static Optional<Decision<CapacityEvent>> badDays(OpenIteration command) {
    LocalDate first = command.first();
    LocalDate last = command.last();
    if (first == null && last == null) {
      return Optional.empty();
    }
    if (first == null || last == null) {
      return Checks.refused(
          CapacityRule.BAD_DAYS, "One of its days is missing. Say the first and the last.");
    }
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
  private static Optional<Decision<CapacityEvent>> taken(
      OpenIteration command, Days days, Squad squad) {
    Squad.Course known = squad.iterations().get(command.iteration());
    return known == null
            || (known.days().equals(days)
                && (command.sprint() == null || command.sprint().equals(known.sprint())))
        ? Optional.empty()
        : Checks.refused(
            CapacityRule.ITERATION_TAKEN,
            "Iteration %s is there already, %s. Choose another name, or plan that one."
                .formatted(command.iteration(), known.days()));
  }

  private static Optional<Decision<CapacityEvent>> sprintTaken(OpenIteration command, Squad squad) {
    return squad.iterations().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(command.iteration()))
        .filter(_ -> command.sprint() != null)
        .filter(entry -> Objects.equals(entry.getValue().sprint(), command.sprint()))
        .findFirst()
        .flatMap(
            entry ->
                Checks.refused(
                    CapacityRule.SPRINT_TAKEN,
                    "Sprint %s was taken over into iteration %s. Plan that one."
                        .formatted(command.sprint(), entry.getKey())));
  }

  private static Optional<Decision<CapacityEvent>> overlaps(
      OpenIteration command, Days days, Squad squad) {
    return squad.iterations().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(command.iteration()))
        .filter(entry -> entry.getValue().days().overlaps(days))
        .findFirst()
        .flatMap(
            entry ->
                Checks.refused(
                    CapacityRule.OVERLAPPING_ITERATIONS,
                    "%s is in iteration %s already, %s. Begin on %s or later, or end by %s."
                        .formatted(
                            days,
                            entry.getKey(),
                            entry.getValue().days(),
                            entry.getValue().days().last().plusDays(1),
                            entry.getValue().days().first().minusDays(1))));
  }

  private static Optional<Decision<CapacityEvent>> nobody(
      OpenIteration command, Days days, Squad squad) {
    boolean served =
        squad.facts().members().values().stream()
            .anyMatch(member -> days.each().anyMatch(member.availability()::serves));
    return served
        ? Optional.empty()
        : Checks.refused(
            CapacityRule.NOBODY_SERVES,
            "Nobody serves in %s from %s. Add its members first.".formatted(command.squad(), days));
  }
}
