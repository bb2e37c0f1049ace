package io.allotment.capacity.event;

import io.allotment.capacity.event.OfIteration.CapacityMeasured;
import io.allotment.capacity.event.OfIteration.IterationClosed;
import io.allotment.capacity.event.OfIteration.IterationOpened;
import io.allotment.capacity.model.Carried;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Measurement;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.Terms;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A squad: what its capacity follows from, how it is kept, and which iterations there are.
 *
 * @param carried what the iteration that is opened next takes over
 */
public record Squad(
    Facts facts, Agreed agreed, SortedMap<IterationId, Course> iterations, Carried carried) {

  /** Of which nothing is known. */
  public static final Squad UNKNOWN =
      new Squad(Facts.NONE, Agreed.NOTHING, new TreeMap<>(), Carried.NOTHING);

  public Squad {
    iterations = Collections.unmodifiableSortedMap(new TreeMap<>(iterations));
  }

  /**
   * An iteration in the course of time.
   *
   * @param sprint the tracker's sprint it was taken over from; null where it was none
   * @param measured null until it was measured
   */
  public record Course(
      Days days,
      Terms terms,
      @Nullable SprintId sprint,
      @Nullable Measurement measured,
      boolean closed) {

    private Course with(Measurement now) {
      return new Course(days, terms, sprint, now, closed);
    }

    private Course ended() {
      return new Course(days, terms, sprint, measured, true);
    }
  }

  /** The iterations that have not closed. */
  public List<Map.Entry<IterationId, Course>> open() {
    return iterations.entrySet().stream().filter(entry -> !entry.getValue().closed()).toList();
  }

  Squad after(OfSquad event) {
    return new Squad(facts.after(event), agreed.after(event), iterations, carried);
  }

  /** With one more event of those that concern all of a squad. */
  Squad after(OfIteration event) {
    return switch (event) {
      case IterationOpened of ->
          put(
              of.iteration(),
              new Course(of.days(), of.terms(), of.sprint(), null, false),
              Carried.NOTHING);
      case CapacityMeasured of -> change(of, course -> course.with(of.measured()), carried);
      case IterationClosed of -> change(of, Course::ended, carried.plus(of.settlement().carried()));
      case OfIteration.Reserved _,
          OfIteration.Released _,
          OfIteration.Reclassified _,
          OfIteration.Spent _,
          OfIteration.RaidUndeclared _,
          OfIteration.RaidDeclared _,
          OfIteration.SpendingCorrected _ ->
          this;
    };
  }

  private Squad change(OfIteration event, UnaryOperator<Course> change, Carried then) {
    Course course = iterations.get(event.iteration());
    return course == null ? this : put(event.iteration(), change.apply(course), then);
  }

  private Squad put(IterationId iteration, Course course, Carried then) {
    SortedMap<IterationId, Course> with = new TreeMap<>(iterations);
    with.put(iteration, course);
    return new Squad(facts, agreed, with, then);
  }
}
