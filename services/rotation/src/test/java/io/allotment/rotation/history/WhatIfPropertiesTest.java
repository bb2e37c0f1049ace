package io.allotment.rotation.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Tier;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.rotation.whatif.Comparison;
import io.allotment.rotation.whatif.Supposed;
import io.allotment.runtime.decide.Decision.Accepted;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every supposition, whatever came before it. */
class WhatIfPropertiesTest {
  private static final int TRIES = 60;

  @Provide
  Arbitrary<List<Step>> histories() {
    return Step.history(World.SQUADS.size(), World.MEMBERS);
  }

  @Property(tries = TRIES)
  void nothingSupposedChangesNothing(
      @ForAll("histories") List<Step> steps, @ForAll @IntRange(min = 1, max = 52) int weeks) {
    World world = told(steps);
    for (SquadPlan plan : planned(world)) {
      Comparison compared =
          compared(world, plan, new Supposed(new TreeSet<>(), null, List.of()), weeks);
      assertThat(compared.turns()).noneMatch(Comparison.Pair::changed);
      assertThat(compared.shares()).allMatch(share -> share.today().equals(share.supposed()));
      assertThat(compared.elsewhere()).isEmpty();
      assertThat(compared(world, plan, new Supposed(new TreeSet<>(), null, List.of()), 52).turns())
          .startsWith(compared.turns().toArray(Comparison.Pair[]::new));
    }
  }

  @Property(tries = TRIES)
  void aLeaverServesNothingAndOfPromisedTurnsOnlyTheirsChange(
      @ForAll("histories") List<Step> steps, @ForAll @IntRange(max = 5) int number) {
    World world = told(steps);
    MemberId leaver = World.member(number);
    Instant now = world.now();
    for (SquadPlan plan : planned(world)) {
      if (plan.members().containsKey(leaver)) {
        Supposed supposed = new Supposed(new TreeSet<>(List.of(leaver)), null, List.of());
        for (Comparison.Pair pair : compared(world, plan, supposed, 52).turns()) {
          assertThat(pair.supposed().heldBy(leaver)).noneMatch(part -> part.end().isAfter(now));
          if (pair.changed() && plan.tier(pair.today(), now) != Tier.FORECAST) {
            assertThat(Promises.isOf(pair.today(), number, world.standing(), plan))
                .as("%s of %s", pair, plan.id())
                .isTrue();
          }
        }
      }
    }
  }

  @Property(tries = TRIES)
  void whoJoinsAndLongerRestTakeNoPromisedTurnFromAnybody(
      @ForAll("histories") List<Step> steps,
      @ForAll @IntRange(max = 4) int rest,
      @ForAll @IntRange(max = 3) int joins) {
    World world = told(steps);
    for (SquadPlan plan : planned(world)) {
      if (!plan.archived()) {
        Supposed supposed =
            new Supposed(
                new TreeSet<>(),
                rest,
                Collections.nCopies(
                    joins, new Supposed.Newcomer(Ratio.of(1, 2), WorkingPattern.WEEKDAYS)));
        for (Comparison.Pair pair : compared(world, plan, supposed, 52).turns()) {
          if (plan.tier(pair.today(), world.now()) != Tier.FORECAST) {
            assertThat(pair.supposed().pieces()).containsAll(pair.today().pieces());
          }
        }
      }
    }
  }

  private static World told(List<Step> steps) {
    World world = World.open();
    steps.forEach(world::does);
    return world;
  }

  private static List<SquadPlan> planned(World world) {
    return world.standing().garden().squads().values().stream()
        .filter(SquadPlan::planned)
        .collect(Collectors.toList());
  }

  /** Nothing is appended: a comparison is worked out beside the log. */
  private static Comparison compared(World world, SquadPlan plan, Supposed supposed, int weeks) {
    Standing today = world.standing();
    int seen = world.log().size();
    if (!(supposed.decide(today, plan.id(), world.now())
        instanceof Accepted<RotationEvent>(var events))) {
      throw new AssertionError("refused");
    }
    Comparison compared = Comparison.of(today, today.after(events), plan.id(), weeks, world.now());
    assertThat(world.log().size()).isEqualTo(seen);
    return compared;
  }
}
