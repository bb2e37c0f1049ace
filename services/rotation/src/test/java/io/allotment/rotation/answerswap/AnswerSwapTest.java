package io.allotment.rotation.answerswap;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.gardeners;
import static io.allotment.rotation.Sample.moved;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Swapping.SWAP;
import static io.allotment.rotation.Swapping.answered;
import static io.allotment.rotation.Swapping.proposed;
import static io.allotment.rotation.Swapping.proposedBy;
import static io.allotment.rotation.Swapping.turn;
import static io.allotment.rotation.Swapping.whole;
import static io.allotment.rotation.answerswap.AnswerSwapDecider.DECIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfSwap.SwapAgreed;
import io.allotment.rotation.event.OfSwap.SwapDeclined;
import io.allotment.rotation.event.OfSwap.SwapMade;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.proposeswap.ProposeSwap;
import io.allotment.rotation.proposeswap.ProposeSwapDecider;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.recordabsence.RecordAbsence.When;
import io.allotment.rotation.recordabsence.RecordAbsenceDecider;
import io.allotment.rotation.withdrawswap.WithdrawSwap;
import io.allotment.rotation.withdrawswap.WithdrawSwapDecider;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ines, Jon, Kim and Lea serve 2026-W46 to W49, and so on. */
class AnswerSwapTest {

  private final Given asked =
      checkout()
          .and(
              ProposeSwapDecider.DECIDER,
              proposedBy(JON, whole("2026-W47", JON, KIM), whole("2026-W48", KIM, JON)));

  private final Given offered =
      checkout().and(ProposeSwapDecider.DECIDER, proposedBy(JON, whole("2026-W47", JON, null)));

  @Test
  void withTheLastYesItTakesPlace() {
    var then = asked.prepared(DECIDER, answered(SWAP, KIM, true));

    assertThat(then.events().subList(0, 2))
        .hasExactlyElementsOfTypes(SwapAgreed.class, SwapMade.class);
    assertThat(moved(then)).containsExactly("2026-W47", "2026-W48");
    assertThat(gardeners(then.after()))
        .containsEntry("2026-W47", KIM)
        .containsEntry("2026-W48", JON);
    assertThat(then.after().swaps().get(SWAP).state()).isEqualTo(Swap.State.MADE);
  }

  @Test
  void aCircleWaitsForAllOfThem() {
    Given circle =
        checkout()
            .and(
                ProposeSwapDecider.DECIDER,
                proposedBy(
                    JON,
                    whole("2026-W47", JON, KIM),
                    whole("2026-W48", KIM, LEA),
                    whole("2026-W49", LEA, JON)))
            .and(DECIDER, answered(SWAP, KIM, true));
    var then = circle.prepared(DECIDER, answered(SWAP, LEA, true));

    assertThat(moved(circle.prepared(DECIDER, answered(SWAP, KIM, true)))).isEmpty();
    assertThat(moved(then)).containsExactly("2026-W47", "2026-W48", "2026-W49");
  }

  @Test
  void oneNoEndsIt() {
    var then = asked.prepared(DECIDER, answered(SWAP, KIM, false));

    then.then(new SwapDeclined(CHECKOUT, SWAP, KIM, NOW));
    asked
        .and(then.events())
        .prepared(DECIDER, answered(SWAP, KIM, true))
        .refused(RotationRule.SWAP_OVER, "kim declined");
    asked.and(then.events()).prepared(DECIDER, answered(SWAP, KIM, false)).thenNothing();
  }

  @Test
  void theFirstToTakeAnOfferHasItAndTheNextIsToldWho() {
    var then = offered.prepared(DECIDER, answered(SWAP, LEA, true));

    assertThat(gardeners(then.after())).containsEntry("2026-W47", LEA);
    offered
        .and(then.events())
        .prepared(DECIDER, answered(SWAP, KIM, true))
        .refused(RotationRule.SWAP_OVER, "lea");
    offered.and(then.events()).prepared(DECIDER, answered(SWAP, LEA, true)).thenNothing();
  }

  @Test
  void nobodyElseAnswersForThoseWhoAreAsked() {
    asked.prepared(DECIDER, answered(SWAP, LEA, true)).refused(RotationRule.NOT_ASKED, "lea");
    offered.prepared(DECIDER, answered(SWAP, KIM, false)).refused(RotationRule.NOT_ASKED, "kim");
  }

  @Test
  void aLeadMayAnswerForSomeone() {
    var then = asked.prepared(DECIDER, answered(SWAP, KIM, INES, true, NOW));

    assertThat(then.events(SwapAgreed.class))
        .containsExactly(new SwapAgreed(CHECKOUT, SWAP, KIM, INES, NOW));
    assertThat(moved(then)).hasSize(2);
  }

  /** Theirs no more, because another swap was accepted first. */
  @Test
  void whatPassedOnMeanwhileIsNotTheirsToGive() {
    asked
        .and(
            checkout()
                .prepared(
                    ProposeSwapDecider.DECIDER,
                    standing -> {
                      var other =
                          proposed(INES, Set.of(KIM, LEA), whole("2026-W48", KIM, LEA))
                              .apply(standing);
                      return new ProposeSwap(
                          CHECKOUT,
                          new SwapId("other"),
                          INES,
                          other.passes(),
                          other.agreed(),
                          other.rosters(),
                          NOW);
                    })
                .events())
        .prepared(DECIDER, answered(SWAP, KIM, true))
        .refused(RotationRule.NOT_THEIRS, "kim", "2026-W48");
  }

  @Test
  void whoIsAwayMeanwhileCannotTakeIt() {
    asked
        .and(
            RecordAbsenceDecider.DECIDER,
            standing ->
                new RecordAbsence(
                    KIM,
                    new AbsenceId("a"),
                    new When.Days(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 20)),
                    rosters(standing, KIM),
                    NOW))
        .prepared(DECIDER, answered(SWAP, KIM, true))
        .refused(RotationRule.CANNOT_SERVE, "kim", "away");
  }

  @Test
  void lapsesWhenTheFirstPartBegins() {
    Instant begins =
        turn(asked.prepared(DECIDER, answered(SWAP, KIM, true)).before(), "2026-W47").start();
    asked
        .prepared(DECIDER, answered(SWAP, KIM, KIM, true, begins))
        .refused(RotationRule.SWAP_LAPSED, begins.toString());
    assertThat(
            moved(
                asked.prepared(
                    DECIDER, answered(SWAP, KIM, KIM, true, begins.minus(Duration.ofMillis(1))))))
        .hasSize(2);
  }

  @Test
  void whatIsWithdrawnIsOver() {
    var withdrawn = new WithdrawSwap(CHECKOUT, SWAP, JON, NOW);
    Given over = asked.and(asked.when(WithdrawSwapDecider.DECIDER, withdrawn).events());

    over.prepared(DECIDER, answered(SWAP, KIM, true))
        .refused(RotationRule.SWAP_OVER, "jon withdrew");
    over.when(WithdrawSwapDecider.DECIDER, withdrawn).thenNothing();
    checkout().when(WithdrawSwapDecider.DECIDER, withdrawn).refused(RotationRule.UNKNOWN_SWAP);
    asked
        .and(DECIDER, answered(SWAP, KIM, true))
        .when(WithdrawSwapDecider.DECIDER, withdrawn)
        .refused(RotationRule.SWAP_OVER, "jon and kim agreed");
  }

  @Test
  void onlyASwapThatIsThereIsAnswered() {
    checkout().prepared(DECIDER, answered(SWAP, KIM, true)).refused(RotationRule.UNKNOWN_SWAP);
  }
}
