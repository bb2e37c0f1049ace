package io.allotment.capacity.whatif;

import static io.allotment.capacity.Sample.CHECKOUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfIteration.CapacityMeasured;
import io.allotment.capacity.event.OfIteration.IterationClosed;
import io.allotment.capacity.event.OfIteration.IterationOpened;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.history.Histories;
import io.allotment.capacity.model.Accounts;
import io.allotment.capacity.model.Carried;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.Terms;
import io.allotment.capacity.model.Unspent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What would have been, of the histories that the books are proved on. */
class RewritingProperties {

  private static final int STEPS = 60;

  private static List<CapacityEvent> history(long seed) {
    return Histories.of(new Random(seed), STEPS).log().events().stream()
        .filter(event -> Histories.isOf(event, CHECKOUT))
        .toList();
  }

  /** The same, had its iterations been opened under another policy for what is not spent. */
  private static List<CapacityEvent> history(long seed, Unspent unspent) {
    List<CapacityEvent> opened =
        history(seed).stream()
            .map(event -> event instanceof IterationOpened of ? opened(of, unspent) : event)
            .toList();
    return under(opened, null, null);
  }

  private static CapacityEvent opened(IterationOpened of, Unspent unspent) {
    Terms were = of.terms();
    Terms terms =
        new Terms(
            were.focus(),
            were.share(),
            were.gardeningCounts(),
            unspent,
            were.repayment(),
            were.carried());
    return new IterationOpened(
        of.squad(), of.iteration(), of.days(), of.sprint(), terms, of.by(), of.at());
  }

  private static Set<IterationId> iterations(List<CapacityEvent> events) {
    return Books.of(events).iterations().keySet();
  }

  private static List<CapacityEvent> under(
      List<CapacityEvent> events, @Nullable Integer share, @Nullable Boolean counts) {
    return Rewriting.of(
        events,
        new Alternative(iterations(events), share == null ? null : new Percent(share), counts));
  }

  @Property(tries = 1_000, seed = "20261122", shrinking = ShrinkingMode.OFF)
  void underTheTermsAsTheyWereTheSameIsTold(@ForAll long seed, @ForAll Unspent unspent) {
    List<CapacityEvent> other = history(seed, unspent);
    assertThat(under(other, null, null)).isEqualTo(other);
    List<CapacityEvent> events = history(seed);
    assertThat(under(events, null, null)).isEqualTo(events);
    assertThat(Rewriting.of(events, new Alternative(Set.of(), new Percent(99), true)))
        .isEqualTo(events);
  }

  @Property(tries = 1_000, seed = "20261122", shrinking = ShrinkingMode.OFF)
  void whatPeopleDidStaysAndAccountsAddUp(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int share, @ForAll boolean counts) {
    List<CapacityEvent> events = history(seed);
    List<CapacityEvent> others = under(events, share, counts);
    assertThat(done(others)).isEqualTo(done(events));
    Books was = Books.of(events);
    Books.of(others)
        .iterations()
        .forEach(
            (id, would) -> {
              assertThat(would.works()).isEqualTo(was.iteration(id).works());
              assertThat(would.raids()).isEqualTo(was.iteration(id).raids());
              Accounts accounts = would.accounts();
              assertThat(accounts.total()).isEqualTo(was.iteration(id).accounts().total());
              assertThat(accounts.garden()).isEqualTo(was.iteration(id).accounts().garden());
              MilliDays all =
                  accounts.garden().plus(accounts.improvement()).plus(accounts.feature());
              assertThat(accounts.infeasible() || all.equals(accounts.total())).isTrue();
              assertThat(terms(would).share()).isEqualTo(new Percent(share));
            });
  }

