package io.allotment.capacity.model;

import static io.allotment.capacity.Sample.MONDAY;
import static io.allotment.capacity.Sample.mpd;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.model.PointRatio.Finished;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointRatioTest {

  private static List<Finished> finished(int stories) {
    return IntStream.rangeClosed(1, stories)
        .mapToObj(number -> new Finished(new Points(2_000), mpd(number * 100L)))
        .toList();
  }

  @Test
  void fewStoriesSayNothing() {
    assertThat(PointRatio.of(finished(9))).isEmpty();
  }

  @Test
  void storiesWithoutPointsSayNothing() {
    List<Finished> none =
        IntStream.range(0, 20).mapToObj(_ -> new Finished(new Points(0), mpd(500))).toList();
    assertThat(PointRatio.of(none)).isEmpty();
  }

  @Test
  void aPointIsWhatItTookWithItsSpread() {
    PointRatio ratio = PointRatio.of(finished(12)).orElseThrow();
    assertThat(ratio).isEqualTo(new PointRatio(mpd(325), mpd(200), mpd(450), 12));
    assertThat(ratio.days(new Points(500))).isEqualTo(mpd(163));
  }

  @Test
  void iterationsFollowTheirCadenceInBothDirections() {
    Cadence cadence = new Cadence(MONDAY, 2);
    Days first = new Days(MONDAY, LocalDate.parse("2026-11-22"));
    assertThat(cadence.around(MONDAY)).isEqualTo(first);
    assertThat(cadence.around(LocalDate.parse("2026-11-22"))).isEqualTo(first);
    assertThat(cadence.around(LocalDate.parse("2026-11-08")))
        .isEqualTo(new Days(LocalDate.parse("2026-10-26"), LocalDate.parse("2026-11-08")));
  }
}
