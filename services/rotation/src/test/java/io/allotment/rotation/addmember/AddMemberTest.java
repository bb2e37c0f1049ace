package io.allotment.rotation.addmember;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.HALF;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.NEW;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.added;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.opened;
import static io.allotment.rotation.Sample.squad;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfMember.MemberAdded;
import io.allotment.rotation.event.OfMember.MemberRemoved;
import io.allotment.rotation.event.RosterLine;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.WorkingPattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddMemberTest {

  private static AddMember add(SquadId squad, MemberId member, RosterLine line) {
    return new AddMember(squad, member, line, NOW);
  }

  private static MemberAdded joined(
      int order, int shadowWeeks, boolean untrained, @Nullable Instant since) {
    return new MemberAdded(
        CHECKOUT,
        NEW,
        order,
        Ratio.ONE,
        Ratio.of(1, 2),
        WorkingPattern.WEEKDAYS,
        shadowWeeks,
        untrained,
        since,
        NOW);
  }

  private static RosterLine line(Ratio share, Ratio allocation, @Nullable Boolean trained) {
    return new RosterLine(null, share, allocation, WorkingPattern.WEEKDAYS, trained);
  }

  @Test
  void whoJoinsStandsLastOnTheRoster() {
    squad(CHECKOUT, INES, JON)
        .when(AddMemberDecider.DECIDER, add(CHECKOUT, NEW, HALF))
        .then(joined(4, 1, false, null));
  }

  @Test
  void whoJoinsAPlannedSquadShadowsFirstAndCountsFromTheNextTurn() {
    checkout()
        .when(AddMemberDecider.DECIDER, add(CHECKOUT, NEW, HALF))
        .then(joined(8, 1, false, NOW));
  }

  @Test
  void aLeadMaySayThatTheyAreTrained() {
    checkout()
        .when(AddMemberDecider.DECIDER, add(CHECKOUT, NEW, line(Ratio.ONE, Ratio.of(1, 2), true)))
        .then(joined(8, 0, false, NOW));
  }

  @Test
  void comingBackAsksForNoNewShadowing() {
    checkout()
        .and(joined(8, 0, false, NOW), new MemberRemoved(CHECKOUT, NEW, NOW))
        .when(AddMemberDecider.DECIDER, add(CHECKOUT, NEW, HALF))
        .then(joined(8, 0, false, NOW));
  }

  @Test
  void theSameAgainChangesNothing() {
    squad(CHECKOUT, INES).when(AddMemberDecider.DECIDER, add(CHECKOUT, INES, HALF)).thenNothing();
  }

  @Test
  void whoIsThereAlreadyIsChangedInstead() {
    squad(CHECKOUT, INES)
        .when(
            AddMemberDecider.DECIDER,
            add(CHECKOUT, INES, line(Ratio.of(4, 5), Ratio.of(1, 2), null)))
        .refused(RotationRule.ROSTER_MOVED);
  }

  @Test
  void aPersonHasOneHundredPercent() {
    squad(CHECKOUT, INES)
        .and(opened(SEARCH))
        .when(AddMemberDecider.DECIDER, add(SEARCH, INES, line(Ratio.ONE, Ratio.of(3, 5), null)))
        .refused(RotationRule.OVER_ALLOCATED, "ines", "1/2");
    squad(CHECKOUT, INES)
        .and(opened(SEARCH))
        .when(AddMemberDecider.DECIDER, add(SEARCH, INES, HALF))
        .then(added(SEARCH, INES, 1));
  }

  @Test
  void figuresMakeSense() {
    for (Ratio share : new Ratio[] {Ratio.ZERO, Ratio.of(-1), Ratio.of(11, 10)}) {
      Given.that(opened(CHECKOUT))
          .when(AddMemberDecider.DECIDER, add(CHECKOUT, NEW, line(share, Ratio.ONE, null)))
          .refused(RotationRule.BAD_NUMBER, share.toString());
    }
    Given.that(opened(CHECKOUT))
        .when(AddMemberDecider.DECIDER, add(CHECKOUT, NEW, line(Ratio.ONE, Ratio.of(-1), null)))
        .refused(RotationRule.BAD_NUMBER);
  }

  @Test
  void aSquadIsOpenedFirst() {
    Given.nothing()
        .when(AddMemberDecider.DECIDER, add(CHECKOUT, NEW, HALF))
        .refused(RotationRule.UNKNOWN_SQUAD);
  }
}
