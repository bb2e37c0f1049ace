package io.allotment.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.OutOfHours;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.OptIn;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.pay.PayLines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
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

  @Test
  void gardenersHandOverAndNeedTheirMentorsLess() {
    Instant now = Instant.parse("2026-11-18T09:00:00Z");
    Handovers handovers = ActedOut.at(now).handovers();
    assertThat(handovers.notes().get(new SquadId("checkout")).values())
        .filteredOn(note -> note.accepted() != null)
        .hasSizeGreaterThan(15);
    assertThat(handovers.items().values()).filteredOn(item -> !item.isOpen()).isNotEmpty();
    assertThat(handovers.open(new SquadId("checkout"))).isNotEmpty();
    assertThat(pullIns(handovers, now, 13, 0)).isPositive();
    assertThat(pullIns(handovers, now, 52, 39)).isGreaterThan(pullIns(handovers, now, 13, 0));
    assertThat(handovers.pullIns().values()).allMatch(pullIn -> pullIn.answered() != null);
  }

  @Test
  void checkoutPaysOutOfHoursForMonths() {
    Instant now = Instant.parse("2026-11-18T09:00:00Z");
    ActedOut acted = ActedOut.at(now);
    OutOfHours stands = acted.outOfHours(DemoPay.SQUAD);
    Span months = new Span(now.minus(Duration.ofDays(90)), now);
    assertThat(stands.onCall(DemoPay.SQUAD)).hasSize(5);
    assertThat(stands.onCall(DemoPay.SQUAD))
        .filteredOn(
            member ->
                !new PayLines(
                        DemoPay.SQUAD,
                        member,
                        stands.termsOf(DemoPay.SQUAD),
                        stands.onCall(DemoPay.SQUAD, member))
                    .of(acted.squad("checkout").turns().values(), months)
                    .isEmpty())
        .hasSizeGreaterThan(2);
  }

  /** Between so many weeks ago. */
  private static long pullIns(Handovers handovers, Instant now, int from, int to) {
    return handovers.pullIns().values().stream()
        .map(pullIn -> pullIn.asked().at())
        .filter(at -> at.isAfter(now.minus(Duration.ofDays(7L * from))))
        .filter(at -> !at.isAfter(now.minus(Duration.ofDays(7L * to))))
        .count();
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
