package io.allotment.capacity.whatif;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.Reading;
import io.allotment.capacity.whatif.PreviewView.AmountsView;
import io.allotment.capacity.whatif.PreviewView.CourseView;
import io.allotment.capacity.whatif.PreviewView.SizesView;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Label;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what the iterations of squads would have come to under other terms. */
@Component
class Previews {

  private final Commands<CapacityEvent> commands;
  private final Reading reading;

  Previews(Commands<CapacityEvent> commands, Reading reading) {
    this.commands = commands;
    this.reading = reading;
  }

  /** The iterations that have one of these days at least, under another share. */
  PreviewView of(
      SquadId id, Days days, @Nullable Percent share, @Nullable Boolean gardeningCounts) {
    Squad squad = reading.squad(id);
    List<Map.Entry<IterationId, Squad.Course>> courses =
        squad.iterations().entrySet().stream()
            .filter(one -> one.getValue().days().overlaps(days))
            .sorted(Comparator.comparing(one -> one.getValue().days().first()))
            .toList();
    Set<IterationId> iterations =
        courses.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    List<CapacityEvent> events = commands.events(boundary(id, squad));
    Books was = Books.of(events);
    Books would =
        Books.of(Rewriting.of(events, new Alternative(iterations, share, gardeningCounts)));
    List<CourseView> views =
        courses.stream().map(one -> course(one.getKey(), one.getValue(), was, would)).toList();
    return new PreviewView(
        id,
        days.first(),
        days.last(),
        share == null ? null : share.value(),
        gardeningCounts,
        views,
        Sentence.of(views, was.owed().amount(), would.owed().amount()));
  }

  private static Boundary boundary(SquadId id, Squad squad) {
    Set<Label> labels = new HashSet<>();
    labels.add(CapacityTags.debt(id));
    squad.iterations().keySet().forEach(one -> labels.add(CapacityTags.iteration(id, one)));
    return Boundary.ofAny(labels);
  }

  private static CourseView course(IterationId id, Squad.Course course, Books books, Books others) {
    Iteration was = books.iteration(id);
    Iteration would = others.iteration(id);
    return new CourseView(
        id,
        course.days().first(),
        course.days().last(),
        course.closed(),
        SizesView.of(was.accounts()),
        SizesView.of(would.accounts()),
        amounts(account -> was.standing(account).spent()),
        amounts(account -> was.standing(account).lacks()),
        amounts(account -> would.standing(account).lacks()),
        books.owed(id),
        others.owed(id));
  }

  private static AmountsView amounts(Function<Account, MilliDays> amount) {
    return new AmountsView(
        amount.apply(Account.GARDEN),
        amount.apply(Account.IMPROVEMENT),
        amount.apply(Account.FEATURE));
  }
}
