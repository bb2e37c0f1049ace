package io.allotment.capacity.view.reserve;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfIteration.IterationClosed;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.event.Owed;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Accounts;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Standing;
import io.allotment.capacity.model.Transfer;
import io.allotment.capacity.view.Reading;
import io.allotment.capacity.view.reserve.YearView.CourseView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what became of the reserve of squads. */
@Component
class Years {

  private final Reading reading;

  Years(Reading reading) {
    this.reading = reading;
  }

  YearView of(SquadId id, Days days) {
    Squad squad = reading.squad(id);
    Map<IterationId, MilliDays> owed = owedAfter(reading.debts(id));
    List<CourseView> courses =
        squad.iterations().entrySet().stream()
            .filter(one -> one.getValue().days().overlaps(days))
            .sorted(Comparator.comparing(one -> one.getValue().days().first()))
            .map(
                one ->
                    course(
                        one.getKey(),
                        one.getValue(),
                        reading.iteration(id, one.getKey()),
                        owed.get(one.getKey())))
            .toList();
    return new YearView(
        id,
        days.first(),
        days.last(),
        courses,
        Math.toIntExact(courses.stream().filter(one -> Boolean.TRUE.equals(one.kept())).count()),
        Math.toIntExact(courses.stream().filter(CourseView::wasRaided).count()),
        reading.owed(id).amount());
  }

  private static CourseView course(
      IterationId id, Squad.Course course, Iteration iteration, @Nullable MilliDays owedAfter) {
    Accounts accounts = iteration.accounts();
    Standing improvement = iteration.standing(Account.IMPROVEMENT);
    MilliDays raided =
        taken(iteration.raids().declared().values().stream().map(RaidDeclared::taken));
    MilliDays undeclared =
        taken(iteration.raids().undeclared().values().stream().map(RaidUndeclared::taken));
    return new CourseView(
        id,
        course.days().first(),
        course.days().last(),
        course.closed(),
        accounts.total(),
        accounts.garden(),
        accounts.improvement(),
        accounts.feature(),
        improvement.spent(),
        improvement.reserved(),
        raided,
        undeclared,
        course.terms().repayment(),
        improvement.unspent(),
        owedAfter,
        100 * course.terms().share().value(),
        course.closed() ? nothing(raided, undeclared, improvement.unspent()) : null);
  }

  private static boolean nothing(MilliDays... amounts) {
    return Stream.of(amounts).allMatch(MilliDays.ZERO::equals);
  }

  private static MilliDays taken(Stream<Transfer> transfers) {
    return MilliDays.sum(transfers.filter(Transfer::raids).map(Transfer::amount));
  }

  /** What was owed once each iteration had closed. */
  private static Map<IterationId, MilliDays> owedAfter(List<CapacityEvent> debts) {
    Map<IterationId, MilliDays> after = new HashMap<>();
    Owed owed = Owed.NOTHING;
    for (CapacityEvent event : debts) {
      owed = owed.after(event);
      if (event instanceof IterationClosed of) {
        after.put(of.iteration(), owed.amount());
      }
    }
    return after;
  }
}