  /**
   * Also of what is repaid and carried, but for two things that a larger share may bring forward.
   */
  @Property(tries = 1_000, seed = "20261122", shrinking = ShrinkingMode.OFF)
  void aLargerShareNeverLeavesASmallerImprovement(
      @ForAll long seed,
      @ForAll Unspent unspent,
      @ForAll @IntRange(min = 1, max = 100) int one,
      @ForAll @IntRange(min = 1, max = 100) int other,
      @ForAll boolean counts) {
    List<CapacityEvent> events = history(seed, unspent);
    Books less = Books.of(under(events, Math.min(one, other), counts));
    Books more = Books.of(under(events, Math.max(one, other), counts));
    boolean plain = events.stream().noneMatch(RewritingProperties::bringsForward);
    for (IterationId id : iterations(events)) {
      assertThat(share(more.iteration(id))).isGreaterThanOrEqualTo(share(less.iteration(id)));
      if (plain) {
        assertThat(more.iteration(id).accounts().improvement())
            .isGreaterThanOrEqualTo(less.iteration(id).accounts().improvement());
        assertThat(more.owed(id)).isGreaterThanOrEqualTo(less.owed(id));
      }
    }
  }

  @Property(tries = 300, seed = "20261122", shrinking = ShrinkingMode.OFF)
  void gardeningThatCountsNeverRaisesTheShare(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int share) {
    List<CapacityEvent> events = history(seed);
    Books counted = Books.of(under(events, share, true));
    Books not = Books.of(under(events, share, false));
    for (IterationId id : iterations(events)) {
      assertThat(share(counted.iteration(id))).isLessThanOrEqualTo(share(not.iteration(id)));
    }
  }

  /** Histories in which nothing follows from anything prove nothing. */
  @Example
  void theHistoriesRepayCarryAndCorrect() {
    Map<String, Integer> seen = new TreeMap<>();
    for (int seed = 0; seed < 300; seed++) {
      List<CapacityEvent> events = history(seed, Unspent.values()[seed % 3]);
      boolean plain = events.stream().noneMatch(RewritingProperties::bringsForward);
      for (int at = 0; at < events.size(); at++) {
        CapacityEvent event = events.get(at);
        boolean raids = at + 1 < events.size() && events.get(at + 1) instanceof RaidUndeclared;
        if (event instanceof IterationOpened of && !of.terms().repayment().equals(MilliDays.ZERO)) {
          seen.merge(plain ? "repaid, nothing brought forward" : "repaid", 1, Integer::sum);
        }
        if (event instanceof IterationOpened of && !of.terms().carried().equals(Carried.NOTHING)) {
          seen.merge("carried", 1, Integer::sum);
        }
        if (event instanceof SpendingCorrected of && of.owed() != null) {
          seen.merge(raids ? "corrected after closing, with a raid" : "corrected", 1, Integer::sum);
        }
      }
    }
    assertThat(seen.keySet())
        .as("%s", seen)
        .containsExactlyInAnyOrder(
            "repaid",
            "repaid, nothing brought forward",
            "carried",
            "corrected",
            "corrected after closing, with a raid");
  }

  /**
   * What is carried is spent in two iterations at most, and a debt that was repaid before a
   * correction stays repaid: both may come earlier, and so be less later.
   */
  private static boolean bringsForward(CapacityEvent event) {
    return switch (event) {
      case IterationOpened of -> of.terms().unspent() == Unspent.CARRIED;
      case SpendingCorrected of -> of.owed() != null;
      default -> false;
    };
  }

  private static MilliDays share(Iteration iteration) {
    Terms terms = terms(iteration);
    return iteration.accounts().improvement().less(terms.repayment().plus(terms.carried().all()));
  }

  private static Terms terms(Iteration iteration) {
    return Objects.requireNonNull(iteration.terms());
  }

  /** What does not follow from terms. */
  private static List<CapacityEvent> done(List<CapacityEvent> events) {
    return events.stream()
        .filter(
            event ->
                switch (event) {
                  case IterationOpened _, CapacityMeasured _, IterationClosed _ -> false;
                  case SpendingCorrected _ -> false;
                  default -> true;
                })
        .collect(Collectors.toList());
  }
}
