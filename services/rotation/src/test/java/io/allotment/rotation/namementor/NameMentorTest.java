package io.allotment.rotation.namementor;

import static io.allotment.rotation.Handing.LATER;
import static io.allotment.rotation.Handing.W45;
import static io.allotment.rotation.Handing.W46;
import static io.allotment.rotation.Handing.W47;
import static io.allotment.rotation.Handing.named;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Swapping.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Sample;
import io.allotment.rotation.event.OfTurn.MentorChosen;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.recordabsence.RecordAbsence.When;
import io.allotment.rotation.recordabsence.RecordAbsenceDecider;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Ines serves 2026-W46, Jon W47. */
class NameMentorTest {

  private static MemberId present(String week) {
    return Objects.requireNonNull(
        turn(
                checkout().prepared(NameMentorDecider.DECIDER, named(LEA, INES, W46, NOW)).before(),
                week)
            .mentor());
  }

  private static MemberId another() {
    return present("2026-W46").equals(LEA) ? KIM : LEA;
  }

  @Test
  void theGardenerNamesAnother() {
    var then = checkout().prepared(NameMentorDecider.DECIDER, named(another(), INES, W46, NOW));
    assertThat(then.events(MentorChosen.class)).extracting(MentorChosen::by).containsExactly(INES);
    assertThat(turn(then.after(), "2026-W46").mentor()).isEqualTo(another());
  }

  @Test
  void theSameAgainChangesNothing() {
    checkout()
        .prepared(NameMentorDecider.DECIDER, named(present("2026-W46"), INES, W46, NOW))
        .thenNothing();
  }

  @Test
  void nobodyElseDoesButALead() {
    checkout()
        .prepared(NameMentorDecider.DECIDER, named(another(), JON, W46, NOW))
        .refused(RotationRule.NOT_YOUR_TURN, "jon");
    assertThat(
            checkout()
                .prepared(
                    NameMentorDecider.DECIDER,
                    now ->
                        new NameMentor(
                            CHECKOUT, W46, another(), KIM, true, rosters(now, CHECKOUT), NOW))
                .events(MentorChosen.class))
        .hasSize(1);
  }

  @Test
  void onlySomebodyElseWhoCouldServe() {
    checkout()
        .prepared(NameMentorDecider.DECIDER, named(INES, INES, W46, NOW))
        .refused(RotationRule.MENTOR_UNABLE, "ines");
    checkout()
        .prepared(NameMentorDecider.DECIDER, named(Sample.NEW, INES, W46, NOW))
        .refused(RotationRule.MENTOR_UNABLE, "nils");
  }

  @Test
  void whatIsServedNeverChanges() {
    checkout()
        .prepared(NameMentorDecider.DECIDER, named(another(), INES, W46, LATER))
        .refused(RotationRule.TURN_SERVED, "2026-W46");
    checkout()
        .prepared(NameMentorDecider.DECIDER, named(another(), INES, W45, NOW))
        .refused(RotationRule.UNKNOWN_TURN);
    Given.nothing()
        .prepared(NameMentorDecider.DECIDER, named(LEA, INES, W46, NOW))
        .refused(RotationRule.UNKNOWN_SQUAD);
  }

  @Test
  void whoWasNamedStaysForAsLongAsTheyCouldServe() {
    Given chosen = checkout().and(NameMentorDecider.DECIDER, named(LEA, JON, W47, NOW));
    Given other = away(chosen, KIM, "2026-11-23", "2026-11-27");
    assertThat(mentorOf(other)).isEqualTo(LEA);
    assertThat(mentorOf(away(other, LEA, "2026-11-16", "2026-11-20")))
        .isNotNull()
        .isNotEqualTo(LEA);
  }

  private static MemberId mentorOf(Given given) {
    return turn(Standing.EMPTY.after(given.events()), "2026-W47").mentor();
  }

  private static Given away(Given given, MemberId member, String from, String to) {
    return given.and(
        RecordAbsenceDecider.DECIDER,
        now ->
            new RecordAbsence(
                member,
                new AbsenceId(from),
                new When.Days(LocalDate.parse(from), LocalDate.parse(to)),
                rosters(now, member),
                NOW));
  }
}
