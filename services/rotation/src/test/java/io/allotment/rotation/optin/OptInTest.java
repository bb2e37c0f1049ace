package io.allotment.rotation.optin;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NEW;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.added;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.opened;
import static io.allotment.rotation.Sample.optedIn;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Sample;
import io.allotment.rotation.event.OfMember.MarkedTrained;
import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.event.OfMember.OptedOut;
import io.allotment.rotation.event.OfTurn;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OptInTest {

  private static Function<Standing, OptIn> optIn(MemberId member, boolean provisional) {
    return standing -> new OptIn(CHECKOUT, member, provisional, rosters(standing, CHECKOUT), NOW);
  }

  @Test
  void aMemberTakesPartByTheirOwnWord() {
    Given.that(opened(CHECKOUT), added(CHECKOUT, INES, 1))
        .prepared(OptInDecider.DECIDER, optIn(INES, false))
        .then(optedIn(CHECKOUT, INES));
  }

  @Test
  void aLeadOptsInProvisionally() {
    Given.that(opened(CHECKOUT), added(CHECKOUT, INES, 1))
        .prepared(OptInDecider.DECIDER, optIn(INES, true))
        .then(new OptedIn(CHECKOUT, INES, true, null, NOW));
  }

  @Test
  void theirOwnWordConfirmsWhatWasProvisional() {
    Given.that(
            opened(CHECKOUT),
            added(CHECKOUT, INES, 1),
            new OptedIn(CHECKOUT, INES, true, null, NOW))
        .prepared(OptInDecider.DECIDER, optIn(INES, false))
        .then(optedIn(CHECKOUT, INES));
  }

  @Test
  void provisionalNeverTakesThePlaceOfTheirOwnWord() {
    squad(CHECKOUT, INES).prepared(OptInDecider.DECIDER, optIn(INES, true)).thenNothing();
  }

  @Test
  void theSameAgainChangesNothing() {
    squad(CHECKOUT, INES).prepared(OptInDecider.DECIDER, optIn(INES, false)).thenNothing();
  }

  @Test
  void whoOptsInLaterCountsFromTheNextTurnAndMovesNothing() {
    var then =
        checkout().and(added(CHECKOUT, NEW, 9)).prepared(OptInDecider.DECIDER, optIn(NEW, false));
    then.then(new OptedIn(CHECKOUT, NEW, false, NOW, NOW));
  }

  @Test
  void gapsThatWerePublishedAreFilled() {
    Given given =
        Sample.drawn(squad(CHECKOUT, INES).and(added(CHECKOUT, JON, 5)), CHECKOUT)
            .and(new OptedOut(CHECKOUT, INES, false, NOW));
    given = given.and(new MarkedTrained(CHECKOUT, JON, NOW));
    var then = given.prepared(OptInDecider.DECIDER, optIn(JON, false));

    assertThat(then.events(OfTurn.class)).isNotEmpty();
    assertThat(then.after().squad(CHECKOUT).turns().values())
        .filteredOn(turn -> turn.start().isAfter(NOW.plusSeconds(86400L * 7 * 4)))
        .allSatisfy(turn -> assertThat(turn.gardener()).isEqualTo(JON));
  }

  @Test
  void onlyAMemberOptsIn() {
    Given.that(opened(CHECKOUT))
        .prepared(OptInDecider.DECIDER, optIn(INES, false))
        .refused(RotationRule.UNKNOWN_MEMBER);
    Given.nothing()
        .prepared(OptInDecider.DECIDER, optIn(INES, false))
        .refused(RotationRule.UNKNOWN_SQUAD);
  }

  @Test
  void whoeverLeftMeanwhileIsAskedForAgain() {
    squad(CHECKOUT, INES, KIM)
        .and(added(CHECKOUT, LEA, 7))
        .when(
            OptInDecider.DECIDER,
            new OptIn(
                CHECKOUT, LEA, false, Rosters.of(Map.of(CHECKOUT, List.of(INES, LEA, JON))), NOW))
        .refused(RotationRule.ROSTER_MOVED);
  }
}
