package io.allotment.runtime.view;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Degraded while a view has stopped at an event it cannot take, or at one this release cannot read:
 * what it shows grows old, while everything else goes on. Details name the view, the position and
 * the kind of failure.
 */
public final class ViewsHealth extends AbstractHealthIndicator {

  /** Something grows old, and everything goes on. */
  public static final Status DEGRADED = new Status("DEGRADED", "A view has stopped.");

  private final Views views;

  public ViewsHealth(Views views) {
    this.views = views;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up();
    for (String view : views.names()) {
      List<Stop> stops = views.stops(view);
      if (!stops.isEmpty()) {
        Stop first = stops.getFirst();
        health
            .status(DEGRADED)
            .withDetail(
                view, "stopped at position %d: %s".formatted(first.position(), first.failure()));
      } else if (views.isHeldUp(view)) {
        health
            .status(DEGRADED)
            .withDetail(
                view,
                "cannot read on from position %d; the log of this process says why"
                    .formatted(views.position(view)));
      }
    }
  }
}
