package io.allotment.rotation.withdrawabsence;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.gardeners;
import static io.allotment.rotation.Sample.planned;
import static io.allotment.rotation.Sample.rosters;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfTurn.CoverNoLongerNeeded;
import io.allotment.rotation.event.OfTurn.GapFilled;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent.AbsenceWithdrawn;
import io.allotment.rotation.event.RotationEvent.PostingCorrected;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.planahead.PlanAheadDecider;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.recordabsence.RecordAbsence.When;
import io.allotment.rotation.recordabsence.RecordAbsenceDecider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WithdrawAbsenceTest {
  private static final AbsenceId ID = new AbsenceId("a1");

  private static Given away(Given given, MemberId member, String from, String to) {
    return given.and(
        RecordAbsenceDecider.DECIDER,
        standing ->
            new RecordAbsence(
                member,
                new AbsenceId("a1"),
                new When.Days(LocalDate.parse(from), LocalDate.parse(to)),
                rosters(standing, member),
                NOW));
  }

  private static Function<Standing, WithdrawAbsence> withdraw(MemberId member) {
    return standing -> new WithdrawAbsence(member, ID, rosters(standing, member), NOW);
  }

  @Test
  void whatPassedOnStaysWhereItIs() {
    Given given = away(checkout(), JON, "2026-12-14", "2026-12-18");
    var then = given.prepared(WithdrawAbsenceDecider.DECIDER, withdraw(JON));

    then.then(new AbsenceWithdrawn(JON, ID, new TreeSet<>(Set.of(CHECKOUT)), NOW));
    assertThat(gardeners(then.after())).doesNotContainEntry("2026-W51", JON);
  }

  @Test
  void aMarkIsTakenOff() {
    var then =
        away(checkout(), JON, "2026-11-16", "2026-11-20")
            .prepared(WithdrawAbsenceDecider.DECIDER, withdraw(JON));

    assertThat(then.events(CoverNoLongerNeeded.class))
        .singleElement()
        .satisfies(turn -> assertThat(turn.turn().needsCover()).isNull());
  }

  @Test
  void aPublishedGapIsFilled() {
    var then =
        away(planned(CHECKOUT, INES), INES, "2026-12-14", "2026-12-18")
            .prepared(WithdrawAbsenceDecider.DECIDER, withdraw(INES));

    assertThat(then.events(GapFilled.class))
        .singleElement()
        .satisfies(filled -> assertThat(filled.turn().week()).hasToString("2026-W51"));
  }

  @Test
  void whoCouldHaveServedAWeekThatIsPostedOwesForItAfterAll() {
    Instant next = Instant.parse("2026-11-16T09:00:00Z");
    Given posted =
        away(checkout(), JON, "2026-11-09", "2026-11-13")
            .and(PlanAheadDecider.DECIDER, now -> new PlanAhead(rosters(now, CHECKOUT), next));
    var then = posted.prepared(WithdrawAbsenceDecider.DECIDER, withdraw(JON));

    assertThat(then.before().squad(CHECKOUT).ledger().balance(JON)).isEqualTo(Ratio.ZERO);
    assertThat(then.events(PostingCorrected.class)).hasSize(1);
    var ledger = then.after().squad(CHECKOUT).ledger();
    assertThat(ledger.balance(JON)).isEqualTo(Ratio.of(1, 4));
    assertThat(ledger.balance(INES)).isEqualTo(Ratio.of(-3, 4));
    assertThat(ledger.sum()).isEqualTo(Ratio.ZERO);
  }

  @Test
  void onlyWhatIsRecordedIsWithdrawn() {
    checkout()
        .prepared(WithdrawAbsenceDecider.DECIDER, withdraw(JON))
        .refused(RotationRule.UNKNOWN_ABSENCE, "a1");
  }

  @Test
  void allSquadsOfTheMemberAreRead() {
    away(checkout(), JON, "2026-12-14", "2026-12-18")
        .when(
            WithdrawAbsenceDecider.DECIDER, new WithdrawAbsence(JON, ID, Rosters.of(Map.of()), NOW))
        .refused(RotationRule.ROSTER_MOVED);
  }
}
