package io.allotment.rotation.view.ledger;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NEW;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.rosters;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Log;
import io.allotment.rotation.event.OfMember.AccountOpened;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.PostingCorrected;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.planahead.PlanAheadDecider;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.recordabsence.RecordAbsenceDecider;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PastBalancesTest {
  private static final Ratio QUARTER = Ratio.of(1, 4);

  private static Given after(Given given, int weeks) {
    Instant at = NOW.plus(Duration.ofDays(7L * weeks));
    return given.and(PlanAheadDecider.DECIDER, now -> new PlanAhead(rosters(now, CHECKOUT), at));
  }

  private static List<PastBalances.Week> last(Given given, int weeks) {
    PastBalances past = PastBalances.NONE;
    for (RotationEvent event : given.events()) {
      past = PastBalances.EVOLVE.apply(past, event);
    }
    return past.last(CHECKOUT, weeks);
  }

  @Test
  void eachPostedWeekHasTheBalancesAfterIt() {
    List<PastBalances.Week> past = last(after(checkout(), 2), 52);
    assertThat(past)
        .extracting(week -> week.week().toString())
        .containsExactly("2026-W46", "2026-W47");
    assertThat(past.getFirst().balances())
        .isEqualTo(Map.of(INES, Ratio.of(-3, 4), JON, QUARTER, KIM, QUARTER, LEA, QUARTER));
    assertThat(past.getLast().balances())
        .isEqualTo(
            Map.of(
                INES,
                Ratio.of(-1, 2),
                JON,
                Ratio.of(-1, 2),
                KIM,
                Ratio.of(1, 2),
                LEA,
                Ratio.of(1, 2)));
  }

  @Test
  void fewerWeeksAreTheEndOfMore() {
    Given given = after(checkout(), 9);
    assertThat(last(given, 52))
        .hasSize(9)
        .endsWith(last(given, 3).toArray(PastBalances.Week[]::new));
  }

  @Test
  void whatBecomesKnownLaterCountsInItsWeekAndTheLastAreTheLedgersBalances() {
    Given given =
        after(checkout(), 3)
            .and(
                RecordAbsenceDecider.DECIDER,
                now ->
                    new RecordAbsence(
                        LEA,
                        new AbsenceId("late"),
                        new RecordAbsence.When.Days(
                            LocalDate.parse("2026-11-16"), LocalDate.parse("2026-11-20")),
                        rosters(now, LEA),
                        NOW.plus(Duration.ofDays(22))));
    assertThat(given.events()).hasAtLeastOneElementOfType(PostingCorrected.class);

    List<PastBalances.Week> past = last(given, 52);

    assertThat(past.getFirst().balances()).containsEntry(LEA, QUARTER);
    assertThat(past.get(1).balances()).containsEntry(LEA, QUARTER);
    assertThat(past)
        .allSatisfy(week -> assertThat(Ratio.sum(week.balances().values())).isEqualTo(Ratio.ZERO));
    var ledger = new Log(given.events()).standing().squad(CHECKOUT).ledger();
    past.getLast()
        .balances()
        .forEach((member, balance) -> assertThat(balance).isEqualTo(ledger.balance(member)));
  }

  @Test
  void anAccountThatIsOpenedLaterBeginsThen() {
    Given given =
        after(
            after(checkout(), 2).and(new AccountOpened(CHECKOUT, NEW, Ratio.of(2), null, NOW)), 4);
    assertThat(last(given, 52))
        .extracting(week -> week.balances().get(NEW))
        .containsExactly(null, null, Ratio.of(2), Ratio.of(2));
  }

  @Test
  void oneThatIsOpenedBeforeTheFirstPostingIsThereFromTheBeginning() {
    Given given =
        after(checkout().and(new AccountOpened(CHECKOUT, NEW, Ratio.of(2), null, NOW)), 1);
    assertThat(last(given, 52).getFirst().balances()).containsEntry(NEW, Ratio.of(2));
  }

  @Test
  void whereNothingWasPostedThereIsNothing() {
    assertThat(last(checkout(), 52)).isEmpty();
    assertThat(PastBalances.NONE.last(CHECKOUT, 52)).isEmpty();
  }
}
