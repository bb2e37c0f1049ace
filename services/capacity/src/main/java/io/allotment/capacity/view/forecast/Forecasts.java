package io.allotment.capacity.view.forecast;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.event.OfIteration.Spent;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.forecast.JudgedRisk;
import io.allotment.capacity.forecast.Scope;
import io.allotment.capacity.forecast.Window;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Accounts;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.Reading;
import io.allotment.capacity.view.forecast.ForecastView.ActualView;
import io.allotment.capacity.view.forecast.ForecastView.LeftView;
import io.allotment.capacity.view.forecast.ForecastView.WindowView;
import io.allotment.runtime.command.RefusedException;
import java.time.Clock;
import java.time.Instant;
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

    Past past = pasts.of(id, squad, zone, asOf.minusYears(1), today);
    History before = past.history().before(asOf);
    Telling telling =
        new Telling(
            Window.last(WINDOW, before.brought()),
            List.copyOf(WorkingDays.of(squad.facts(), from, last)),
            WorkingDays.next(squad.facts(), from, BEYOND),
            Seed.of(id, iteration, asOf));
    LeftView left =
        over
            ? opened(past.drain(iteration))
            : left(reading.events(id, iteration), asOf.atStartOfDay(zone).toInstant());
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
                      past.history().before(days.first()),
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

  private static LeftView opened(Drain drain) {
    Accounts accounts = Objects.requireNonNullElse(drain.opened(), Accounts.NONE);
    return new LeftView(accounts.improvement(), accounts.garden());
  }

  /** What was left in the morning: what was drawn since then is still ahead. */
  private static LeftView left(List<CapacityEvent> events, Instant morning) {
    Iteration iteration = Iteration.UNKNOWN;
    for (CapacityEvent event : events) {
      boolean ahead = draws(event) && !event.at().isBefore(morning);
      iteration = ahead ? iteration : iteration.after(event);
    }
    return new LeftView(
        iteration.standing(Account.IMPROVEMENT).unspent(),
        iteration.standing(Account.GARDEN).unspent());
  }

  /** Whether it says what work drew; a raid that somebody decides on is none of that. */
  private static boolean draws(CapacityEvent event) {
    return switch (event) {
      case Spent _, SpendingCorrected _, RaidUndeclared _ -> true;
      case RaidDeclared of -> of.covers() != null;
      default -> false;
    };
  }
}
