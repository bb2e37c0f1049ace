package io.allotment.rotation.marktrained;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.NEW;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.added;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.drawn;
import static io.allotment.rotation.Sample.gardeners;
import static io.allotment.rotation.Sample.optedIn;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfMember.MarkedTrained;
import io.allotment.rotation.event.OfMember.MarkedUntrained;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MarkTrainedTest {

  private static Function<Standing, MarkTrained> train(MemberId member) {
    return standing -> new MarkTrained(CHECKOUT, member, rosters(standing, CHECKOUT), NOW);
  }

  @Test
  void aNewcomerNeedsNoMoreShadowingAndNothingMoves() {
    checkout()
        .and(added(CHECKOUT, NEW, 9), optedIn(CHECKOUT, NEW))
        .prepared(MarkTrainedDecider.DECIDER, train(NEW))
        .then(new MarkedTrained(CHECKOUT, NEW, NOW));
  }

  @Test
  void gapsThatWerePublishedAreFilled() {
    Given given =
        drawn(squad(CHECKOUT, INES).and(new MarkedUntrained(CHECKOUT, INES, 1, NOW)), CHECKOUT);
    assertThat(gardeners(new io.allotment.rotation.Log(given.events()).standing())).isEmpty();

    var then = given.prepared(MarkTrainedDecider.DECIDER, train(INES));

    assertThat(gardeners(then.after())).containsEntry("2026-W51", INES).hasSize(9);
  }

  @Test
  void theSameAgainChangesNothing() {
    checkout().prepared(MarkTrainedDecider.DECIDER, train(INES)).thenNothing();
  }

  @Test
  void onlyAMemberIsTrained() {
    squad(CHECKOUT, INES)
        .prepared(MarkTrainedDecider.DECIDER, train(JON))
        .refused(RotationRule.UNKNOWN_MEMBER);
    Given.nothing()
        .prepared(MarkTrainedDecider.DECIDER, train(JON))
        .refused(RotationRule.UNKNOWN_SQUAD);
  }

  @Test
  void theRostersAreReadThatTheCommandWasPreparedFor() {
    squad(CHECKOUT, INES)
        .when(
            MarkTrainedDecider.DECIDER, new MarkTrained(CHECKOUT, INES, Rosters.of(Map.of()), NOW))
        .refused(RotationRule.ROSTER_MOVED);
  }
}
