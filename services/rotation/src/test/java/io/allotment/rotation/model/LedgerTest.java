package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What weeks that have ended mean for the balances. */
class LedgerTest {
  private static final DutyWeek FIRST = Gardens.FIRST;

  @Test
  void aWeekIsOwedBySharesAndCreditedToWhoServed() {
    SquadPlan squad = Gardens.squad("a", "b");
    squad = squad.withMember(squad.members().get(Gardens.id("b")).withShare(Ratio.of(1, 2)));
    Garden garden = Gardens.published(Gardens.garden(squad), 3);
    Instant end = garden.squads().get(Gardens.CHECKOUT).turns().get(FIRST).end();
    assertThat(Planner.postings(garden, end.minusNanos(1))).isEmpty();
    Posting posting = Planner.postings(garden, end).getFirst().posting();
    assertThat(posting)
        .isEqualTo(
            new Posting(
                FIRST,
                Ratio.ONE,
                ratios("a", "2/3", "b", "1/3"),
                ratios("a", "1"),
                Sorted.set(Set.of(Gardens.id("a"))),
                Sorted.noSet(),
                null));
    Ledger ledger = Ledger.EMPTY.post(posting);
    assertThat(ledger.balance(Gardens.id("a"))).isEqualTo(Ratio.parse("-1/3"));
    assertThat(ledger.balance(Gardens.id("b"))).isEqualTo(Ratio.parse("1/3"));
    assertThat(ledger.account(Gardens.id("a")).lastServed()).isEqualTo(FIRST);
    assertThat(ledger.account(Gardens.id("a")).weeks()).isOne();
    assertThat(ledger.account(Gardens.id("b")).lastServed()).isNull();
    assertThat(ledger.post(posting)).isEqualTo(ledger);
  }

  @Test
  void creditGoesByThePartsReallyServedAndOwedIsScaledToThem() {
    Turn turn = turn(Gardens.squad("a", "b", "c"));
    Instant half = turn.start().plus(Duration.ofHours(84));
    Instant threeQuarters = half.plus(Duration.ofHours(42));
    Turn parts =
        turn.withPieces(
            List.of(
                new Piece(Gardens.id("guest"), new Span(turn.start(), half)),
                new Piece(Gardens.id("b"), new Span(half, threeQuarters))));
    Posting posting = posting(Gardens.squad("a", "b", "c").withTurn(parts));
    assertThat(posting.credited()).isEqualTo(ratios("guest", "1/2", "b", "1/4"));
    assertThat(posting.owed()).isEqualTo(ratios("a", "1/4", "b", "1/4", "c", "1/4"));
    assertThat(posting.served()).containsExactly(Gardens.id("guest"));
  }

  @Test
  void whoCouldNotServeOwesNothing() {
    SquadPlan squad = Gardens.squad("a", "b", "c");
    Garden garden = Gardens.away(Gardens.garden(squad.withTurn(turn(squad))), "c", FIRST);
    assertThat(posting(garden).owed()).isEqualTo(ratios("a", "1/2", "b", "1/2"));
  }

  @Test
  void whereNobodyWasEligibleWhoServedOwesAsMuch() {
    SquadPlan squad = Gardens.squad("a");
    Garden garden = Gardens.away(Gardens.garden(squad.withTurn(turn(squad))), "a", FIRST);
    assertThat(posting(garden).owed()).isEqualTo(ratios("a", "1"));
  }

  @Test
  void shadowWeeksAreCountedWhenTheyAreServed() {
    SquadPlan squad = Gardens.squad("a").withMember(Member.of("new", 1).withShadowWeeksLeft(1));
    Garden garden = Gardens.published(Gardens.garden(squad), 3);
    List<Posted> due =
        Planner.postings(
            garden, garden.squads().get(Gardens.CHECKOUT).turns().get(FIRST.plus(2)).end());
    assertThat(due)
        .extracting(one -> one.posting().shadowed().toString())
        .containsExactly("[new]", "[]", "[]");
    assertThat(due).extracting(one -> one.posting().owed().size()).containsExactly(1, 2, 2);
  }

  @Test
  void eachWeekOfALongerTurnIsPostedWhenItEnds() {
    SquadPlan squad = Gardens.squad("a", "b");
    squad =
        squad.withSettings(
            new Handover(squad.handover().day(), squad.handover().time(), Gardens.UTC, 2),
            squad.workingDays(),
            squad.policy());
    Garden garden = Gardens.published(Gardens.garden(squad), 4);
    List<Posted> due = Planner.postings(garden, squad.handover().in(FIRST.plus(3)));
    assertThat(due)
        .extracting(one -> one.posting().week())
        .containsExactly(FIRST, FIRST.plus(1), FIRST.plus(2));
    assertThat(due)
        .extracting(one -> one.posting().credited().toString())
        .containsExactly("{a=1}", "{a=1}", "{b=1}");
  }

