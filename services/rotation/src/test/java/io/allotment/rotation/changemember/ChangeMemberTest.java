package io.allotment.rotation.changemember;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.HALF;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.added;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.moved;
import static io.allotment.rotation.Sample.opened;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfMember.MarkedTrained;
import io.allotment.rotation.event.OfMember.MarkedUntrained;
import io.allotment.rotation.event.OfMember.MemberChanged;
import io.allotment.rotation.event.RosterLine;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.WorkingPattern;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeMemberTest {

  private static Function<Standing, ChangeMember> change(RosterLine line) {
    return standing -> new ChangeMember(CHECKOUT, JON, line, rosters(standing, JON), NOW);
  }

  private static RosterLine line(Ratio share, Ratio allocation, WorkingPattern pattern) {
    return new RosterLine(null, share, allocation, pattern, null);
  }

  private static RosterLine trained(@Nullable Boolean trained) {
    return new RosterLine(null, Ratio.ONE, Ratio.of(1, 2), WorkingPattern.WEEKDAYS, trained);
  }

  @Test
  void anotherShareMovesNothingThatIsPublished() {
    checkout()
        .prepared(
            ChangeMemberDecider.DECIDER,
            change(line(Ratio.of(4, 5), Ratio.of(1, 2), WorkingPattern.WEEKDAYS)))
        .then(
            new MemberChanged(
                CHECKOUT, JON, 3, Ratio.of(4, 5), Ratio.of(1, 2), WorkingPattern.WEEKDAYS, NOW));
  }

  @Test
  void whoWorksOnNoneOfTheSquadsDaysServesNoMore() {
    var then =
        checkout()
            .prepared(
                ChangeMemberDecider.DECIDER,
                change(line(Ratio.ONE, Ratio.of(1, 2), WorkingPattern.of())));

    assertThat(moved(then)).containsExactly("2026-W51", "2027-W02", "2027-W06");
  }

  @Test
  void theSameAgainChangesNothing() {
    checkout().prepared(ChangeMemberDecider.DECIDER, change(HALF)).thenNothing();
    checkout().prepared(ChangeMemberDecider.DECIDER, change(trained(true))).thenNothing();
  }

  @Test
  void trainingMayBeSaidBeforeThereIsAPlan() {
    Given.that(opened(CHECKOUT), added(CHECKOUT, JON, 1))
        .prepared(ChangeMemberDecider.DECIDER, change(trained(false)))
        .then(new MarkedUntrained(CHECKOUT, JON, 1, NOW));
    Given.that(opened(CHECKOUT), added(CHECKOUT, JON, 1))
        .prepared(ChangeMemberDecider.DECIDER, change(trained(true)))
        .then(new MarkedTrained(CHECKOUT, JON, NOW));
  }

  @Test
  void figuresMakeSense() {
    checkout()
        .prepared(
            ChangeMemberDecider.DECIDER,
            change(line(Ratio.of(2), Ratio.of(1, 2), WorkingPattern.WEEKDAYS)))
        .refused(RotationRule.BAD_NUMBER, "2");
    checkout()
        .and(opened(SEARCH), added(SEARCH, JON, 1))
        .prepared(
            ChangeMemberDecider.DECIDER,
            change(line(Ratio.ONE, Ratio.of(3, 4), WorkingPattern.WEEKDAYS)))
        .refused(RotationRule.OVER_ALLOCATED, "1/2");
  }

  @Test
  void onlyAMemberIsChanged() {
    squad(CHECKOUT, INES)
        .prepared(ChangeMemberDecider.DECIDER, change(HALF))
        .refused(RotationRule.UNKNOWN_MEMBER);
    Given.nothing()
        .prepared(ChangeMemberDecider.DECIDER, change(HALF))
        .refused(RotationRule.UNKNOWN_SQUAD);
  }

  @Test
  void theRostersAreReadThatTheCommandWasPreparedFor() {
    checkout()
        .when(
            ChangeMemberDecider.DECIDER,
            new ChangeMember(
                CHECKOUT,
                JON,
                line(Ratio.of(1, 2), Ratio.of(1, 2), WorkingPattern.WEEKDAYS),
                Rosters.of(Map.of()),
                NOW))
        .refused(RotationRule.ROSTER_MOVED);
  }
}
