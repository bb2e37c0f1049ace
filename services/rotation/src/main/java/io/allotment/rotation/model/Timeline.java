package io.allotment.rotation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What held when. What is said at an instant holds from the next full minute on: hours that were
 * served are never changed, and lines of a statement begin at times that a clock shows. What is
 * said again before that minute takes its place, and nothing that is said takes the place of what
 * held in a minute before.
 *
 * @param <T> what holds; compared by value
 * @param steps in order of time, no two neighbours alike
 */
public record Timeline<T>(T before, List<Step<T>> steps) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** From an instant on, until the next step. */
  public record Step<T>(Instant from, T value) {}

  /** For as long as a span lasts. */
  public record Held<T>(Span span, T value) {}

  public Timeline {
    steps = List.copyOf(steps);
  }

  /** Nothing was said yet. */
  public static <T> Timeline<T> of(T before) {
    return new Timeline<>(before, List.of());
  }

  /** And then this was said. */
  public Timeline<T> then(Instant at, T value) {
    Instant from = nextMinute(at);
    if (!steps.isEmpty() && steps.getLast().from().isAfter(from)) {
      from = steps.getLast().from();
    }
    List<Step<T>> all = new ArrayList<>(steps);
    if (!all.isEmpty() && all.getLast().from().equals(from)) {
      all.removeLast();
    }
    T held = all.isEmpty() ? before : all.getLast().value();
    if (!held.equals(value)) {
      all.add(new Step<>(from, value));
    }
    return new Timeline<>(before, all);
  }

  /** What was said last, even if it holds only from the next minute on. */
  public T last() {
    return steps.isEmpty() ? before : steps.getLast().value();
  }

  /** What held within a span, in order of time and without a hole. */
  public List<Held<T>> within(Span span) {
    List<Held<T>> held = new ArrayList<>();
    Instant from = span.start();
    T value = before;
    for (Step<T> step : steps) {
      if (step.from().isAfter(from)) {
        Instant to = step.from().isBefore(span.end()) ? step.from() : span.end();
        held.add(new Held<>(new Span(from, to), value));
        from = to;
      }
      if (!from.isBefore(span.end())) {
        return held;
      }
      value = step.value();
    }
    held.add(new Held<>(new Span(from, span.end()), value));
    return held;
  }

  private static Instant nextMinute(Instant at) {
    Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(at) ? at : minute.plus(MINUTE);
  }
}
