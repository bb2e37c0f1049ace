package io.allotment.rotation.splitsquad;

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
import static io.allotment.rotation.Sample.rosters;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfMember.AccountOpened;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SplitSquadTest {

  private static Function<Standing, SplitSquad> split(String name, MemberId... members) {
    return now ->
        new SplitSquad(
            CHECKOUT, SEARCH, name, new TreeSet<>(Set.of(members)), rosters(now, CHECKOUT), NOW);
  }

  @Test
  void thoseWhoGoAreASquadOfTheirOwnWithTheSettingsOfTheFormer() {
    Given.Then then = checkout().prepared(SplitSquadDecider.DECIDER, split("Search", KIM, LEA));
    var former = then.after().squad(CHECKOUT);
    var own = then.after().squad(SEARCH);
    assertThat(former.members()).containsOnlyKeys(INES, JON);
    assertThat(own.members()).containsOnlyKeys(KIM, LEA);
    assertThat(own.handover()).isEqualTo(former.handover());
    assertThat(own.planned()).isFalse();
    assertThat(gardeners(then.after())).doesNotContainValue(KIM).doesNotContainValue(LEA);
  }

  @Test
  void theyBringASumOfZero() {
    var opened =
        checkout()
            .prepared(SplitSquadDecider.DECIDER, split("Search", KIM, LEA))
            .events(AccountOpened.class);
    assertThat(opened).hasSize(2);
    assertThat(Ratio.sum(opened.stream().map(AccountOpened::balance).toList()))
        .isEqualTo(Ratio.ZERO);
  }

  @Test
  void twiceIsOnce() {
    checkout()
        .and(SplitSquadDecider.DECIDER, split("Search", KIM, LEA))
        .prepared(SplitSquadDecider.DECIDER, split("Search", KIM, LEA))
        .thenNothing();
  }

  @Test
  void somebodyStaysAndWhoGoesIsAMember() {
    for (var members : List.of(List.of(INES, JON, KIM, LEA), List.of(KIM, NEW))) {
      checkout()
          .prepared(SplitSquadDecider.DECIDER, split("Search", members.toArray(MemberId[]::new)))
          .refused(RotationRule.NOTHING_SPLITS, "at least one who stays");
    }
  }

  @Test
  void theNewSquadIsNew() {
    checkout()
        .and(SplitSquadDecider.DECIDER, split("Search", KIM))
        .prepared(SplitSquadDecider.DECIDER, split("Search", LEA))
        .refused(RotationRule.ALREADY_OPEN, "another id");
  }

  @Test
  void itsNameCanBeSeen() {
    checkout().prepared(SplitSquadDecider.DECIDER, split(" ", KIM)).refused(RotationRule.BAD_NAME);
  }
}
