package io.allotment.capacity.setcadence;

import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.EIGHT;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.MONDAY;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SEARCH;
import static io.allotment.capacity.Sample.open;
import static io.allotment.capacity.Sample.opened;
import static io.allotment.capacity.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allotment.capacity.Given;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.Following;
import io.allotment.capacity.event.OfSquad.PolicySet;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.model.Cadence;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.Policy;
import io.allotment.capacity.openiteration.OpenIterationDecider;
import io.allotment.capacity.setfloor.SetFloor;
import io.allotment.capacity.setfloor.SetFloorDecider;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetCadenceTest {

  private static final Cadence TWO_WEEKS = new Cadence(MONDAY, 2);

  private static SetCadence set(@Nullable Cadence cadence) {
    return new SetCadence(CHECKOUT, cadence, INES, NOW);
  }

  private static Following next(Given given, String today) {
    Squads squads = Squads.NOTHING;
    for (CapacityEvent event : given.events()) {
      squads = squads.after(event);
    }
    return Following.of(squads.of(CHECKOUT), LocalDate.parse(today)).orElseThrow();
  }

  private static Following following(String id, String first, String last) {
    return new Following(
        new IterationId(id), new Days(LocalDate.parse(first), LocalDate.parse(last)));
  }

  @Test
  void isAPartOfThePolicyAndNothingElseOfItChanges() {
    squad()
        .when(SetCadenceDecider.DECIDER, set(TWO_WEEKS))
        .then(new PolicySet(CHECKOUT, 1, Policy.DEFAULT.with(TWO_WEEKS), INES, NOW));
    Given given = squad().and(SetCadenceDecider.DECIDER, set(TWO_WEEKS));
    given.when(SetCadenceDecider.DECIDER, set(TWO_WEEKS)).then();
    given
        .when(SetCadenceDecider.DECIDER, set(null))
        .then(new PolicySet(CHECKOUT, 2, Policy.DEFAULT, INES, NOW));
  }

  @Test
  void aFloorThatOutgrewTheShareDoesNotStandAgainstIt() {
    squad()
        .and(SetFloorDecider.DECIDER, new SetFloor(new Percent(50), MONDAY, INES, NOW))
        .when(SetCadenceDecider.DECIDER, set(TWO_WEEKS))
        .then(new PolicySet(CHECKOUT, 1, Policy.DEFAULT.with(TWO_WEEKS), INES, NOW));
  }

  @Test
  void refusesASquadThatNobodyToldOf() {
    squad()
        .when(SetCadenceDecider.DECIDER, new SetCadence(SEARCH, TWO_WEEKS, INES, NOW))
        .refused(CapacityRule.UNKNOWN_SQUAD, "search");
  }

  @Test
  void theNextOneLiesAroundTodayOrBehindTheLastAsAWhole() {
    Given none = squad().and(SetCadenceDecider.DECIDER, set(TWO_WEEKS));
    assertThat(next(none, "2026-11-22"))
        .isEqualTo(following("2026-w46", "2026-11-09", "2026-11-22"));

    Given one = opened().and(SetCadenceDecider.DECIDER, set(TWO_WEEKS));
    assertThat(next(one, "2026-11-10"))
        .isEqualTo(following("2026-w48", "2026-11-23", "2026-12-06"));
    assertThat(next(one, "2027-01-04"))
        .isEqualTo(following("2027-w01", "2027-01-04", "2027-01-17"));

    Days behind = new Days(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-12-06"));
    Given two = one.and(OpenIterationDecider.DECIDER, open(EIGHT, behind));
    assertThat(next(two, "2026-11-10"))
        .isEqualTo(following("2026-w50", "2026-12-07", "2026-12-20"));
  }

  @Test
  void aNameThatIsTakenGetsANumber() {
    Days early = new Days(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-02"));
    Given given =
        squad()
            .and(SetCadenceDecider.DECIDER, set(TWO_WEEKS))
            .and(OpenIterationDecider.DECIDER, open(new IterationId("2026-w46"), early));
    assertThat(next(given, "2026-11-10").iteration()).isEqualTo(new IterationId("2026-w46-2"));
  }

  @Test
  void aCadenceThatCannotBeMeantIsNone() {
    assertThatThrownBy(() -> new Cadence(MONDAY, 0)).hasMessageContaining("1 to 13 weeks");
    assertThatThrownBy(() -> new Cadence(MONDAY, 14)).hasMessageContaining("1 to 13 weeks");
    assertThatThrownBy(() -> new Cadence(LocalDate.MAX, 2)).hasMessageContaining("year");
  }
}
