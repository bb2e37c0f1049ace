package io.allotment.rotation.writehandover;

import static io.allotment.rotation.Handing.LATER;
import static io.allotment.rotation.Handing.OTHER;
import static io.allotment.rotation.Handing.TEXT;
import static io.allotment.rotation.Handing.W45;
import static io.allotment.rotation.Handing.W46;
import static io.allotment.rotation.Handing.W47;
import static io.allotment.rotation.Handing.accepted;
import static io.allotment.rotation.Handing.written;
import static io.allotment.rotation.Handing.writtenByLead;
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

import io.allotment.rotation.Given;
import io.allotment.rotation.Sample;
import io.allotment.rotation.accepthandover.AcceptHandoverDecider;
import io.allotment.rotation.event.OfNote.HandoverWritten;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.proposeswap.ProposeSwapDecider;
import io.allotment.rotation.removemember.RemoveMember;
import io.allotment.rotation.removemember.RemoveMemberDecider;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ines serves 2026-W46, Jon W47, Kim W48 and Lea W49. */
class WriteHandoverTest {

  /** Kim serves the last two days of Ines' turn. */
  private static Given covered(int from, int to) {
    return checkout()
        .and(
            ProposeSwapDecider.DECIDER,
            proposed(INES, Set.of(INES, KIM), days("2026-W46", from, to, INES, KIM)));
  }

  private static HandoverWritten note(MemberId writer, MemberId by, Instant at) {
    return new HandoverWritten(CHECKOUT, W46, writer, by, TEXT, null, null, at);
  }

  @Test
  void theGardenerWritesAsSoonAsTheTurnHasBegun() {
    checkout()
        .when(WriteHandoverDecider.DECIDER, written(INES, 0, NOW))
        .then(note(INES, INES, NOW));
  }

  @Test
  void whoServesLastWritesWhereSomebodyCovered() {
    covered(4, 7)
        .when(WriteHandoverDecider.DECIDER, written(KIM, 0, NOW))
        .then(note(KIM, KIM, NOW));
    covered(4, 7)
        .when(WriteHandoverDecider.DECIDER, written(INES, 0, NOW))
        .refused(RotationRule.NOT_THE_WRITER, "kim");
    covered(3, 5)
        .when(WriteHandoverDecider.DECIDER, written(INES, 0, NOW))
        .then(note(INES, INES, NOW));
  }

  @Test
  void nobodyElseWritesButALeadForThem() {
    checkout()
        .when(WriteHandoverDecider.DECIDER, written(JON, 0, NOW))
        .refused(RotationRule.NOT_THE_WRITER, "ines");
    checkout()
        .when(WriteHandoverDecider.DECIDER, writtenByLead(LEA, 0, NOW))
        .then(new HandoverWritten(CHECKOUT, W46, INES, LEA, TEXT, OTHER, null, NOW));
  }

  @Test
  void aTurnWithoutAGardenerIsWrittenAboutByALead() {
    Given empty =
        Sample.planned(CHECKOUT, INES)
            .and(
                RemoveMemberDecider.DECIDER,
                now -> new RemoveMember(CHECKOUT, INES, rosters(now, INES), NOW));
    DutyWeek next = W47;
    Instant at = LATER;
    empty
        .when(
            WriteHandoverDecider.DECIDER,
            new WriteHandover(CHECKOUT, next, INES, false, TEXT, null, null, 0, at))
        .refused(RotationRule.NOT_THE_WRITER, "A lead");
    empty
        .when(
            WriteHandoverDecider.DECIDER,
            new WriteHandover(CHECKOUT, next, LEA, true, TEXT, null, null, 0, at))
        .then(new HandoverWritten(CHECKOUT, next, null, LEA, TEXT, null, null, at));
  }

  @Test
  void lateIsLateButNotTooLate() {
    checkout()
        .when(WriteHandoverDecider.DECIDER, written(INES, 0, LATER))
        .then(note(INES, INES, LATER));
  }

  @Test
  void ofTwoWhoEditTheSameTheSecondSeesTheFirst() {
    Given once = checkout().and(WriteHandoverDecider.DECIDER, _ -> written(INES, 0, NOW));
    once.when(WriteHandoverDecider.DECIDER, written(INES, 0, NOW))
        .refused(RotationRule.NOTE_MOVED, "ines", "Nothing of yours was saved");
    once.when(WriteHandoverDecider.DECIDER, written(INES, 1, NOW)).then(note(INES, INES, NOW));
    checkout()
        .when(WriteHandoverDecider.DECIDER, written(INES, 7, NOW))
        .refused(RotationRule.NOTE_MOVED, "Nobody has written");
  }

  @Test
  void whatIsAcceptedStays() {
    checkout()
        .and(WriteHandoverDecider.DECIDER, _ -> written(INES, 0, NOW))
        .and(AcceptHandoverDecider.DECIDER, _ -> accepted(JON, 1, LATER))
        .when(WriteHandoverDecider.DECIDER, written(INES, 1, LATER))
        .refused(RotationRule.HANDOVER_OVER, "jon");
  }

  @Test
  void onlyATurnThatStandsAndHasBegunHasANote() {
    checkout()
        .when(
            WriteHandoverDecider.DECIDER,
            new WriteHandover(CHECKOUT, W47, JON, false, TEXT, null, null, 0, NOW))
        .refused(RotationRule.NOT_BEGUN, "2026-W47");
    checkout()
        .when(
            WriteHandoverDecider.DECIDER,
            new WriteHandover(CHECKOUT, W45, JON, false, TEXT, null, null, 0, NOW))
        .refused(RotationRule.UNKNOWN_TURN);
    Given.nothing()
        .when(WriteHandoverDecider.DECIDER, written(INES, 0, NOW))
        .refused(RotationRule.UNKNOWN_SQUAD);
  }
}