  @Test
  void whatBecomesKnownLaterIsACorrection() {
    Posting posting =
        new Posting(
            FIRST,
            Ratio.ONE,
            ratios("a", "1/2", "b", "1/4", "c", "1/4"),
            ratios("a", "1"),
            Sorted.noSet(),
            Sorted.noSet(),
            null);
    Ledger ledger = Ledger.EMPTY.post(posting);
    Correction away = Corrections.away(posting, Set.of(Gardens.id("c")));
    assertThat(away.owed()).isEqualTo(ratios("a", "1/6", "b", "1/12", "c", "-1/4"));
    Ledger corrected = ledger.correct(away);
    assertThat(corrected.balance(Gardens.id("c"))).isEqualTo(Ratio.ZERO);
    assertThat(corrected.sum()).isEqualTo(Ratio.ZERO);
    assertThat(corrected.postings().get(FIRST).owed()).isEqualTo(ratios("a", "2/3", "b", "1/3"));
    assertThat(Corrections.away(corrected.postings().get(FIRST), Set.of(Gardens.id("c")))).isNull();

    Correction served = Corrections.served(corrected.postings().get(FIRST), ratios("b", "1/2"));
    Ledger again = corrected.correct(served);
    assertThat(again.postings().get(FIRST).owed()).isEqualTo(ratios("a", "1/3", "b", "1/6"));
    assertThat(again.balance(Gardens.id("b"))).isEqualTo(Ratio.parse("-1/3"));
    assertThat(again.sum()).isEqualTo(Ratio.ZERO);
  }

  @Test
  void aPostingOwesWhatItCredits() {
    assertThatThrownBy(
            () ->
                new Posting(
                    FIRST,
                    Ratio.ONE,
                    ratios("a", "1/2"),
                    ratios("a", "1"),
                    Sorted.noSet(),
                    Sorted.noSet(),
                    null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Correction(FIRST, ratios("a", "1/2"), Sorted.noMap()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAccountIsOpenedOnceAndKeptByWhoLeft() {
    Ledger ledger = Ledger.EMPTY.open(Gardens.id("a"), Ratio.of(2), FIRST);
    assertThat(ledger.open(Gardens.id("a"), Ratio.of(5), null)).isEqualTo(ledger);
    assertThat(ledger.balance(Gardens.id("a"))).isEqualTo(Ratio.of(2));
    assertThat(ledger.balance(Gardens.id("nobody"))).isEqualTo(Ratio.ZERO);
  }

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Scenario.of(5, 12, 8);
  }

  /** Posting week by week changes no balance that was projected, and every posting sums to zero. */
  @Property(tries = 80)
  void postingKeepsTheProjectedBalances(@ForAll("scenarios") Scenario scenario) {
    Garden garden = Gardens.published(scenario.garden(), 12);
    SquadPlan squad = garden.squads().get(Gardens.CHECKOUT);
    Map<MemberId, Ratio> projected = Planner.balances(garden, Gardens.CHECKOUT, FIRST.plus(12));
    for (int week = 1; week <= 12; week++) {
      for (Posted posted : Planner.postings(garden, squad.handover().in(FIRST.plus(week)))) {
        squad = squad.withLedger(squad.ledger().post(posted.posting()));
        assertThat(squad.ledger().sum()).isEqualTo(Ratio.ZERO);
      }
      garden = garden.with(squad);
      assertThat(Planner.balances(garden, Gardens.CHECKOUT, FIRST.plus(12))).isEqualTo(projected);
    }
    assertThat(squad.ledger().postings()).hasSize(12);
  }

  private static Turn turn(SquadPlan squad) {
    return Turn.whole(FIRST, 1, squad.handover().turn(FIRST), Gardens.id("a"), null);
  }

  private static Posting posting(SquadPlan squad) {
    return posting(Gardens.garden(squad));
  }

  private static Posting posting(Garden garden) {
    return Planner.postings(garden, garden.squads().get(Gardens.CHECKOUT).turns().get(FIRST).end())
        .getFirst()
        .posting();
  }

  private static TreeMap<MemberId, Ratio> ratios(String... pairs) {
    TreeMap<MemberId, Ratio> ratios = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      ratios.put(Gardens.id(pairs[i]), Ratio.parse(pairs[i + 1]));
    }
    return ratios;
  }
}
