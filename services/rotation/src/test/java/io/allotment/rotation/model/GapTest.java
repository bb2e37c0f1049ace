package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of a turn that nobody can serve. */
class GapTest {
  private static final DutyWeek WEEK = Gardens.FIRST;

  @Test
  void remediesAreRanked() {
    SquadPlan squad =
        Gardens.squad("away5", "away3", "out", "new", "none")
            .withMember(Member.of("out", 2).withOptIn(OptIn.OUT))
            .withMember(Member.of("new", 3).withShadowWeeksLeft(1))
            .withMember(
                Member.of("none", 4).withPattern(WorkingPattern.of(java.time.DayOfWeek.SUNDAY)));
    SquadPlan small = Gardens.squad(new SquadId("small"), "x", "busy");
    SquadPlan large = Gardens.squad(new SquadId("large"), "y", "z", "away5").withAnchor(null);
    Garden garden = Gardens.garden(squad, small, large);
    garden = Gardens.away(Gardens.away(garden, "away5", WEEK, 5), "away3", WEEK, 3);
    garden = Gardens.away(garden, "busy", WEEK);
    Gap gap = Gardens.plan(garden, Gardens.CHECKOUT, 1).getFirst().gap();
    assertThat(gap.cause()).isEqualTo(Gap.Cause.NOBODY_ELIGIBLE);
    assertThat(gap.remedies())
        .containsExactly(
            new Gap.Remedy.Train(Gardens.id("new")),
            new Gap.Remedy.Ask(Gardens.id("away3")),
            new Gap.Remedy.Ask(Gardens.id("away5")),
            new Gap.Remedy.Ask(Gardens.id("out")),
            new Gap.Remedy.Lend(new SquadId("large"), 2),
            new Gap.Remedy.Lend(new SquadId("small"), 1));
    assertThat(gap.excluded()).hasSize(5);
  }

  @Test
  void whoIsOnDutyElsewhereCannotBeLent() {
    Garden garden = Gardens.published(Gardens.garden(Gardens.squad(new SquadId("aaa"), "x")), 1);
    garden = garden.with(Gardens.squad());
    Gap gap = Planner.pick(garden, Gardens.CHECKOUT, WEEK, java.time.Instant.EPOCH).gap();
    assertThat(gap.remedies()).isEmpty();
  }

  @Test
  void aTurnThatWasOverBeforeItWasPlannedIsAGapAndTheRunningOneIsPlanned() {
    Garden garden = Gardens.garden(Gardens.squad("a", "b"));
    var now =
        Gardens.start(garden.squads().get(Gardens.CHECKOUT)).plus(java.time.Duration.ofDays(15));
    var turns = Planner.extend(garden, now, 1).stream().map(Planned::turn).toList();
    assertThat(Gardens.gardeners(turns)).isEqualTo("- - a b");
    assertThat(turns.get(0).gap().cause()).isEqualTo(Gap.Cause.NEVER_PLANNED);
  }

  @Test
  void aGapAsksNothingOfAnybody() {
    Garden garden =
        Gardens.away(Gardens.away(Gardens.garden(Gardens.squad("a", "b")), "a", WEEK), "b", WEEK);
    garden = Gardens.published(garden, 1);
    assertThat(Planner.balances(garden, Gardens.CHECKOUT, WEEK.plus(1)).values())
        .containsOnly(Ratio.ZERO);
    Posting posting =
        Planner.postings(
                garden,
                WEEK.plus(1)
                    .day(java.time.DayOfWeek.TUESDAY)
                    .atStartOfDay()
                    .toInstant(java.time.ZoneOffset.UTC))
            .getFirst()
            .posting();
    assertThat(posting.owed()).isEmpty();
    assertThat(posting.credited()).isEmpty();
  }
}
