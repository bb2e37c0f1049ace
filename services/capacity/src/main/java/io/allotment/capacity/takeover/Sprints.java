package io.allotment.capacity.takeover;

import io.allotment.capacity.event.Squad;
import io.allotment.capacity.hear.ToldSprint;
import io.allotment.capacity.hear.ToldSprints;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.Reading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the sprints of a squad. */
@Component
class Sprints {

  private static final Comparator<SprintView> LATEST_FIRST =
      Comparator.comparing(
              SprintView::first, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(
              SprintView::last, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(SprintView::name);

  private final Reading reading;
  private final ToldSprints sprints;
  private final Clock clock;

  Sprints(Reading reading, ToldSprints sprints, Clock clock) {
    this.reading = reading;
    this.sprints = sprints;
    this.clock = clock;
  }

  /** The latest first, those without days last. */
  List<SprintView> of(SquadId squad) {
    Squad known = reading.squad(squad);
    LocalDate today = known.facts().day(clock.instant());
    return sprints.of(squad).stream()
        .map(sprint -> view(sprint, known, today))
        .sorted(LATEST_FIRST)
        .toList();
  }

  /** The iteration that was taken over from a sprint. */
  static Optional<IterationId> takenOver(Squad squad, ToldSprint sprint) {
    return find(squad, course -> sprint.id().equals(course.sprint()));
  }

  private static SprintView view(ToldSprint sprint, Squad squad, LocalDate today) {
    return new SprintView(
        sprint.id(),
        sprint.name(),
        sprint.first(),
        sprint.last(),
        state(sprint, today),
        sprint.stories(),
        sprint.ended(),
        takenOver(squad, sprint).orElse(null),
        overlaps(squad, sprint).orElse(null));
  }

  private static @Nullable String state(ToldSprint sprint, LocalDate today) {
    LocalDate first = sprint.first();
    LocalDate last = sprint.last();
    if (last != null && last.isBefore(today)) {
      return "closed";
    }
    if (first != null && first.isAfter(today)) {
      return "future";
    }
    return first == null || last == null ? null : "active";
  }

  private static Optional<IterationId> overlaps(Squad squad, ToldSprint sprint) {
    LocalDate first = sprint.first();
    LocalDate last = sprint.last();
    if (first == null || last == null || last.isBefore(first)) {
      return Optional.empty();
    }
    Days days = new Days(first, last);
    return find(
        squad, course -> !sprint.id().equals(course.sprint()) && course.days().overlaps(days));
  }

  private static Optional<IterationId> find(Squad squad, Predicate<Squad.Course> which) {
    return squad.iterations().entrySet().stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
