package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What readers are told: reasons to the squad, "not available" to others, and opting out to nobody.
 */
class SentencesTest {
  private static final DutyWeek WEEK = Gardens.FIRST;
  private static final MemberId INES = Gardens.id("ines");
  private static final Reason AWAY = new Reason.Away(WEEK, 3, 5);
  private final Sentences inside = new Sentences(_ -> "Ines", _ -> "Payments", true);
  private final Sentences outside = new Sentences(_ -> "Ines", _ -> "Payments", false);

  @Test
  void reasons() {
    assertThat(inside.reason(AWAY)).isEqualTo("away 3 of 5 days");
    assertThat(inside.reason(new Reason.Resting(WEEK))).isEqualTo("resting from 2026-W46");
    assertThat(inside.reason(new Reason.Shadowing(1))).isEqualTo("1 shadow week to serve first");
    assertThat(inside.reason(new Reason.Shadowing(2))).isEqualTo("2 shadow weeks to serve first");
    assertThat(inside.reason(new Reason.ServingElsewhere(Gardens.CHECKOUT)))
        .isEqualTo("gardener of Payments at the time");
    assertThat(inside.reason(new Reason.NoWorkingDays(WEEK)))
        .isEqualTo("works on none of the squad's days in 2026-W46");
    assertThat(inside.reason(new Reason.NotYetJoined()))
        .isEqualTo("joined after the turn had started");
    assertThat(inside.reason(new Reason.Left())).isEqualTo("no longer in the squad");
    assertThat(inside.reason(new Reason.OptedOut())).isEqualTo("not available");
  }

  @Test
  void toOthersEveryReasonReadsTheSame() {
    for (Reason reason :
        List.of(
            AWAY,
            new Reason.Resting(WEEK),
            new Reason.Shadowing(1),
            new Reason.OptedOut(),
            new Reason.Left())) {
      assertThat(outside.reason(reason)).isEqualTo("not available");
      assertThat(outside.needsCover(new NeedsCover(INES, reason, List.of())))
          .isEqualTo("Ines is not available.");
    }
    assertThat(outside.fact(new Why.Fact.NotExcluded(INES, AWAY)))
        .isEqualTo("Ines would have been picked if available.");
    assertThat(outside.gap(gap(AWAY, new Reason.OptedOut())))
        .isEqualTo("Nobody can serve: 2 not available.");
  }

  @Test
  void facts() {
    assertThat(inside.fact(new Why.Fact.NotExcluded(INES, AWAY)))
        .isEqualTo("Ines would have been picked if not away 3 of 5 days.");
    assertThat(inside.fact(new Why.Fact.NotExcluded(INES, new Reason.Resting(WEEK))))
        .isEqualTo("Ines would have been picked if rested from 2026-W46.");
    assertThat(inside.fact(new Why.Fact.NotExcluded(INES, new Reason.Shadowing(1))))
        .isEqualTo("Ines would have been picked if trained already.");
    assertThat(inside.fact(new Why.Fact.HigherBalance(INES, Ratio.of(1, 4))))
        .isEqualTo("Ines would have been picked with a balance more than 1/4 higher.");
    assertThat(inside.fact(new Why.Fact.LongerAgo(INES)))
        .isEqualTo(
            "Ines has the same balance and would have been picked with a last duty longer ago.");
    assertThat(inside.fact(new Why.Fact.EarlierInRoster(INES)))
        .endsWith("with an earlier place in the roster.");
    assertThat(inside.fact(new Why.Fact.NobodyElse()))
        .isEqualTo("Nobody else could have been picked.");
  }

  @Test
  void gapsAndRemedies() {
    assertThat(inside.gap(gap(AWAY, AWAY, new Reason.Shadowing(1), new Reason.OptedOut())))
        .isEqualTo("Nobody can serve: 2 away, 1 not available, 1 not trained yet.");
    assertThat(inside.gap(gap())).isEqualTo("Nobody is on the roster.");
    assertThat(inside.gap(new Gap(Gap.Cause.GIVEN_UP, List.of(), List.of())))
        .startsWith("The gardener left or gave");
    assertThat(inside.gap(new Gap(Gap.Cause.NEVER_PLANNED, List.of(), List.of())))
        .startsWith("The turn was over");
    assertThat(inside.remedy(new Gap.Remedy.Train(INES)))
        .isEqualTo("Train Ines, who would be free.");
    assertThat(inside.remedy(new Gap.Remedy.Ask(INES))).isEqualTo("Ask Ines.");
    assertThat(inside.remedy(new Gap.Remedy.Lend(Gardens.CHECKOUT, 1)))
        .isEqualTo("Ask Payments, where 1 person would be free.");
    assertThat(inside.remedy(new Gap.Remedy.Lend(Gardens.CHECKOUT, 2)))
        .isEqualTo("Ask Payments, where 2 people would be free.");
  }

  @Test
  void cover() {
    assertThat(inside.needsCover(new NeedsCover(INES, AWAY, List.of())))
        .isEqualTo("Ines is away 3 of 5 days.");
    assertThat(inside.needsCover(new NeedsCover(INES, new Reason.OptedOut(), List.of())))
        .isEqualTo("Ines is not available.");
    assertThat(inside.option(new NeedsCover.Option.TakeOver(INES, Ratio.ONE, Ratio.ZERO)))
        .isEqualTo("Ines takes over.");
    assertThat(inside.option(new NeedsCover.Option.Exchange(INES, WEEK, Ratio.ONE, Ratio.ZERO)))
        .isEqualTo("Ines takes over in exchange for 2026-W46.");
  }

  private static Gap gap(Reason... reasons) {
    return new Gap(
        Gap.Cause.NOBODY_ELIGIBLE,
        java.util.Arrays.stream(reasons).map(reason -> new Exclusion(INES, reason)).toList(),
        List.of());
  }
}
