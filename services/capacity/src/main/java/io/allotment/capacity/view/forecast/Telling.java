package io.allotment.capacity.view.forecast;

import io.allotment.capacity.forecast.Arrival;
import io.allotment.capacity.forecast.Bootstrap;
import io.allotment.capacity.forecast.Fan;
import io.allotment.capacity.forecast.Forecast;
import io.allotment.capacity.forecast.Percentiles;
import io.allotment.capacity.forecast.Reserve;
import io.allotment.capacity.forecast.Risk;
import io.allotment.capacity.forecast.Scope;
import io.allotment.capacity.forecast.Window;
import io.allotment.capacity.view.forecast.ForecastView.BreachView;
import io.allotment.capacity.view.forecast.ForecastView.ChanceView;
import io.allotment.capacity.view.forecast.ForecastView.DayView;
import io.allotment.capacity.view.forecast.ForecastView.FanView;
import io.allotment.capacity.view.forecast.ForecastView.LeftView;
import io.allotment.capacity.view.forecast.ForecastView.NextView;
import io.allotment.capacity.view.forecast.ForecastView.RiskScoreView;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what follows from a window, in days of the calendar.
 *
 * @param window the days of which it is known what was finished
 * @param drawn those of them of which it is known what was drawn
 * @param ahead the working days of the iteration that are ahead
 * @param beyond as many working days as arrivals are looked for, the same ones first
 */
record Telling(
    Window window, Window drawn, List<LocalDate> ahead, List<LocalDate> beyond, long seed) {

  List<FanView> fans() {
    Bootstrap runs = Bootstrap.of(window, ahead.size(), seed);
    return Stream.of(Scope.ALL, Scope.OPERATIONAL, Scope.TACTICAL, Scope.STRATEGIC)
        .map(scope -> fan(scope, runs.fan(scope)))
        .toList();
  }

  /** When so many are done; nothing where there is not enough data. */
  List<NextView> next(List<Integer> numbers) {
    Bootstrap runs = Bootstrap.of(window, beyond.size(), seed);
    return numbers.stream().flatMap(n -> next(n, runs.next(n, Scope.ALL)).stream()).toList();
  }

  BreachView breach(LeftView left, @Nullable RiskScoreView score) {
    Reserve reserve = new Reserve(left.improvement().value(), left.garden().value());
    return switch (Bootstrap.of(drawn, ahead.size(), seed).breach(reserve)) {
      case Forecast.Made<Risk>(Risk risk) ->
          new BreachView(
              true,
              null,
              IntStream.range(0, ahead.size())
                  .mapToObj(at -> new ChanceView(ahead.get(at), percent(risk.days().get(at))))
                  .toList(),
              left,
              score);
      case Forecast.NotEnoughData<Risk> not ->
          new BreachView(false, why(not, Scope.OPERATIONAL) + sinceWhen(), List.of(), left, score);
    };
  }

  /** What there was, where it is not enough; null where it is. */
  @Nullable String why(Scope scope) {
    return window.suffices(scope)
        ? null
        : why(new Forecast.NotEnoughData<>(window.days().size(), window.finished(scope)), scope);
  }

  static String word(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }

  private String sinceWhen() {
    return drawn.days().size() < window.days().size() ? " since the first iteration began" : "";
  }

  private FanView fan(Scope scope, Forecast<Fan> forecast) {
    return switch (forecast) {
      case Forecast.Made<Fan>(Fan fan) ->
          new FanView(
              word(scope),
              true,
              null,
              window.finished(scope),
              IntStream.range(0, ahead.size())
                  .mapToObj(at -> day(ahead.get(at), fan.days().get(at)))
                  .toList());
      case Forecast.NotEnoughData<Fan> not ->
          new FanView(word(scope), false, why(not, scope), not.finished(), List.of());
    };
  }

  private Optional<NextView> next(int n, Forecast<Percentiles<Arrival>> forecast) {
    return switch (forecast) {
      case Forecast.Made<Percentiles<Arrival>>(var by) ->
          Optional.of(
              new NextView(n, word(Scope.ALL), day(by.p50()), day(by.p85()), day(by.p95())));
      case Forecast.NotEnoughData<Percentiles<Arrival>> _ -> Optional.empty();
    };
  }

  private @Nullable LocalDate day(Arrival arrival) {
    return switch (arrival) {
      case Arrival.On(int day) -> beyond.get(day - 1);
      case Arrival.Later _ -> null;
    };
  }

  private static DayView day(LocalDate day, Percentiles<Long> by) {
    return new DayView(day, by.p5(), by.p15(), by.p50(), by.p85(), by.p95());
  }

  private static int percent(int runs) {
    return Math.floorDiv(100 * runs + Bootstrap.RUNS / 2, Bootstrap.RUNS);
  }

  private static String why(Forecast.NotEnoughData<?> not, Scope scope) {
    String items = scope == Scope.ALL ? "finished items" : "finished " + word(scope) + " items";
    return "%d of %d %s, %d of %d working days"
        .formatted(not.finished(), Window.FEWEST_FINISHED, items, not.days(), Window.FEWEST_DAYS);
  }
}
