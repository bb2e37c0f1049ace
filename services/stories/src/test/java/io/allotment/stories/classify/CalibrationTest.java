package io.allotment.stories.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.allotment.stories.classify.Calibration.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void confidenceNeverFallsAsTheMarginGrows() {
    Calibration calibration = Calibration.fit(outcomes(2, -1));
    double before = 0;
    for (double margin = 0; margin < 20; margin += .1) {
      double confidence = calibration.confidence(margin);
      assertThat(confidence).isBetween(before, 1.0);
      before = confidence;
    }
  }

  @Test
  void findsTheCurveThatOutcomesWereDrawnFrom() {
    Logistic found = Logistic.fit(outcomes(2, -1));
    assertThat(found.slope()).isEqualTo(2, within(.2));
    assertThat(found.offset()).isEqualTo(-1, within(.2));
  }

  @Test
  void aMarginThatTellsNothingGivesTheSameConfidenceToAll() {
    Calibration calibration = Calibration.fit(outcomes(-1, 0));
    assertThat(calibration.confidence(0)).isEqualTo(calibration.confidence(10));
    assertThat(calibration.floor()).isEqualTo(1);
  }

  @Test
  void outcomesThatAreAllRightGiveAFiniteCurve() {
    List<Outcome> right = List.of(new Outcome(1, true), new Outcome(2, true), new Outcome(9, true));
    assertThat(Calibration.fit(right).confidence(3)).isBetween(.5, 1.0);
  }

  @Test
  void twoPeopleAgreeAsOftenAsWasMeasured() {
    double slip = (1 - Calibration.NAMED) / 2;
    double both = Calibration.NAMED * Calibration.NAMED + 2 * slip * slip;
    assertThat(both).isEqualTo(.85, within(.005));
  }

  private static List<Outcome> outcomes(double slope, double offset) {
    Random random = new Random(3);
    List<Outcome> outcomes = new ArrayList<>();
    for (int at = 0; at < 20_000; at++) {
      double margin = random.nextDouble() * 4;
      double right = 1 / (1 + Math.exp(-slope * margin - offset));
      outcomes.add(new Outcome(margin, random.nextDouble() < right));
    }
    return outcomes;
  }
}
