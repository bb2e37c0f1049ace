package io.allotment.capacity.setfloor;

import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.MONDAY;
import static io.allotment.capacity.Sample.NOW;

import io.allotment.capacity.Given;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.OfFloor.FloorSet;
import io.allotment.capacity.model.Percent;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SetFloorTest {

  private static SetFloor floor(int percent, LocalDate from) {
    return new SetFloor(new Percent(percent), from, INES, NOW);
  }

  @Test
  void holdsFromTodayOnOrLater() {
    Given.nothing()
        .when(SetFloorDecider.DECIDER, floor(35, MONDAY))
        .then(new FloorSet(new Percent(35), MONDAY, INES, NOW));
    Given.nothing()
        .and(SetFloorDecider.DECIDER, floor(35, MONDAY))
        .when(SetFloorDecider.DECIDER, floor(35, MONDAY))
        .then();
  }

  @Test
  void neverReachesBack() {
    Given.nothing()
        .when(SetFloorDecider.DECIDER, floor(20, MONDAY.minusDays(1)))
        .refused(CapacityRule.FLOOR_BACKWARDS, "2026-11-08", "from 2026-11-09 on");
  }
}
