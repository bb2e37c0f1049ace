package io.allotment.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.OptIn;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of the story when it is acted out: every state that a screen can show. */
class DemoYearTest {

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-25T13:20:00Z", "2026-11-29T23:59:59Z"})
  void everyStateShows(Instant now) {
    ActedOut acted = ActedOut.at(now);
    Turn gap = acted.running("payments", now);
    assertThat(gap.gardener()).isNull();
    assertThat(gap.gap()).isNotNull();
    Turn cover = acted.running("search", now);
    assertThat(cover.gardener()).isNotNull();
    assertThat(cover.needsCover()).isNotNull();
    assertThat(acted.squad("logistics").turns().values())
        .filteredOn(turn -> !turn.isServed(now) && turn.needsCover() != null)
        .hasSize(1);
    for (String squad : List.of("checkout", "identity", "mobile", "platform", "catalogue")) {
      Turn turn = acted.running(squad, now);
      assertThat(turn.gardener()).as(squad).isNotNull();
      assertThat(turn.needsCover()).as(squad).isNull();
    }
    assertThat(optIn(acted, "catalogue", now)).isEqualTo(OptIn.PROVISIONAL);
    assertThat(optIn(acted, "checkout", now)).isEqualTo(OptIn.OWN);
    assertThat(acted.squad("checkout").members().get(new MemberId("yara")).trained()).isFalse();
    for (SquadPlan squad : acted.squads()) {
      Ratio sum =
          Ratio.sum(
              squad.ledger().accounts().keySet().stream().map(squad.ledger()::balance).toList());
      assertThat(sum).as(squad.id().value()).isEqualTo(Ratio.ZERO);
      assertThat(gapsBefore(squad, now)).as(squad.id().value()).isLessThanOrEqualTo(2);
    }
    assertThat(servedWeeks(acted, "checkout")).isBetween(50L, 52L);
    assertThat(servedWeeks(acted, "platform")).isBetween(50L, 52L);
    assertThat(servedWeeks(acted, "catalogue")).isBetween(8L, 10L);
  }

  private static long servedWeeks(ActedOut acted, String squad) {
    return acted.squad(squad).ledger().postings().size();
  }

  private static OptIn optIn(ActedOut acted, String squad, Instant now) {
    MemberId gardener = acted.running(squad, now).gardener();
    return acted.squad(squad).members().get(gardener).optIn();
  }

  private static long gapsBefore(SquadPlan squad, Instant now) {
    return squad.turns().values().stream()
        .filter(turn -> turn.isServed(now) && turn.gap() != null)
        .count();
  }
}
