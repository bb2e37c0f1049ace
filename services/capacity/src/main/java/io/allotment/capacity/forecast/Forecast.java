package io.allotment.capacity.forecast;

import java.util.function.Supplier;

/**
 * What is forecast, or that too little is known to forecast it.
 *
 * @param <T> what it says where it says something
 */
public sealed interface Forecast<T> {

  /** There was enough to forecast from. */
  record Made<T>(T value) implements Forecast<T> {}

  /**
   * The window had fewer than {@value Window#FEWEST_DAYS} working days or fewer than {@value
   * Window#FEWEST_FINISHED} finished items.
   *
   * @param days the working days it had
   * @param finished the items finished on them
   */
  record NotEnoughData<T>(int days, long finished) implements Forecast<T> {}

  /** What is forecast from a window where it holds enough items of that scope. */
  static <T> Forecast<T> from(Window window, Scope scope, Supplier<T> value) {
    return window.suffices(scope)
        ? new Made<>(value.get())
        : new NotEnoughData<>(window.days().size(), window.finished(scope));
  }
}
