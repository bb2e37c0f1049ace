package io.allotment.rotation.optout;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NEW;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.added;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.gardeners;
import static io.allotment.rotation.Sample.moved;
import static io.allotment.rotation.Sample.opened;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfMember.OptedOut;
import io.allotment.rotation.event.OfTurn.CoverNeeded;
import io.allotment.rotation.event.OfTurn.TurnEmptied;
import io.allotment.rotation.event.OfTurn.TurnReassigned;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Gap.Remedy;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OptOutTest {

  private static Function<Standing, OptOut> optOut(boolean frozenToo) {
    return standing -> new OptOut(CHECKOUT, JON, frozenToo, rosters(standing, JON), NOW);
  }

  @Test
  void publishedTurnsPassOnAtOnceAndNothingElseMoves() {
    var then = checkout().prepared(OptOutDecider.DECIDER, optOut(false));

    assertThat(gardeners(then.before())).containsEntry("2026-W47", JON);
    assertThat(moved(then)).containsExactly("2026-W51", "2027-W02", "2027-W06");
    assertThat(then.events(TurnReassigned.class))
        .hasSize(3)
        .allSatisfy(turn -> assertThat(turn.from()).isEqualTo(JON));
  }

  @Test
  void anAnnouncedTurnStaysTheirsAndNeedsCover() {
    var then = checkout().prepared(OptOutDecider.DECIDER, optOut(false));

    assertThat(then.events(CoverNeeded.class))
        .singleElement()
        .satisfies(
            needed -> {
              assertThat(needed.turn().week()).hasToString("2026-W47");
              assertThat(needed.turn().gardener()).isEqualTo(JON);
              assertThat(needed.turn().needsCover().options()).isNotEmpty();
            });
  }

  @Test
  void anAnnouncedTurnIsGivenUpWhenTheySaySo() {
    var then = checkout().prepared(OptOutDecider.DECIDER, optOut(true));

    assertThat(then.events().getFirst()).isEqualTo(new OptedOut(CHECKOUT, JON, true, NOW));
    assertThat(then.events(TurnEmptied.class))
        .singleElement()
        .satisfies(emptied -> assertThat(emptied.turn().week()).hasToString("2026-W47"));
    assertThat(then.events(CoverNeeded.class)).isEmpty();
    assertThat(gardeners(then.after())).doesNotContainKey("2026-W47").doesNotContainValue(JON);
  }

  @Test
  void whoGaveATurnUpIsNotTheOneToAskForIt() {
    var then = checkout().prepared(OptOutDecider.DECIDER, optOut(true));

    assertThat(then.events(TurnEmptied.class).getFirst().turn().gap().remedies())
        .contains(new Remedy.Ask(LEA))
        .doesNotContain(new Remedy.Ask(JON));
  }

  @Test
  void whoOptedOutMayGiveUpAnAnnouncedTurnLater() {
    var then =
        checkout()
            .and(OptOutDecider.DECIDER, optOut(false))
            .prepared(OptOutDecider.DECIDER, optOut(true));

    assertThat(then.events(TurnEmptied.class)).hasSize(1);
    checkout()
        .and(OptOutDecider.DECIDER, optOut(true))
        .prepared(OptOutDecider.DECIDER, optOut(true))
        .thenNothing();
  }

  @Test
  void theSameAgainChangesNothing() {
    Given.that(opened(CHECKOUT), added(CHECKOUT, JON, 1))
        .prepared(OptOutDecider.DECIDER, optOut(false))
        .thenNothing();
  }

  @Test
  void onlyAMemberOptsOut() {
    squad(CHECKOUT, INES)
        .prepared(OptOutDecider.DECIDER, optOut(false))
        .refused(RotationRule.UNKNOWN_MEMBER, "jon");
    Given.nothing()
        .prepared(OptOutDecider.DECIDER, optOut(false))
        .refused(RotationRule.UNKNOWN_SQUAD);
  }

  @Test
  void whoeverJoinedMeanwhileIsAskedForAgain() {
    checkout()
        .and(added(CHECKOUT, NEW, 9))
        .when(
            OptOutDecider.DECIDER,
            new OptOut(CHECKOUT, JON, false, Rosters.of(Map.of(CHECKOUT, List.of(INES, JON))), NOW))
        .refused(RotationRule.ROSTER_MOVED);
  }
}
