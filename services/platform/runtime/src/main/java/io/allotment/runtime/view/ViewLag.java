package io.allotment.runtime.view;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * {@code allotment.view.lag}: how many positions each view is behind what is known of its source.
 */
public final class ViewLag {

  private ViewLag() {}

  /** The gauges of these views; a view is as far as its slowest segment, whoever works on it. */
  public static MeterBinder of(Views views) {
    return registry ->
        views
            .names()
            .forEach(
                view ->
                    Gauge.builder("allotment.view.lag", views, all -> all.lag(view))
                        .tag("view", view)
                        .baseUnit("positions")
                        .register(registry));
  }
}
