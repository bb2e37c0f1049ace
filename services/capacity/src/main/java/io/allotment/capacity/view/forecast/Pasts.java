package io.allotment.capacity.view.forecast;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.hear.FinishedStories;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.forecast.History.Draw;
import io.allotment.capacity.view.forecast.History.Item;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Looks up how a squad worked: in the log, and in what stories told. */
@Component
class Pasts {

  private static final BiFunction<Drain, CapacityEvent, Drain> DRAIN = Drain::after;

  private final Commands<CapacityEvent> commands;
  private final FinishedStories stories;

  Pasts(Commands<CapacityEvent> commands, FinishedStories stories) {
    this.commands = commands;
    this.stories = stories;
  }

  /** How a squad worked from a day on, until before another. */
  Past of(SquadId id, Squad squad, ZoneId zone, LocalDate since, LocalDate until) {
    Map<IterationId, Drain> drains = new HashMap<>();
    squad
        .iterations()
        .forEach(
            (iteration, course) -> {
              if (!course.days().last().isBefore(since) && course.days().first().isBefore(until)) {
                drains.put(iteration, drain(id, iteration));
              }
            });
    List<Item> items =
        stories.of(id, since.atStartOfDay(zone).toInstant()).stream()
            .map(one -> new Item(day(one.at(), zone), one.is()))
            .filter(one -> one.day().isBefore(until))
            .toList();
    List<Draw> draws =
        drains.values().stream()
            .flatMap(Drain::all)
            .map(one -> new Draw(day(one.at(), zone), one.account(), one.amount()))
            .filter(one -> one.day().isBefore(until))
            .toList();
    var working = WorkingDays.of(squad.facts(), since, until.minusDays(1));
    History history = History.of(working, items, draws);
    return new Past(history, drawn(history, squad), drains);
  }

  private static History drawn(History history, Squad squad) {
    return history.from(
        squad.iterations().values().stream()
            .map(course -> course.days().first())
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX));
  }

  private Drain drain(SquadId squad, IterationId iteration) {
    return commands.fold(
        Boundary.of(CapacityTags.iteration(squad, iteration)), Drain.NOTHING, DRAIN);
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }
}
