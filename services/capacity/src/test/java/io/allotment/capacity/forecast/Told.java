package io.allotment.capacity.forecast;

import java.util.List;
import java.util.stream.Stream;

/** All that is told of a squad: its fans in the order of scopes, an arrival and a risk. */
record Told(List<Forecast<Fan>> fans, Forecast<Percentiles<Arrival>> next, Forecast<Risk> breach) {

  static Told of(Window window, int days, long seed) {
    Bootstrap bootstrap = Bootstrap.of(window, days, seed);
    return new Told(
        Stream.of(Scope.values()).map(bootstrap::fan).toList(),
        bootstrap.next(10, Scope.ALL),
        bootstrap.breach(new Reserve(8_000, 6_000)));
  }
}
