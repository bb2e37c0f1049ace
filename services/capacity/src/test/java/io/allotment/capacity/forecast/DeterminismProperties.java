package io.allotment.capacity.forecast;

import static io.allotment.capacity.forecast.Histories.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DeterminismProperties {

  @Provide
  Arbitrary<Window> windows() {
    return Histories.windows();
  }

  @Property(tries = 10_000)
  void theSameSeedAndHistoryForecastTheSame(
      @ForAll("windows") Window window, @ForAll @IntRange(max = 3) int days, @ForAll long seed) {
    Window again = new Window(new ArrayList<>(window.days()));
    Fan fan = made(Bootstrap.of(window, days, seed).fan(Scope.ALL));
    assertThat(made(Bootstrap.of(again, days, seed).fan(Scope.ALL))).isEqualTo(fan);
    for (Percentiles<Long> day : fan.days()) {
      assertThat(day.p50()).isBetween(0L, day.p85());
      assertThat(day.p85()).isLessThanOrEqualTo(day.p95());
    }
  }

  @Property(tries = 100)
  void allThatIsToldIsTheSameByteForByte(
      @ForAll("windows") Window window, @ForAll @IntRange(max = 15) int days, @ForAll long seed) {
    Window again = new Window(new ArrayList<>(window.days()));
    assertThat(bytes(Told.of(again, days, seed))).isEqualTo(bytes(Told.of(window, days, seed)));
  }

  @Property(tries = 20)
  void threadsTellTheSame(
      @ForAll @Size(min = 2, max = 6) List<@From("windows") Window> squads, @ForAll long seed) {
    List<Told> oneByOne = squads.stream().map(window -> Told.of(window, 10, seed)).toList();
    List<Told> together =
        IntStream.range(0, squads.size() * 4)
            .parallel()
            .mapToObj(number -> Told.of(squads.get(number % squads.size()), 10, seed))
            .toList();
    assertThat(together)
        .isEqualTo(Collections.nCopies(4, oneByOne).stream().flatMap(List::stream).toList());
  }

  @Property(tries = 50)
  void aLongerForecastBeginsWithTheShorter(
      @ForAll("windows") Window window, @ForAll @IntRange(max = 15) int days, @ForAll long seed) {
    Fan shorter = made(Bootstrap.of(window, days, seed).fan(Scope.ALL));
    Fan longer = made(Bootstrap.of(window, 20, seed).fan(Scope.ALL));
    assertThat(longer.days().subList(0, days)).isEqualTo(shorter.days());
  }

  private static byte[] bytes(Told told) {
    return told.toString().getBytes(StandardCharsets.UTF_8);
  }
}
