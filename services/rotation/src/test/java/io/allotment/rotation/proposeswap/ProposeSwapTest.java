package io.allotment.rotation.proposeswap;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NEW;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.gardeners;
import static io.allotment.rotation.Sample.moved;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.squad;
import static io.allotment.rotation.Swapping.SWAP;
import static io.allotment.rotation.Swapping.days;
import static io.allotment.rotation.Swapping.proposed;
import static io.allotment.rotation.Swapping.proposedBy;
import static io.allotment.rotation.Swapping.turn;
import static io.allotment.rotation.Swapping.whole;
import static io.allotment.rotation.proposeswap.ProposeSwapDecider.DECIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfSwap.SwapAgreed;
import io.allotment.rotation.event.OfSwap.SwapMade;
import io.allotment.rotation.event.OfSwap.SwapProposed;
import io.allotment.rotation.event.OfTurn.GapFilled;
import io.allotment.rotation.event.OfTurn.TurnReassigned;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Piece;
import io.allotment.rotation.optout.OptOut;
import io.allotment.rotation.optout.OptOutDecider;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.recordabsence.RecordAbsence.When;
import io.allotment.rotation.recordabsence.RecordAbsenceDecider;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ines, Jon, Kim and Lea serve 2026-W46 to W49, and so on. */
class ProposeSwapTest {

  @Test
  void isAskedOfTheOtherAndNothingMovesBefore() {
    var then =
        checkout()
            .prepared(
                DECIDER, proposedBy(JON, whole("2026-W47", JON, KIM), whole("2026-W48", KIM, JON)));

    assertThat(then.events())
        .hasSize(2)
        .last()
        .isEqualTo(new SwapAgreed(CHECKOUT, SWAP, JON, JON, NOW));
    assertThat(then.events(SwapProposed.class))
        .singleElement()
        .satisfies(asked -> assertThat(asked.by()).isEqualTo(JON));
    assertThat(moved(then)).isEmpty();
    Swap swap = then.after().swaps().get(SWAP);
    assertThat(swap.state()).isEqualTo(Swap.State.OPEN);
    assertThat(swap.asked()).containsExactly(KIM);
    assertThat(swap.until()).isEqualTo(turn(then.after(), "2026-W47").start());
  }

  @Test
  void aLeadSaysYesForAllAndItTakesPlaceAtOnce() {
    var then =
        checkout()
            .prepared(
                DECIDER,
                proposed(
                    INES,
                    Set.of(JON, KIM, LEA),
                    whole("2026-W47", JON, KIM),
                    whole("2026-W48", KIM, LEA),
                    whole("2026-W49", LEA, JON)));

    assertThat(then.events(SwapMade.class)).hasSize(1);
    assertThat(then.events(TurnReassigned.class)).hasSize(3);
    assertThat(moved(then)).containsExactly("2026-W47", "2026-W48", "2026-W49");
    assertThat(gardeners(then.after()))
        .containsEntry("2026-W47", KIM)
        .containsEntry("2026-W48", LEA)
        .containsEntry("2026-W49", JON);
    assertThat(then.after().swaps().get(SWAP).agreed())
        .isEqualTo(Map.of(JON, INES, KIM, INES, LEA, INES));
  }

  @Test
  void coverTakesAFewDaysOfATurn() {
    var then =
        checkout()
            .prepared(DECIDER, proposed(INES, Set.of(JON, LEA), days("2026-W47", 2, 4, JON, LEA)));

    assertThat(turn(then.after(), "2026-W47").pieces())
        .extracting(Piece::member)
        .containsExactly(JON, LEA, JON);
    assertThat(moved(then)).isEmpty();
  }

  @Test
  void whoTakesAnEmptyTurnAsksNobody() {
    Given empty =
        checkout()
            .and(
                OptOutDecider.DECIDER,
                now -> new OptOut(CHECKOUT, JON, true, rosters(now, JON), NOW));
    var then = empty.prepared(DECIDER, proposedBy(LEA, whole("2026-W47", null, LEA)));

    assertThat(then.events(GapFilled.class))
        .singleElement()
        .satisfies(filled -> assertThat(filled.to()).isEqualTo(LEA));
    assertThat(gardeners(then.after())).containsEntry("2026-W47", LEA);
    assertThat(turn(then.after(), "2026-W47").gap()).isNull();
  }

  @Test
  void aGuestWhoTookATurnKeepsIt() {
    var then =
        checkout()
            .and(squad(SEARCH, NEW).events())
            .prepared(DECIDER, proposed(INES, Set.of(JON, NEW), whole("2026-W47", JON, NEW)));

    assertThat(gardeners(then.after())).containsEntry("2026-W47", NEW);
    assertThat(then.after().squad(CHECKOUT).guests()).containsExactly(NEW);
    assertThat(turn(then.after(), "2026-W47").needsCover()).isNull();
  }

