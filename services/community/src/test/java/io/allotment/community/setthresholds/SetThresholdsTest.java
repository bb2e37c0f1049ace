package io.allotment.community.setthresholds;

import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.NOW;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfThresholds.ThresholdsSet;
import io.allotment.community.model.Marks;
import io.allotment.community.model.Thresholds;
import io.allotment.runtime.decide.Given;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SetThresholdsTest {

  private static final Thresholds OTHER = with(new Marks(2, 3), new Marks(80, 50), 21);

  private static Thresholds with(Marks reserveKept, Marks inboxClassed, int overdueDays) {
    Thresholds by = Thresholds.DEFAULT;
    return new Thresholds(
        reserveKept,
        inboxClassed,
        by.oldestOperational(),
        by.carriers(),
        by.largestShare(),
        by.overdueItems(),
        by.dutyLoad(),
        overdueDays);
  }

  private static Given<CommunityEvent> nothing() {
    return Given.that(List.of());
  }

  private static SetThresholds set(Thresholds values, int seen) {
    return new SetThresholds(values, seen, INES, NOW);
  }

  @Test
  void eachSetIsAVersionOfItsOwn() {
    nothing()
        .when(SetThresholdsDecider.DECIDER, set(Thresholds.DEFAULT, 0))
        .then(new ThresholdsSet(1, Thresholds.DEFAULT, INES, NOW));
    nothing()
        .and(SetThresholdsDecider.DECIDER, set(Thresholds.DEFAULT, 0))
        .when(SetThresholdsDecider.DECIDER, set(OTHER, 1))
        .then(new ThresholdsSet(2, OTHER, INES, NOW));
  }

  @Test
  void theSameAgainIsNoVersion() {
    nothing()
        .and(SetThresholdsDecider.DECIDER, set(OTHER, 0))
        .when(SetThresholdsDecider.DECIDER, set(OTHER, 1))
        .then();
  }

  @Test
  void whoEditsAnOlderVersionDecidesNothing() {
    nothing()
        .and(SetThresholdsDecider.DECIDER, set(OTHER, 0))
        .when(SetThresholdsDecider.DECIDER, set(Thresholds.DEFAULT, 0))
        .refused(CommunityRule.THRESHOLDS_MOVED, "version 1", "version 0");
    nothing()
        .when(SetThresholdsDecider.DECIDER, set(Thresholds.DEFAULT, 7))
        .refused(CommunityRule.THRESHOLDS_MOVED, "version 0", "version 7");
  }

  static Stream<Thresholds> bad() {
    Marks marks = new Marks(1, 2);
    Marks less = new Marks(90, 75);
    return Stream.of(
        with(new Marks(0, 2), less, 14),
        with(new Marks(2, 1), less, 14),
        with(new Marks(1, 4), less, 14),
        with(marks, new Marks(75, 90), 14),
        with(marks, new Marks(101, 90), 14),
        with(marks, new Marks(90, -1), 14),
        with(marks, less, 0),
        with(marks, less, 3651));
  }

  @ParameterizedTest
  @MethodSource
  void bad(Thresholds values) {
    nothing()
        .when(SetThresholdsDecider.DECIDER, set(values, 0))
        .refused(CommunityRule.BAD_THRESHOLD, "send all of them again");
  }
}
