package io.allotment.rotation.removemember;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.HALF;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.NEW;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.added;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.drawn;
import static io.allotment.rotation.Sample.gardeners;
import static io.allotment.rotation.Sample.moved;
import static io.allotment.rotation.Sample.optedIn;
import static io.allotment.rotation.Sample.planned;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Log;
import io.allotment.rotation.addmember.AddMember;
import io.allotment.rotation.addmember.AddMemberDecider;
import io.allotment.rotation.event.OfTurn.GapFilled;
import io.allotment.rotation.event.OfTurn.TurnEmptied;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.Gap;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.optin.OptIn;
import io.allotment.rotation.optin.OptInDecider;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.recordabsence.RecordAbsenceDecider;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RemoveMemberTest {

  private static Function<Standing, RemoveMember> remove(MemberId member) {
    return standing -> new RemoveMember(CHECKOUT, member, rosters(standing, member), NOW);
  }

  @Test
  void announcedTurnsStayOpenAndPublishedOnesPassOn() {
    var then = checkout().prepared(RemoveMemberDecider.DECIDER, remove(JON));

    assertThat(then.events(TurnEmptied.class))
        .singleElement()
        .satisfies(
            emptied -> {
              assertThat(emptied.turn().week()).hasToString("2026-W47");
              assertThat(emptied.from()).isEqualTo(JON);
              assertThat(emptied.turn().gap().cause()).isEqualTo(Gap.Cause.GIVEN_UP);
              assertThat(emptied.turn().gap().remedies()).isNotEmpty();
            });
    assertThat(moved(then)).containsExactly("2026-W47", "2026-W51", "2027-W02", "2027-W06");
    assertThat(gardeners(then.after())).doesNotContainValue(JON);
  }

  @Test
  void whoLeavesInTheirTurnKeepsWhatTheyServed() {
    var then = checkout().prepared(RemoveMemberDecider.DECIDER, remove(INES));

    assertThat(then.events(TurnEmptied.class).getFirst().turn().pieces())
        .singleElement()
        .satisfies(
            piece -> {
              assertThat(piece.member()).isEqualTo(INES);
              assertThat(piece.span().end()).isEqualTo(NOW);
            });
  }

  @Test
  void theSameAgainChangesNothing() {
    checkout()
        .and(RemoveMemberDecider.DECIDER, remove(JON))
        .prepared(RemoveMemberDecider.DECIDER, remove(JON))
        .thenNothing();
  }

  @Test
  void whoIsFreedFillsTheGapsOfAnotherSquad() {
    freed(CHECKOUT, SEARCH);
  }

  @Test
  void alsoOfASquadThatWasLookedAtBefore() {
    freed(SEARCH, CHECKOUT);
  }

  /** Ines serves both squads and is all that the other one has. */
  private static void freed(SquadId left, SquadId other) {
    Given given = drawn(planned(left, INES, JON).and(squad(other, INES).events()), other);
    var then =
        given.prepared(
            RemoveMemberDecider.DECIDER,
            standing -> new RemoveMember(left, INES, rosters(standing, INES), NOW));

    assertThat(then.events(GapFilled.class))
        .hasSize(4)
        .allSatisfy(
            filled -> {
              assertThat(filled.squad()).isEqualTo(other);
              assertThat(filled.to()).isEqualTo(INES);
            });
  }

  @Test
  void whoCanShadowNobodyAnyMoreIsNotKept() {
    var away =
        new RecordAbsence.When.Days(LocalDate.parse("2026-12-14"), LocalDate.parse("2026-12-18"));
    var given =
        planned(CHECKOUT, INES)
            .and(
                RecordAbsenceDecider.DECIDER,
                now -> new RecordAbsence(INES, new AbsenceId("a"), away, rosters(now, INES), NOW))
            .and(AddMemberDecider.DECIDER, _ -> new AddMember(CHECKOUT, NEW, HALF, NOW))
            .and(
                OptInDecider.DECIDER,
                now -> new OptIn(CHECKOUT, NEW, false, rosters(now, NEW), NOW));
    assertThat(gardeners(new Log(given.events()).standing())).containsEntry("2026-W51", NEW);

    var then = given.prepared(RemoveMemberDecider.DECIDER, remove(INES));

    assertThat(gardeners(then.after())).doesNotContainValue(NEW);
  }

  @Test
  void onlyAMemberLeaves() {
    squad(CHECKOUT, INES)
        .prepared(RemoveMemberDecider.DECIDER, remove(KIM))
        .refused(RotationRule.UNKNOWN_MEMBER);
    Given.nothing()
        .prepared(RemoveMemberDecider.DECIDER, remove(KIM))
        .refused(RotationRule.UNKNOWN_SQUAD);
  }

  @Test
  void allSquadsOfTheLeaverAreRead() {
    Given given =
        planned(CHECKOUT, INES, JON)
            .and(squad(SEARCH).events().getFirst(), added(SEARCH, INES, 1), optedIn(SEARCH, INES));
    given
        .when(
            RemoveMemberDecider.DECIDER,
            new RemoveMember(
                CHECKOUT,
                INES,
                Rosters.in(new Log(given.events()).standing(), List.of(CHECKOUT)),
                NOW))
        .refused(RotationRule.ROSTER_MOVED);
  }
}
