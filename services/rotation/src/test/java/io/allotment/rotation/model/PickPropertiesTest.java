package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the pick alone promises: weeks of value 1, no repair, cover or swap. */
class PickPropertiesTest {
  private static final int WEEKS = 14;

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Scenario.of(6, WEEKS, 8);
  }

  @Property(tries = 150)
  void equalsServeEquallyOftenAtEveryPrefix(@ForAll("scenarios") Scenario scenario) {
    Garden garden = scenario.garden();
    List<Turn> turns = scenario.plan(garden, WEEKS);
    Garden after = Gardens.published(garden, WEEKS);
    List<Member> throughout =
        garden.squads().get(Gardens.CHECKOUT).members().values().stream()
            .filter(
                member ->
                    turns.stream().allMatch(turn -> eligible(after, turn).includes(member.id())))
            .toList();
    Map<MemberId, Integer> served = new HashMap<>();
    for (Turn turn : turns) {
      if (turn.gardener() != null) {
        served.merge(turn.gardener(), 1, Integer::sum);
      }
      for (Member one : throughout) {
        for (Member other : throughout) {
          if (one.share().equals(other.share())) {
            assertThat(served.getOrDefault(one.id(), 0) - served.getOrDefault(other.id(), 0))
                .isLessThanOrEqualTo(1);
          }
        }
      }
    }
  }

  @Property(tries = 150)
  void balancesStayWithinHalfOfTheOthers(@ForAll("scenarios") Scenario drawn) {
    Scenario scenario = drawn.equalShares().withRest(0);
    Garden garden = Gardens.published(scenario.garden(), WEEKS);
    Ratio bound = Ratio.of(scenario.shares().size() - 1L, 2);
    for (int week = 0; week <= WEEKS; week++) {
      Planner.balances(garden, Gardens.CHECKOUT, Gardens.FIRST.plus(week))
          .forEach((member, balance) -> assertThat(balance.abs()).isLessThanOrEqualTo(bound));
    }
  }

  @Property(tries = 60)
  void theOrderOfTheInputDoesNotMatter(@ForAll("scenarios") Scenario scenario) {
    IntNames names = new IntNames("");
    Garden forwards = scenario.garden(names::of, false);
    Garden backwards = scenario.garden(names::of, true);
    assertThat(backwards).isEqualTo(forwards);
    assertThat(scenario.plan(backwards, WEEKS)).isEqualTo(scenario.plan(forwards, WEEKS));
  }

  @Property(tries = 60)
  void aLongerHorizonKeepsItsPrefix(
      @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(min = 1, max = WEEKS) int weeks) {
    assertThat(scenario.plan(WEEKS).subList(0, weeks)).isEqualTo(scenario.plan(weeks));
  }

  @Property(tries = 60)
  void publishingInStepsIsPublishingAtOnce(
      @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(min = 1, max = WEEKS) int weeks) {
    Garden steps = Gardens.published(Gardens.published(scenario.garden(), weeks), WEEKS);
    assertThat(steps).isEqualTo(Gardens.published(scenario.garden(), WEEKS));
  }

  @Property(tries = 60)
  void renamingMembersRenamesThePlan(@ForAll("scenarios") Scenario scenario) {
    // The new names sort the other way round.
    List<Turn> plain = scenario.plan(scenario.garden(new IntNames("x")::of, false), WEEKS);
    List<Turn> renamed = scenario.plan(scenario.garden(new IntNames("y")::reversed, false), WEEKS);
    for (int i = 0; i < plain.size(); i++) {
      assertThat(place(renamed.get(i).gardener())).isEqualTo(place(plain.get(i).gardener()));
      assertThat(place(renamed.get(i).mentor())).isEqualTo(place(plain.get(i).mentor()));
    }
  }

  @Property(tries = 60)
  void whoIsNeverEligibleChangesNothing(
      @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 2) int kind) {
    Garden garden = scenario.garden();
    SquadPlan squad = garden.squads().get(Gardens.CHECKOUT);
    Member idle = Member.of("zero", -1);
    Member never =
        switch (kind) {
          case 0 -> idle.withOptIn(OptIn.OUT);
          case 1 -> idle.withShadowWeeksLeft(1000);
          default -> idle.withPattern(WorkingPattern.of(java.time.DayOfWeek.SUNDAY));
        };
    Garden with = garden.with(squad.withMember(never));
    assertThat(Gardens.gardeners(scenario.plan(with, WEEKS)))
        .isEqualTo(Gardens.gardeners(scenario.plan(garden, WEEKS)));
  }

  @Property(tries = 60)
  void shiftingAllDatesByWeeksShiftsThePlan(
      @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(min = -60, max = 300) int weeks) {
    Scenario shifted = scenario.shifted(weeks);
    List<Turn> there = shifted.plan(WEEKS);
    assertThat(Gardens.gardeners(there)).isEqualTo(Gardens.gardeners(scenario.plan(WEEKS)));
    assertThat(there.getFirst().week()).isEqualTo(Gardens.FIRST.plus(weeks));
  }

  @Property(tries = 20)
  void whereItIsComputedChangesNothing(@ForAll("scenarios") Scenario scenario) {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    List<Turn> here = scenario.plan(WEEKS);
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(scenario.plan(WEEKS)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Property(tries = 60)
  void everyWeekWithSomebodyEligibleIsServed(@ForAll("scenarios") Scenario scenario) {
    Garden garden = Gardens.published(scenario.garden(), WEEKS);
    for (Turn turn : scenario.plan(WEEKS)) {
      assertThat(turn.gardener() == null).isEqualTo(eligible(garden, turn).eligible().isEmpty());
      assertThat(turn.gap() == null).isEqualTo(turn.gardener() != null);
    }
  }

  private static Eligibility eligible(Garden garden, Turn turn) {
    return Planner.eligibility(garden, Gardens.CHECKOUT, turn.week());
  }

  private static String place(MemberId member) {
    return member == null ? "-" : member.value().replaceAll("\\D", "");
  }

  /** Names that tell the place in the roster and sort with it or against it. */
  private record IntNames(String prefix) {
    String of(int place) {
      return prefix + "m" + place;
    }

    String reversed(int place) {
      return prefix + (char) ('z' - place) + place;
    }
  }
}
