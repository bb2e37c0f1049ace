package io.allotment.capacity.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfDebt.DebtForgiven;
import io.allotment.capacity.event.OfIteration;
import io.allotment.capacity.event.OfIteration.CapacityMeasured;
import io.allotment.capacity.event.OfIteration.IterationClosed;
import io.allotment.capacity.event.OfIteration.IterationOpened;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.event.OfIteration.Spent;
import io.allotment.capacity.event.OfStory;
import io.allotment.capacity.event.Owed;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Accounts;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Measurement;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Standing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The state of everything, kept up append by append, and what never breaks. */
final class Invariants {

  private final Map<Place, Iteration> iterations = new HashMap<>();
  private final Map<SquadId, Owed> owed = new HashMap<>();
  private final Map<SquadId, Long> books = new HashMap<>();
  private Squads squads = Squads.NOTHING;
  private Plan stories = Plan.NOTHING;

  /** Where an iteration is. */
  record Place(SquadId squad, IterationId iteration) {
    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::squad).thenComparing(Place::iteration);
  }

  Iteration iteration(Place place) {
    return iterations.getOrDefault(place, Iteration.UNKNOWN);
  }

  /** An iteration, and all stories. */
  Plan plan(Place place) {
    return new Plan(iteration(place), stories.stories());
  }

  MilliDays owed(SquadId squad) {
    return owed.getOrDefault(squad, Owed.NOTHING).amount();
  }

  Map<Place, Iteration> iterations() {
    return iterations;
  }

  Map<SquadId, Owed> owed() {
    return owed;
  }

  Squads squads() {
    return squads;
  }

  /** Takes the events of one append. */
  void appended(List<CapacityEvent> events) {
    Map<Place, Iteration> before = Map.copyOf(iterations);
    events.forEach(this::evolve);
    touched(events)
        .forEach(
            place -> {
              Iteration was = before.getOrDefault(place, Iteration.UNKNOWN);
              Iteration is = Objects.requireNonNull(iterations.get(place));
              neverOutrun(was, is, events, place);
              zeroSum(is);
              adds(is.accounts());
            });
    owed.forEach(
        (squad, debt) -> assertThat(debt.amount().value()).as("debt").isEqualTo(books.get(squad)));
  }

  /** Takes one event, and looks at nothing. */
  void evolve(CapacityEvent event) {
    squads = squads.after(event);
    stories = event instanceof OfStory ? stories.after(event) : stories;
    if (event instanceof OfIteration of) {
      iterations.merge(
          new Place(of.squad(), of.iteration()),
          Iteration.UNKNOWN.after(of),
          (was, _) -> was.after(of));
    }
    for (SquadId squad : Set.copyOf(Acts.SQUADS)) {
      if (Histories.isOf(event, squad)) {
        owed.merge(squad, Owed.NOTHING.after(event), (was, _) -> was.after(event));
        books.merge(squad, change(event), Long::sum);
      }
    }
    if (event instanceof CapacityMeasured of) {
      parts(of.measured());
    }
  }

  private static Stream<Place> touched(List<CapacityEvent> events) {
    return events.stream()
        .filter(OfIteration.class::isInstance)
        .map(OfIteration.class::cast)
        .map(of -> new Place(of.squad(), of.iteration()))
        .distinct();
  }

  /**
   * No account is reserved and spent beyond what it has, but by an account that shrinks, a raid of
   * it, or work that took more than all accounts had.
   */
  private static void neverOutrun(
      Iteration was, Iteration is, List<CapacityEvent> events, Place place) {
    boolean shrunk = has(events, CapacityMeasured.class);
    boolean worked = has(events, Spent.class) || has(events, SpendingCorrected.class);
    for (Account account : Account.values()) {
      boolean more = is.standing(account).lacks().exceeds(was.standing(account).lacks());
      if (more && !shrunk && !raided(events, account)) {
        assertThat(worked).as("%s of %s outrun by %s", account, place, events).isTrue();
        assertThat(Arrays.stream(Account.values()).filter(other -> other != account))
            .as("%s is overdrawn where others had some: %s", account, events)
            .allMatch(other -> is.standing(other).unspent().equals(MilliDays.ZERO));
      }
    }
  }

  private static boolean raided(List<CapacityEvent> events, Account account) {
    return events.stream()
        .anyMatch(
            event ->
                (event instanceof RaidDeclared declared && declared.taken().from() == account)
                    || (event instanceof RaidUndeclared silent
                        && silent.taken().from() == account));
  }

  private static boolean has(List<CapacityEvent> events, Class<?> type) {
    return events.stream().anyMatch(type::isInstance);
  }

  /** What raids move is what they take: all accounts together are as large as before. */
  private static void zeroSum(Iteration iteration) {
    assertThat(sum(iteration, Standing::in)).isEqualTo(sum(iteration, Standing::out));
  }

  private static MilliDays sum(Iteration iteration, Function<Standing, MilliDays> part) {
    return MilliDays.sum(Arrays.stream(Account.values()).map(iteration::standing).map(part));
  }

  private static void adds(Accounts accounts) {
    assertThat(accounts.garden()).isLessThanOrEqualTo(accounts.total());
    MilliDays all = accounts.garden().plus(accounts.improvement()).plus(accounts.feature());
    assertThat(accounts.infeasible() || all.equals(accounts.total())).isTrue();
  }

  /** A day of duty is counted once: what is gardening is a part of what its member has. */
  private static void parts(Measurement measured) {
    assertThat(measured.parts()).allMatch(part -> !part.gardening().exceeds(part.available()));
    assertThat(MilliDays.sum(measured.parts().stream().map(Measurement.Part::available)))
        .isEqualTo(measured.accounts().total());
    assertThat(MilliDays.sum(measured.parts().stream().map(Measurement.Part::gardening)))
        .isEqualTo(measured.accounts().garden());
  }

  /** What an event makes of the debt, by plain arithmetic: no way out but these. */
  private static long change(CapacityEvent event) {
    return switch (event) {
      case RaidDeclared of -> of.taken().raids() ? of.taken().amount().value() : 0;
      case IterationClosed of -> of.settlement().owed().value();
      case IterationOpened of -> -of.terms().repayment().value();
      case DebtForgiven of -> -of.amount().value();
      case SpendingCorrected of -> {
        var owed = of.owed();
        yield owed == null ? 0 : owed.after().value() - owed.before().value();
      }
      default -> 0;
    };
  }
}
