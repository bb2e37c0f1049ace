package io.allotment.rotation.mergesquads;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.drawn;
import static io.allotment.rotation.Sample.gardeners;
import static io.allotment.rotation.Sample.planned;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfMember.AccountOpened;
import io.allotment.rotation.event.OfMember.MemberAdded;
import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.planahead.PlanAheadDecider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Search, with Jon, Kim and Lea, goes into Checkout, with Ines and Jon. */
class MergeSquadsTest {
  private static final List<SquadId> BOTH = List.of(CHECKOUT, SEARCH);
  private static final Instant LATER = NOW.plus(Duration.ofDays(9));

  private static Given both() {
    return drawn(planned(CHECKOUT, INES, JON).and(squad(SEARCH, JON, KIM, LEA).events()), SEARCH)
        .and(PlanAheadDecider.DECIDER, now -> new PlanAhead(Rosters.in(now, BOTH), LATER));
  }

  private static Function<Standing, MergeSquads> merge(SquadId squad, SquadId into) {
    return now -> new MergeSquads(squad, into, null, Rosters.in(now, BOTH), LATER);
  }

  @Test
  void itsPeopleJoinAndAreAskedAndItEnds() {
    Given.Then then = both().prepared(MergeSquadsDecider.DECIDER, merge(SEARCH, CHECKOUT));
    assertThat(then.events(MemberAdded.class))
        .extracting(MemberAdded::member)
        .containsExactly(KIM, LEA);
    assertThat(then.events(OptedIn.class)).hasSize(2).allMatch(OptedIn::provisional);
    assertThat(then.after().squad(SEARCH).archived()).isTrue();
    assertThat(then.after().squad(CHECKOUT).members().values()).allMatch(Member::trained);
  }

  @Test
  void noPromisedTurnOfTheOtherChanges() {
    Given.Then then = both().prepared(MergeSquadsDecider.DECIDER, merge(SEARCH, CHECKOUT));
    assertThat(gardeners(then.after())).isEqualTo(gardeners(then.before()));
  }

  @Test
  void theyBringWhatTheyOweEachOtherAndNobodyElsePaysForIt() {
    Given.Then then = both().prepared(MergeSquadsDecider.DECIDER, merge(SEARCH, CHECKOUT));
    List<AccountOpened> opened = then.events(AccountOpened.class);
    assertThat(Ratio.sum(opened.stream().map(AccountOpened::balance).toList()))
        .isEqualTo(Ratio.ZERO);
    var ledger = then.before().squad(SEARCH).ledger();
    assertThat(ledger.balance(KIM)).isNotEqualTo(ledger.balance(LEA));
    assertThat(opened.getFirst().balance().minus(opened.getLast().balance()))
        .isEqualTo(ledger.balance(KIM).minus(ledger.balance(LEA)));
    assertThat(then.after().squad(CHECKOUT).ledger().sum()).isEqualTo(Ratio.ZERO);
  }

  @Test
  void twiceIsOnce() {
    both()
        .and(MergeSquadsDecider.DECIDER, merge(SEARCH, CHECKOUT))
        .prepared(MergeSquadsDecider.DECIDER, merge(SEARCH, CHECKOUT))
        .thenNothing();
  }

  @Test
  void nobodyJoinsWhatHasEnded() {
    both()
        .and(MergeSquadsDecider.DECIDER, merge(SEARCH, CHECKOUT))
        .prepared(MergeSquadsDecider.DECIDER, merge(CHECKOUT, SEARCH))
        .refused(RotationRule.SQUAD_ARCHIVED, "search");
  }

  @Test
  void bothAreOpen() {
    planned(CHECKOUT, INES, JON)
        .prepared(
            MergeSquadsDecider.DECIDER,
            now -> new MergeSquads(CHECKOUT, SEARCH, null, Rosters.in(now, BOTH), NOW))
        .refused(RotationRule.UNKNOWN_SQUAD, "search");
  }

  @Test
  void theRostersOfBothAreRead() {
    both()
        .prepared(
            MergeSquadsDecider.DECIDER,
            now -> new MergeSquads(SEARCH, CHECKOUT, null, Rosters.in(now, List.of(SEARCH)), LATER))
        .refused(RotationRule.ROSTER_MOVED);
  }
}
