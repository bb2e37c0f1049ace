package io.allotment.rotation.undoswap;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.moved;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Swapping.SWAP;
import static io.allotment.rotation.Swapping.UNDO;
import static io.allotment.rotation.Swapping.answered;
import static io.allotment.rotation.Swapping.days;
import static io.allotment.rotation.Swapping.proposed;
import static io.allotment.rotation.Swapping.proposedBy;
import static io.allotment.rotation.Swapping.turn;
import static io.allotment.rotation.Swapping.undone;
import static io.allotment.rotation.Swapping.whole;
import static io.allotment.rotation.undoswap.UndoSwapDecider.DECIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.answerswap.AnswerSwapDecider;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.optout.OptOut;
import io.allotment.rotation.optout.OptOutDecider;
import io.allotment.rotation.proposeswap.ProposeSwap;
import io.allotment.rotation.proposeswap.ProposeSwapDecider;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ines, Jon, Kim and Lea serve 2026-W46 to W49, and so on; Jon and Kim have swapped. */
class UndoSwapTest {

  private final Given swapped =
      checkout()
          .and(
              ProposeSwapDecider.DECIDER,
              proposedBy(JON, whole("2026-W47", JON, KIM), whole("2026-W48", KIM, JON)))
          .and(AnswerSwapDecider.DECIDER, answered(SWAP, KIM, true));

  private static Object plan(Standing standing) {
    return standing.squad(CHECKOUT).turns();
  }

  private static Object plan(Given given) {
    return plan(Standing.EMPTY.after(given.events()));
  }

  @Test
  void theOtherIsAskedAndThenThePlanIsAsItWas() {
    var asked = swapped.prepared(DECIDER, undone(KIM, NOW));
    assertThat(moved(asked)).isEmpty();
    assertThat(asked.after().swaps().get(UNDO).asked()).containsExactly(JON);

    var then =
        swapped.and(asked.events()).prepared(AnswerSwapDecider.DECIDER, answered(UNDO, JON, true));
    assertThat(plan(then.after())).isEqualTo(plan(checkout()));
    assertThat(then.after().swaps().get(SWAP).state()).isEqualTo(Swap.State.UNDONE);
  }

  /** Whoever asks second agrees to what is asked already. */
  @Test
  void bothAskingForItIsBothAgreeing() {
    var then = swapped.and(DECIDER, undone(KIM, NOW)).prepared(DECIDER, undone(JON, NOW));
    assertThat(plan(then.after())).isEqualTo(plan(checkout()));

    swapped.and(DECIDER, undone(KIM, NOW)).prepared(DECIDER, undone(KIM, NOW)).thenNothing();
  }

  @Test
  void whoObjectsToWhatALeadSaidForThemAsksNobody() {
    Given byLead =
        checkout()
            .and(
                ProposeSwapDecider.DECIDER,
                proposed(
                    INES,
                    Set.of(JON, KIM),
                    whole("2026-W47", JON, KIM),
                    whole("2026-W48", KIM, JON)));
    var then = byLead.prepared(DECIDER, undone(KIM, NOW));

    assertThat(plan(then.after())).isEqualTo(plan(checkout()));
  }

  @Test
  void coverIsTakenBackToo() {
    Given covered =
        checkout()
            .and(
                ProposeSwapDecider.DECIDER,
                proposed(INES, Set.of(JON, LEA), days("2026-W47", 2, 4, JON, LEA)));
    var then = covered.prepared(DECIDER, undone(INES, Set.of(JON, LEA), NOW));

    assertThat(plan(then.after())).isEqualTo(plan(checkout()));
  }

  @Test
  void aTurnThatWasTakenIsEmptyAgain() {
    Given empty =
        checkout()
            .and(
                OptOutDecider.DECIDER,
                now -> new OptOut(CHECKOUT, JON, true, rosters(now, JON), NOW));
    Given taken =
        empty.and(ProposeSwapDecider.DECIDER, proposedBy(LEA, whole("2026-W47", null, LEA)));
    var then = taken.prepared(DECIDER, undone(LEA, NOW));

    assertThat(plan(then.after())).isEqualTo(plan(empty));
  }

  @Test
  void whatWentOnToOthersDoesNotComeBack() {
    Given further =
        swapped.and(
            new Given(swapped.events())
                .prepared(
                    ProposeSwapDecider.DECIDER,
                    standing -> {
                      var next =
                          proposed(INES, Set.of(KIM, LEA), whole("2026-W47", KIM, LEA))
                              .apply(standing);
                      return new ProposeSwap(
                          CHECKOUT,
                          new SwapId("next"),
                          INES,
                          next.passes(),
                          next.agreed(),
                          next.rosters(),
                          NOW);
                    })
                .events());
    further.prepared(DECIDER, undone(KIM, NOW)).refused(RotationRule.NOT_THEIRS, "kim");
  }

  @Test
  void whatIsServedStays() {
    var begun = turn(Standing.EMPTY.after(swapped.events()), "2026-W47").start().plusSeconds(1);
    swapped.prepared(DECIDER, undone(KIM, begun)).refused(RotationRule.PART_BEGUN, "2026-W47");
  }

  @Test
  void onlyWhatTookPlaceIsTakenBackAndOnlyOnce() {
    Given asked =
        checkout().and(ProposeSwapDecider.DECIDER, proposedBy(JON, whole("2026-W47", JON, KIM)));
    asked.prepared(DECIDER, undone(JON, NOW)).refused(RotationRule.NOT_MADE, "still open");
    swapped
        .and(DECIDER, undone(KIM, NOW))
        .and(DECIDER, undone(JON, NOW))
        .prepared(DECIDER, undone(KIM, NOW))
        .refused(RotationRule.NOT_MADE, "taken back");
    checkout().prepared(DECIDER, undone(KIM, NOW)).refused(RotationRule.UNKNOWN_SWAP);
  }

  @Test
  void whomItDidNotConcernHasNoSay() {
    MemberId stranger = LEA;
    swapped
        .prepared(DECIDER, undone(stranger, NOW))
        .refused(RotationRule.NOT_ASKED, "lea", "jon and kim");
  }
}
