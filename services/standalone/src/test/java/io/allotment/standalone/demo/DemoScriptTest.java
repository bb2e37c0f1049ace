package io.allotment.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.importroster.RosterRow;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoScriptTest {

  static Stream<Instant> nows() {
    return Stream.of(
        Instant.parse("2026-11-25T13:20:00Z"),
        Instant.parse("2026-11-23T00:00:00Z"),
        Instant.parse("2026-11-23T09:59:59Z"),
        Instant.parse("2026-11-23T10:00:00Z"),
        Instant.parse("2026-11-29T23:59:59Z"),
        Instant.parse("2027-01-01T00:00:00Z"),
        Instant.parse("2026-03-29T01:00:00Z"),
        Instant.parse("2028-02-29T12:00:00Z"));
  }

  @ParameterizedTest
  @MethodSource("nows")
  void theSameInstantGivesTheSameStory(Instant now) {
    assertThat(DemoScript.acts(now)).isEqualTo(DemoScript.acts(now));
  }

  @ParameterizedTest
  @MethodSource("nows")
  void theStoryIsAYearInOrderAndEndsNow(Instant now) {
    List<DemoAct> acts = DemoScript.acts(now);
    assertThat(acts).isSortedAccordingTo(Comparator.comparing(DemoAct::at));
    assertThat(acts.getFirst()).isInstanceOf(DemoAct.ImportsRoster.class);
    assertThat(acts.getFirst().at()).isEqualTo(now.minus(Duration.ofDays(364)));
    assertThat(acts.getLast()).isEqualTo(new DemoAct.TimePasses(now));
  }

  @ParameterizedTest
  @MethodSource("nows")
  void everyKindOfActHappens(Instant now) {
    Set<Class<?>> kinds = new HashSet<>();
    DemoScript.acts(now).forEach(act -> kinds.add(act.getClass()));
    assertThat(kinds).isEqualTo(Set.copyOf(kinds(DemoAct.class).toList()));
  }

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return sealed.isSealed()
        ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(DemoScriptTest::kinds)
        : Stream.of(sealed);
  }

  @ParameterizedTest
  @MethodSource("nows")
  void nobodyIsAwayTwiceAtOnce(Instant now) {
    Map<MemberId, List<Absence.Days>> away = new HashMap<>();
    Set<AbsenceId> ids = new HashSet<>();
    for (DemoAct act : DemoScript.acts(now)) {
      if (act instanceof DemoAct.SaysAway says) {
        assertThat(ids.add(says.absence())).isTrue();
        List<Absence.Days> others = away.computeIfAbsent(says.member(), any -> new ArrayList<>());
        assertThat(others)
            .noneMatch(
                other ->
                    !other.from().isAfter(says.days().to())
                        && !says.days().from().isAfter(other.to()));
        others.add(says.days());
      } else if (act instanceof DemoAct.TakesBack back) {
        assertThat(ids).contains(back.absence());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("nows")
  void whoActsIsOnARosterThen(Instant now) {
    Map<MemberId, Integer> squads = new HashMap<>();
    for (DemoAct act : DemoScript.acts(now)) {
      switch (act) {
        case DemoAct.ImportsRoster roster ->
            DemoRosters.rows(roster.csv())
                .forEach(row -> squads.merge(DemoRosters.member(row), 1, Integer::sum));
        case DemoAct.AddsMember adds -> squads.merge(adds.member(), 1, Integer::sum);
        case DemoAct.RemovesMember removes -> squads.merge(removes.member(), -1, Integer::sum);
        case DemoAct.OptsIn in -> assertThat(squads.get(in.member())).isPositive();
        case DemoAct.OptsOut out -> assertThat(squads.get(out.member())).isPositive();
        case DemoAct.ChangesHours hours -> assertThat(squads.get(hours.member())).isPositive();
        case DemoAct.SaysAway away -> assertThat(squads.get(away.member())).isPositive();
        case DemoAct.TakesBack back -> assertThat(squads.get(back.member())).isPositive();
        case DemoAct.GardenerSaysAway away -> assertThat(away.squad().value()).isNotEmpty();
        case DemoAct.TimePasses passes -> assertThat(passes.at()).isNotNull();
        case DemoAct.PaysOutOfHours pays -> assertThat(pays.squad()).isEqualTo(DemoPay.SQUAD);
        case DemoAct.IsOnCall call -> assertThat(squads.get(call.member())).isPositive();
        case DemoAct.OfHandover of -> assertThat(of.squad().value()).isNotEmpty();
      }
    }
    assertThat(squads).hasSizeBetween(48, 56);
  }

  @Test
  void eightSquadsOfPeopleWithNamesAndAddresses() {
    List<RosterRow> rows = new ArrayList<>();
    for (DemoAct act : DemoScript.acts(Instant.parse("2026-11-25T13:20:00Z"))) {
      if (act instanceof DemoAct.ImportsRoster roster) {
        rows.addAll(DemoRosters.rows(roster.csv()));
      }
    }
    assertThat(rows.stream().map(RosterRow::squadName).distinct())
        .containsExactly(
            "Checkout",
            "Payments",
            "Logistics",
            "Search",
            "Identity",
            "Mobile",
            "Platform",
            "Catalogue");
    assertThat(rows).allSatisfy(row -> assertThat(row.email()).endsWith("@example.com"));
    assertThat(rows.stream().map(RosterRow::name)).contains("Ines Hartmann", "Mateusz Zieliński");
  }
}
