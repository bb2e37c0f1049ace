package io.allotment.capacity.model;

import static io.allotment.capacity.Sample.mpd;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.model.Estimate.From;
import io.allotment.capacity.model.Size.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {

  private static final Optional<PointRatio> RATIO =
      Optional.of(new PointRatio(mpd(420), mpd(250), mpd(800), 12));

  @ParameterizedTest
  @CsvSource({
    "2500, DAYS, 2500, TIME",
    "8000, HOURS, 1000, TIME",
    "1, HOURS, 1, TIME",
    "12001, HOURS, 1501, TIME",
    "3000, POINTS, 1260, POINTS",
    "500, POINTS, 210, POINTS"
  })
  void isDaysAsTheyAreHoursByEightAndPointsByWhatTheyCameTo(
      long thousandths, Unit unit, long amount, From from) {
    Estimate estimate = Estimate.of(new Size(thousandths, unit), RATIO);
    assertThat(estimate.amount()).isEqualTo(mpd(amount));
    assertThat(estimate.from()).isEqualTo(from);
  }

  @Test
  void pointsHaveASpread() {
    Estimate estimate = Estimate.of(new Size(3_000, Unit.POINTS), RATIO);
    assertThat(estimate.low()).isEqualTo(mpd(750));
    assertThat(estimate.high()).isEqualTo(mpd(2_400));
    assertThat(estimate.why())
        .isEqualTo("3 points at 0.42 days a point, as measured on 12 stories.");
  }

  @Test
  void whereNothingIsKnownItSaysSo() {
    assertThat(Estimate.of(null, RATIO).why()).contains("no size");
    Estimate points = Estimate.of(new Size(3_000, Unit.POINTS), Optional.empty());
    assertThat(points.amount()).isNull();
    assertThat(points.from()).isEqualTo(From.NONE);
    assertThat(points.why()).contains("not known yet");
  }

  @ParameterizedTest
  @CsvSource({
    "0, DAYS",
    "-5, HOURS",
    "1000001, DAYS",
    "9223372036854775807, POINTS",
    "1000000000, POINTS"
  })
  void aSizeThatCannotBeMeantIsNone(long thousandths, Unit unit) {
    Estimate estimate = Estimate.of(new Size(thousandths, unit), RATIO);
    assertThat(estimate.amount()).isNull();
    assertThat(estimate.from()).isEqualTo(From.NONE);
    assertThat(estimate.why()).endsWith(".");
  }
}
