package io.allotment.capacity.view.forecast;

import io.allotment.capacity.event.Squad;
import io.allotment.capacity.forecast.JudgedRisk;
import io.allotment.capacity.forecast.Scope;
import io.allotment.capacity.forecast.Window;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.Reading;
import io.allotment.capacity.view.forecast.ForecastView.ActualView;
import io.allotment.capacity.view.forecast.ForecastView.LeftView;
import io.allotment.capacity.view.forecast.ForecastView.WindowView;
import io.allotment.runtime.command.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Forecasts iterations from how their squads worked. */
@Component
class Forecasts {

  /** So many working days are drawn from. */
  private static final int WINDOW = 60;

  /** So many working days are looked ahead for when something is done. */
  private static final int BEYOND = 60;

  private final Reading reading;
  private final Pasts pasts;
  private final Clock clock;

  Forecasts(Reading reading, Pasts pasts, Clock clock) {
    this.reading = reading;
    this.pasts = pasts;
    this.clock = clock;
  }

  /**
   * The forecast of an iteration; of one that is over as it was at its beginning, and what
   * happened.
   *
   * @param numbers of items, of each of which it is told when so many are done
   * @throws RefusedException if there is no such squad or iteration
   */
  ForecastView of(SquadId id, IterationId iteration, List<Integer> numbers) {
    Squad squad = reading.squad(id);
    Squad.Course course = Reading.course(squad, iteration);
    ZoneId zone = Objects.requireNonNull(squad.facts().zone());
    LocalDate today = LocalDate.now(clock.withZone(zone));
    LocalDate first = course.days().first();
    LocalDate last = course.days().last();
    boolean over = course.closed() || last.isBefore(today);
    LocalDate asOf = over && first.isBefore(today) ? first : today;
    LocalDate from = asOf.isBefore(first) ? first : asOf;

    LocalDate until = last.isBefore(today) ? last.plusDays(1) : today;
    Past past = pasts.of(id, squad, zone, asOf.minusYears(1), until);
    History before = past.history().before(asOf);
    Telling telling =
        new Telling(
            Window.last(WINDOW, before.brought()),
            Window.last(WINDOW, past.drawn().before(asOf).brought()),
            List.copyOf(WorkingDays.of(squad.facts(), from, last)),
            WorkingDays.next(squad.facts(), from, BEYOND),
            Seed.of(id, iteration, asOf));
    LeftView left =
        over
            ? Left.opened(past.drain(iteration))
            : Left.on(asOf.atStartOfDay(zone).toInstant(), reading.events(id, iteration));
    int length = WorkingDays.of(squad.facts(), first, last).size();
    return new ForecastView(
        id,
        iteration,
        asOf,
        from,
        last,
        window(before),
        telling.why(Scope.ALL) == null,
        telling.why(Scope.ALL),
        telling.fans(),
        telling.next(numbers),
        telling.breach(left, Scoring.of(risks(id, squad, past, asOf))),
        Scoring.of(before, WINDOW, length, telling.seed()),
        over ? actual(past.history().within(course.days())) : null);
  }

  private static List<JudgedRisk> risks(SquadId id, Squad squad, Past past, LocalDate asOf) {
    return past.drains().keySet().stream()
        .sorted()
        .flatMap(
            one -> {
              var days = Reading.course(squad, one).days();
              return days.last().isBefore(asOf)
                  ? Scoring.judged(
                      past.drawn().before(days.first()),
                      WINDOW,
                      WorkingDays.of(squad.facts(), days.first(), days.last()).size(),
                      past.drain(one),
                      Seed.of(id, one, days.first()))
                      .stream()
                  : Stream.empty();
            })
        .toList();
  }

  private static WindowView window(History before) {
    List<LocalDate> days = List.copyOf(before.days().keySet());
    List<LocalDate> drawn = days.subList(Math.max(0, days.size() - WINDOW), days.size());
    return new WindowView(
        drawn.size(),
        drawn.isEmpty() ? null : drawn.getFirst(),
        drawn.isEmpty() ? null : drawn.getLast());
  }

  private static ActualView actual(History history) {
    return new ActualView(
        finished(history, Scope.ALL),
        finished(history, Scope.OPERATIONAL),
        finished(history, Scope.TACTICAL),
        finished(history, Scope.STRATEGIC));
  }

  private static long finished(History history, Scope scope) {
    return history.brought().stream().mapToLong(day -> day.finished(scope)).sum();
  }
}
