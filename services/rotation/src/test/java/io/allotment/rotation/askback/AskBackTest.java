package io.allotment.rotation.askback;

import static io.allotment.rotation.Handing.LATER;
import static io.allotment.rotation.Handing.OTHER;
import static io.allotment.rotation.Handing.W46;
import static io.allotment.rotation.Handing.accepted;
import static io.allotment.rotation.Handing.answered;
import static io.allotment.rotation.Handing.askedBack;
import static io.allotment.rotation.Handing.written;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.accepthandover.AcceptHandoverDecider;
import io.allotment.rotation.event.OfNote.HandoverAskedBack;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.writehandover.WriteHandoverDecider;
import org.junit.jupiter.api.Test;

/** Ines serves 2026-W46, Jon takes over. */
class AskBackTest {

  private static HandoverAskedBack asks(MemberId by) {
    return new HandoverAskedBack(CHECKOUT, W46, JON, by, OTHER, LATER);
  }

  @Test
  void whoTakesOverAsksEvenForANoteThatIsMissing() {
    checkout().when(AskBackDecider.DECIDER, askedBack(JON, LATER)).then(asks(JON));
    checkout()
        .and(WriteHandoverDecider.DECIDER, _ -> written(INES, 0, NOW))
        .when(AskBackDecider.DECIDER, askedBack(JON, LATER))
        .then(asks(JON));
  }

  @Test
  void nobodyElseAsksButALeadForThem() {
    checkout()
        .when(AskBackDecider.DECIDER, askedBack(INES, LATER))
        .refused(RotationRule.NOT_THE_TAKER, "jon");
    checkout()
        .when(AskBackDecider.DECIDER, new AskBack(CHECKOUT, W46, KIM, true, OTHER, LATER))
        .then(asks(KIM));
  }

  @Test
  void notBeforeTheTurnIsOverNorAfterTheyAccepted() {
    checkout().when(AskBackDecider.DECIDER, askedBack(JON, NOW)).refused(RotationRule.NOT_OVER);
    checkout()
        .and(WriteHandoverDecider.DECIDER, _ -> written(INES, 0, NOW))
        .and(AcceptHandoverDecider.DECIDER, _ -> accepted(JON, 1, LATER))
        .when(AskBackDecider.DECIDER, askedBack(JON, LATER))
        .refused(RotationRule.HANDOVER_OVER, "jon");
  }

  @Test
  void theNoteWaitsForAnAnswerAndIsAcceptedWithOrWithoutOne() {
    Given asked = checkout().and(AskBackDecider.DECIDER, _ -> askedBack(JON, LATER));
    Given answered =
        asked.and(WriteHandoverDecider.DECIDER, _ -> written(INES, 0, LATER.plusSeconds(1)));
    assertThat(answered.when(AcceptHandoverDecider.DECIDER, accepted(JON, 1, LATER)).events())
        .hasSize(1);
  }
}
