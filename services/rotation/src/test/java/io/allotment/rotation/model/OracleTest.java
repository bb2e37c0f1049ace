package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The oracle is right where every plan there is can be written down. */
class OracleTest {
  private static final int NOBODY = -1;

  @Provide
  Arbitrary<Oracle> tiny() {
    Arbitrary<List<Ratio>> shares =
        Arbitraries.of("1", "1", "4/5", "1/2").map(Ratio::parse).list().ofMinSize(1).ofMaxSize(3);
    return shares.flatMap(
        drawn ->
            Combinators.combine(
                    Arbitraries.integers()
                        .between(0, drawn.size() - 1)
                        .set()
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(5),
                    Arbitraries.of("1", "1", "3/2", "2").map(Ratio::parse).list().ofSize(5),
                    Arbitraries.integers().between(0, 3))
                .as(
                    (eligible, values, rest) ->
                        new Oracle(drawn, eligible, values.subList(0, eligible.size()), rest)));
  }

  @Property(tries = 600)
  void itsPlanIsTheBestOfAllPlans(@ForAll("tiny") Oracle oracle) {
    List<List<Integer>> plans = new ArrayList<>();
    write(oracle, new ArrayList<>(), plans);
    long most = plans.stream().mapToLong(OracleTest::coverage).max().orElse(0);
    assertThat(oracle.coverage()).isEqualTo(most);
    List<Ratio> best =
        plans.stream()
            .filter(plan -> coverage(plan) == most)
            .map(plan -> balances(oracle, plan))
            .max(Oracle::compare)
            .orElseThrow();
    assertThat(oracle.best()).isEqualTo(best);
    assertThat(Ratio.sum(oracle.best())).isEqualTo(Ratio.ZERO);
  }

  /** All plans, those included that leave a week empty for no reason. */
  private static void write(Oracle oracle, List<Integer> begun, List<List<Integer>> plans) {
    int week = begun.size();
    if (week == oracle.eligible().size()) {
      plans.add(List.copyOf(begun));
      return;
    }
    Set<Integer> rested = new HashSet<>(oracle.eligible().get(week));
    rested.removeAll(begun.subList(Math.max(0, week - oracle.rest()), week));
    Set<Integer> able = new HashSet<>(rested.isEmpty() ? oracle.eligible().get(week) : rested);
    able.add(NOBODY);
    for (int member : able) {
      begun.add(member);
      write(oracle, begun, plans);
      begun.removeLast();
    }
  }

  private static long coverage(List<Integer> plan) {
    return plan.stream().filter(member -> member != NOBODY).count();
  }

  private static List<Ratio> balances(Oracle oracle, List<Integer> plan) {
    List<Ratio> balances = new ArrayList<>(oracle.owed());
    for (int week = 0; week < plan.size(); week++) {
      Ratio value = oracle.values().get(week);
      if (plan.get(week) != NOBODY) {
        balances.set(plan.get(week), balances.get(plan.get(week)).minus(value));
      }
    }
    balances.sort(Comparator.naturalOrder());
    return balances;
  }

  @Test
  void anExampleByHand() {
    Ratio half = Ratio.of(1, 2);
    Oracle oracle =
        new Oracle(
            List.of(Ratio.ONE, Ratio.ONE),
            List.of(Set.of(0, 1), Set.of(0), Set.of(0, 1)),
            List.of(Ratio.ONE, Ratio.ONE, Ratio.of(2)),
            0);
    // Each owes half of the first and of the last week, 0 all of the second one: who serves the
    // last week serves no other that somebody else can.
    assertThat(oracle.best()).containsExactly(half.negate(), half);
  }
}
