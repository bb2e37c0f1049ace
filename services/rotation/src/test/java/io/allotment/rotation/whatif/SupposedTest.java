package io.allotment.rotation.whatif;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NEW;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.drawn;
import static io.allotment.rotation.Sample.planned;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Log;
import io.allotment.rotation.archivesquad.ArchiveSquad;
import io.allotment.rotation.archivesquad.ArchiveSquadDecider;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.Tier;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.rotation.removemember.RemoveMember;
import io.allotment.rotation.removemember.RemoveMemberDecider;
import io.allotment.rotation.whatif.Supposed.Newcomer;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Decision.Accepted;
import io.allotment.runtime.decide.Decision.Rejected;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SupposedTest {
  private static final Supposed NOTHING = new Supposed(new TreeSet<>(), null, List.of());
  private static final Newcomer FULL_TIME = new Newcomer(Ratio.ONE, WorkingPattern.WEEKDAYS);
  private static final MemberId NEWCOMER = new MemberId("newcomer-1");

  private final Standing today = standing(checkout());

  private static Standing standing(Given given) {
    return new Log(given.events()).standing();
  }

  private static Supposed leaving(MemberId... members) {
    return new Supposed(new TreeSet<>(List.of(members)), null, List.of());
  }

  private static Supposed joining(Newcomer... newcomers) {
    return new Supposed(new TreeSet<>(), null, List.of(newcomers));
  }

  private static Supposed resting(int weeks) {
    return new Supposed(new TreeSet<>(), weeks, List.of());
  }

  private static Standing after(Standing today, Supposed supposed) {
    Decision<RotationEvent> decision = supposed.decide(today, CHECKOUT, NOW);
    if (decision instanceof Accepted<RotationEvent>(var events)) {
      return today.after(events);
    }
    throw new AssertionError(decision);
  }

  private Comparison compared(Supposed supposed) {
    return Comparison.of(today, after(today, supposed), CHECKOUT, 26, NOW);
  }

  private static List<String> changed(Comparison compared, Standing today, Tier tier) {
    return compared.turns().stream()
        .filter(Comparison.Pair::changed)
        .filter(pair -> today.squad(CHECKOUT).tier(pair.today(), NOW) == tier)
        .map(pair -> pair.today().week().toString())
        .toList();
  }

  private static Comparison.Share share(Comparison compared, MemberId member) {
    return compared.shares().stream()
        .filter(share -> share.member().equals(member))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothingSupposedChangesNothing() {
    Comparison compared = compared(NOTHING);
    assertThat(compared.turns()).hasSize(26).noneMatch(Comparison.Pair::changed);
    assertThat(compared.elsewhere()).isEmpty();
    assertThat(compared.shares())
        .hasSize(4)
        .allSatisfy(share -> assertThat(share.supposed()).isEqualTo(share.today()));
  }

  @Test
  void whatIsSoAlreadyChangesNothing() {
    assertThat(resting(1).decide(today, CHECKOUT, NOW)).isEqualTo(Decision.accepted());
  }

  @Test
  void wholeTurnsOfALeaverPassOnAsTheyDoWhenTheyLeave() {
    Standing real =
        checkout()
            .prepared(
                RemoveMemberDecider.DECIDER,
                now -> new RemoveMember(CHECKOUT, JON, rosters(now, JON), NOW))
            .after();
    assertThat(after(today, leaving(JON)).garden()).isEqualTo(real.garden());

    Comparison compared = compared(leaving(JON));
    assertThat(changed(compared, today, Tier.FROZEN)).containsExactly("2026-W47");
    assertThat(changed(compared, today, Tier.PUBLISHED))
        .containsExactly("2026-W51", "2027-W02", "2027-W06");
    assertThat(share(compared, JON).supposed().turns()).isZero();
    assertThat(share(compared, JON).today().turns()).isEqualTo(7);
  }

  @Test
  void anAnnouncedTurnOfALeaverIsOpen() {
    assertThat(compared(leaving(JON)).turns())
        .filteredOn(pair -> Comparison.open(pair.supposed(), NOW))
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.today().week()).hasToString("2026-W47");
              assertThat(Comparison.open(pair.today(), NOW)).isFalse();
            });
  }

  @Test
  void whoJoinsMovesNoPromisedTurnAndServesAfterShadowing() {
    Comparison compared = compared(joining(FULL_TIME));
    assertThat(changed(compared, today, Tier.FROZEN)).isEmpty();
    assertThat(changed(compared, today, Tier.PUBLISHED)).isEmpty();
    assertThat(changed(compared, today, Tier.FORECAST)).isNotEmpty();
    assertThat(share(compared, NEWCOMER).today()).isNull();
    assertThat(share(compared, NEWCOMER).supposed().turns()).isPositive();
  }

  @Test
  void whoJoinsTakesOverWhatALeaverLeaves() {
    Supposed both = new Supposed(new TreeSet<>(Set.of(JON, KIM, LEA)), null, List.of(FULL_TIME));
    Comparison compared = compared(both);
    assertThat(compared.shares())
        .filteredOn(share -> share.supposed().turns() > 0)
        .extracting(Comparison.Share::member)
        .containsExactly(INES, NEWCOMER);
  }

  @Test
  void otherWeeksOfRestChangeNoPromisedTurn() {
    Comparison compared = compared(resting(3));
    assertThat(changed(compared, today, Tier.FROZEN)).isEmpty();
    assertThat(changed(compared, today, Tier.PUBLISHED)).isEmpty();
    assertThat(after(today, resting(3)).squad(CHECKOUT).policy().rest()).isEqualTo(3);
  }

  @Test
  void whoIsFreedIsSeenElsewhere() {
    Standing two =
        standing(drawn(planned(CHECKOUT, INES, JON).and(squad(SEARCH, INES).events()), SEARCH));
    Comparison compared = Comparison.of(two, after(two, leaving(INES)), CHECKOUT, 26, NOW);
    assertThat(compared.elsewhere()).containsOnlyKeys(SEARCH);
    assertThat(compared.elsewhere().get(SEARCH)).isGreaterThanOrEqualTo(4);
  }

  @Test
  void anIdThatSomebodyHasIsNotGivenToWhoJoins() {
    Standing taken = standing(planned(CHECKOUT, INES, NEWCOMER));
    assertThat(joining(FULL_TIME, FULL_TIME).newcomers(taken))
        .containsExactly(new MemberId("newcomer-2"), new MemberId("newcomer-3"));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    refused(today, leaving(NEW), RotationRule.UNKNOWN_MEMBER, "nils is not a member");
    refused(today, resting(-1), RotationRule.BAD_NUMBER, "between 0 and 52");
    refused(today, resting(53), RotationRule.BAD_NUMBER, "between 0 and 52");
    for (Ratio share : List.of(Ratio.ZERO, Ratio.of(-1, 2), Ratio.of(3, 2))) {
      refused(
          today,
          joining(new Newcomer(share, WorkingPattern.WEEKDAYS)),
          RotationRule.BAD_NUMBER,
          "more than 0 and at most 1");
    }
    refused(
        today,
        joining(Collections.nCopies(11, FULL_TIME).toArray(Newcomer[]::new)),
        RotationRule.BAD_NUMBER,
        "at most 10 people");
    refused(Standing.EMPTY, NOTHING, RotationRule.UNKNOWN_SQUAD, "open it first");
    refused(standing(squad(CHECKOUT, INES)), NOTHING, RotationRule.NOT_PLANNED, "first plan");
  }

  @Test
  void nobodyJoinsASquadThatIsArchivedButItCanBeAskedOf() {
    Standing archived =
        checkout()
            .prepared(
                ArchiveSquadDecider.DECIDER,
                now -> new ArchiveSquad(CHECKOUT, null, rosters(now, CHECKOUT), NOW))
            .after();
    refused(archived, joining(FULL_TIME), RotationRule.SQUAD_ARCHIVED, "Restore it first");
    assertThat(Comparison.of(archived, after(archived, leaving(JON)), CHECKOUT, 26, NOW).turns())
        .isNotEmpty();
  }

  private static void refused(Standing now, Supposed supposed, RotationRule rule, String words) {
    assertThat(supposed.decide(now, CHECKOUT, NOW))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.rule()).isEqualTo(rule);
              assertThat(rejected.detail()).contains(words);
            });
  }
}
