package io.allotment.rotation.accepthandover;

import static io.allotment.rotation.Handing.ITEM;
import static io.allotment.rotation.Handing.LATER;
import static io.allotment.rotation.Handing.W45;
import static io.allotment.rotation.Handing.W46;
import static io.allotment.rotation.Handing.W47;
import static io.allotment.rotation.Handing.accepted;
import static io.allotment.rotation.Handing.written;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Swapping.days;
import static io.allotment.rotation.Swapping.proposed;
import static io.allotment.rotation.Swapping.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Handing;
import io.allotment.rotation.Sample;
import io.allotment.rotation.closeitem.CloseItem;
import io.allotment.rotation.closeitem.CloseItemDecider;
import io.allotment.rotation.event.OfNote.HandoverAccepted;
import io.allotment.rotation.event.OfNote.Taken;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.openitem.OpenItemDecider;
import io.allotment.rotation.proposeswap.ProposeSwapDecider;
import io.allotment.rotation.removemember.RemoveMember;
import io.allotment.rotation.removemember.RemoveMemberDecider;
import io.allotment.rotation.writehandover.WriteHandoverDecider;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ines serves 2026-W46, Jon W47, Kim W48 and Lea W49. */
class AcceptHandoverTest {

  private final Given noted =
      checkout().and(WriteHandoverDecider.DECIDER, _ -> written(INES, 0, NOW));

  private static HandoverAccepted by(MemberId member, MemberId by, Taken... open) {
    return new HandoverAccepted(CHECKOUT, W46, member, by, List.of(open), LATER);
  }

  @Test
  void whoServesNextAcceptsOnceTheTurnIsOver() {
    noted.when(AcceptHandoverDecider.DECIDER, accepted(JON, 1, LATER)).then(by(JON, JON));
    noted
        .when(AcceptHandoverDecider.DECIDER, accepted(JON, 1, NOW))
        .refused(RotationRule.NOT_OVER, "2026-W46");
  }

  @Test
  void theTurnIsOverAtTheVeryInstantTheNextBegins() {
    Instant end =
        turn(
                noted.when(AcceptHandoverDecider.DECIDER, accepted(JON, 1, LATER)).before(),
                "2026-W46")
            .end();
    noted
        .when(AcceptHandoverDecider.DECIDER, accepted(JON, 1, end.minusMillis(1)))
        .refused(RotationRule.NOT_OVER);
    assertThat(noted.when(AcceptHandoverDecider.DECIDER, accepted(JON, 1, end)).events())
        .hasSize(1);
  }

  @Test
  void twiceIsOnce() {
    noted
        .and(AcceptHandoverDecider.DECIDER, _ -> accepted(JON, 1, LATER))
        .when(AcceptHandoverDecider.DECIDER, accepted(JON, 1, LATER))
        .thenNothing();
  }

  @Test
  void whoServesFirstAcceptsWhereSomebodyCovers() {
    Given covered =
        noted.and(
            ProposeSwapDecider.DECIDER,
            proposed(JON, Set.of(JON, LEA), days("2026-W47", 0, 2, JON, LEA)));
    covered.when(AcceptHandoverDecider.DECIDER, accepted(LEA, 1, LATER)).then(by(LEA, LEA));
    covered
        .when(AcceptHandoverDecider.DECIDER, accepted(JON, 1, LATER))
        .refused(RotationRule.NOT_THE_TAKER, "lea");
  }

  @Test
  void aLeadAcceptsForThem() {
    noted
        .when(AcceptHandoverDecider.DECIDER, new AcceptHandover(CHECKOUT, W46, KIM, true, 1, LATER))
        .then(by(JON, KIM));
    noted
        .when(AcceptHandoverDecider.DECIDER, accepted(KIM, 1, LATER))
        .refused(RotationRule.NOT_THE_TAKER, "jon");
  }

  @Test
  void nobodyAcceptsWhatIsNotWrittenOrReadsOtherwise() {
    checkout()
        .when(AcceptHandoverDecider.DECIDER, accepted(JON, null, LATER))
        .refused(RotationRule.NOT_WRITTEN);
    noted
        .and(WriteHandoverDecider.DECIDER, _ -> written(INES, 1, LATER))
        .when(AcceptHandoverDecider.DECIDER, accepted(JON, 1, LATER))
        .refused(RotationRule.NOTE_MOVED, "ines");
  }

  @Test
  void whereNobodyServesAfterwardsNobodyAccepts() {
    Given alone =
        Sample.planned(CHECKOUT, INES)
            .and(WriteHandoverDecider.DECIDER, _ -> written(INES, 0, NOW))
            .and(
                RemoveMemberDecider.DECIDER,
                now -> new RemoveMember(CHECKOUT, INES, rosters(now, INES), NOW));
    alone
        .when(AcceptHandoverDecider.DECIDER, new AcceptHandover(CHECKOUT, W46, LEA, true, 1, LATER))
        .refused(RotationRule.NOT_THE_TAKER, "Nobody serves");
  }

  @Test
  void whatIsOpenIsTakenOverAndWhatIsClosedOrLaterIsNot() {
    ItemId done = new ItemId("done");
    ItemId next = new ItemId("next");
    noted
        .and(OpenItemDecider.DECIDER, _ -> Handing.opened(INES, W46, NOW))
        .and(OpenItemDecider.DECIDER, _ -> Handing.opened(done, INES, W46, NOW))
        .and(CloseItemDecider.DECIDER, _ -> new CloseItem(CHECKOUT, done, KIM, true, NOW))
        .and(OpenItemDecider.DECIDER, _ -> Handing.opened(next, JON, W47, LATER))
        .when(AcceptHandoverDecider.DECIDER, accepted(JON, 1, LATER))
        .then(by(JON, JON, new Taken(ITEM, W46, NOW)));
  }

  @Test
  void onlyATurnThatStandsIsTakenOver() {
    Given.nothing()
        .when(AcceptHandoverDecider.DECIDER, accepted(JON, 1, LATER))
        .refused(RotationRule.UNKNOWN_SQUAD);
    checkout()
        .when(
            AcceptHandoverDecider.DECIDER,
            new AcceptHandover(CHECKOUT, W45, JON, false, null, LATER))
        .refused(RotationRule.UNKNOWN_TURN);
  }
}
