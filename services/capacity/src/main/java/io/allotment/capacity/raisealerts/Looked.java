package io.allotment.capacity.raisealerts;

import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.event.Squad.Course;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which iterations of a squad are looked at: all that are open, and the four that closed last, as
 * many as it takes to see a share rise three times.
 *
 * @param open the earliest first
 * @param closed the earliest first, four at the most
 */
public record Looked(List<Seen> open, List<Seen> closed) {

  private static final int CLOSED = 4;

  /** An iteration, its course and what happened in it. */
  record Seen(IterationId id, Course course, Iteration iteration) {

    boolean begun(LocalDate today) {
      return !course.days().first().isAfter(today);
    }

    boolean over(LocalDate today) {
      return course.days().last().isBefore(today);
    }
  }

  public Looked {
    open = List.copyOf(open);
    closed = List.copyOf(closed);
  }

  /** What is looked at of a squad. */
  public static Looked at(SquadId squad, Situation situation) {
    Squad of = situation.squads().of(squad);
    List<Seen> all =
        of.iterations().entrySet().stream()
            .map(
                entry ->
                    new Seen(entry.getKey(), entry.getValue(), situation.iteration(entry.getKey())))
            .sorted(Comparator.comparing(seen -> seen.course().days().first()))
            .toList();
    List<Seen> closed = all.stream().filter(seen -> seen.course().closed()).toList();
    return new Looked(
        all.stream().filter(seen -> !seen.course().closed()).toList(),
        closed.subList(Math.max(0, closed.size() - CLOSED), closed.size()));
  }

  /** Their ids. */
  public Set<IterationId> ids() {
    return all().map(Seen::id).collect(Collectors.toSet());
  }

  /** The stories that time was spent on in them. */
  public Set<StoryId> stories() {
    return all()
        .flatMap(seen -> seen.iteration().works().stories().entrySet().stream())
        .filter(work -> work.getValue().spent().total().exceeds(MilliDays.ZERO))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Those that have begun, the earliest first. */
  List<Seen> begun(LocalDate today) {
    return all()
        .filter(seen -> seen.begun(today))
        .sorted(Comparator.comparing(seen -> seen.course().days().first()))
        .toList();
  }

  /** Those that closed, then those that are open. */
  Stream<Seen> all() {
    return Stream.concat(closed.stream(), open.stream());
  }
}