  @Test
  void whyAGuestCannotStaysWithTheirOwnSquad() {
    checkout()
        .and(squad(SEARCH, NEW).events())
        .and(RecordAbsenceDecider.DECIDER, now -> awayInTheWeek47(NEW, rosters(now, NEW)))
        .prepared(DECIDER, proposed(INES, Set.of(JON), whole("2026-W47", JON, NEW)))
        .refused(RotationRule.CANNOT_SERVE, "nils", "not available");
  }

  @Test
  void whyAMemberCannotIsNotToldToAGuest() {
    checkout()
        .and(squad(SEARCH, NEW).events())
        .and(RecordAbsenceDecider.DECIDER, now -> awayInTheWeek47(KIM, rosters(now, KIM)))
        .prepared(
            DECIDER, proposedBy(NEW, whole("2026-W47", JON, KIM), days("2026-W48", 1, 2, KIM, NEW)))
        .refused(RotationRule.CANNOT_SERVE, "kim", "not available");
  }

  private static RecordAbsence awayInTheWeek47(MemberId member, Rosters rosters) {
    LocalDate monday = LocalDate.of(2026, 11, 16);
    return new RecordAbsence(
        member, new AbsenceId("a"), new When.Days(monday, monday.plusDays(4)), rosters, NOW);
  }

  @Test
  void whoIsKnownInNoSquadIsNotAsked() {
    checkout()
        .prepared(DECIDER, proposed(INES, Set.of(JON), whole("2026-W47", JON, NEW)))
        .refused(RotationRule.UNKNOWN_MEMBER, "nils");
  }

  @Test
  void whatIsOfferedToAnyoneAsksNobodyInParticular() {
    var then = checkout().prepared(DECIDER, proposedBy(JON, whole("2026-W47", JON, null)));

    Swap swap = then.after().swaps().get(SWAP);
    assertThat(swap.isOffer()).isTrue();
    assertThat(swap.asked()).isEmpty();
    assertThat(moved(then)).isEmpty();
  }

  @Test
  void onlyThoseWhoGiveOrTakeAgree() {
    checkout()
        .prepared(DECIDER, proposed(INES, Set.of(LEA), whole("2026-W47", JON, KIM)))
        .refused(RotationRule.NOT_ASKED, "lea");
  }

  @Test
  void nobodyProposesWhatCannotBeDone() {
    checkout()
        .prepared(DECIDER, proposedBy(KIM, whole("2026-W47", KIM, JON)))
        .refused(RotationRule.NOT_THEIRS, "kim", "2026-W47");
    checkout()
        .prepared(DECIDER, proposedBy(INES, whole("2026-W46", INES, JON)))
        .refused(RotationRule.PART_BEGUN, "2026-W46");
    checkout()
        .prepared(DECIDER, proposedBy(JON, whole("2026-W47", JON, JON)))
        .refused(RotationRule.SAME_PERSON);
    checkout()
        .prepared(
            DECIDER, proposedBy(JON, whole("2026-W47", JON, KIM), days("2026-W47", 1, 2, JON, LEA)))
        .refused(RotationRule.PART_TWICE);
    checkout()
        .prepared(DECIDER, proposedBy(JON, days("2026-W47", 5, 9, JON, KIM)))
        .refused(RotationRule.NO_SUCH_PART);
    checkout()
        .prepared(DECIDER, standing -> proposedBy(JON).apply(standing))
        .refused(RotationRule.NOTHING_PASSES);
  }

  @Test
  void whoIsAwayIsNotAsked() {
    Given outKim =
        checkout()
            .and(
                OptOutDecider.DECIDER,
                now -> new OptOut(CHECKOUT, KIM, false, rosters(now, KIM), NOW));
    outKim
        .prepared(DECIDER, proposedBy(JON, whole("2026-W47", JON, KIM)))
        .refused(RotationRule.CANNOT_SERVE, "kim", "not available");
  }

  @Test
  void aRosterThatMovedIsLookedAtAgain() {
    checkout()
        .prepared(
            DECIDER,
            standing -> {
              ProposeSwap right = proposedBy(JON, whole("2026-W47", JON, KIM)).apply(standing);
              return new ProposeSwap(
                  CHECKOUT,
                  SWAP,
                  JON,
                  right.passes(),
                  right.agreed(),
                  Rosters.of(Map.of(CHECKOUT, List.of(JON, KIM))),
                  NOW);
            })
        .refused(RotationRule.ROSTER_MOVED);
  }
}
