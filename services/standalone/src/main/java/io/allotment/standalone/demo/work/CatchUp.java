package io.allotment.standalone.demo.work;

import io.allotment.eventlog.EventLog;
import io.allotment.runtime.view.Views;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;

/** Waits until a service has heard what others said, as people do by coming later. */
final class CatchUp {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final WorkHistory.Services services;

  CatchUp(WorkHistory.Services services) {
    this.services = services;
  }

  /** Until capacity knows the squads and the stories. */
  void capacity() {
    until(services.capacity(), "rotation", services.rotation());
    until(services.capacity(), "told", services.stories());
  }

  /** Until the community knows of all gardens. */
  void community() {
    until(services.community(), "roster", services.rotation());
    until(services.community(), "tending", services.rotation());
    until(services.community(), "stories", services.stories());
    until(services.community(), "reserve", services.capacity());
  }

  private static void until(
      ConfigurableApplicationContext service, String view, ConfigurableApplicationContext source) {
    long head = source.getBean(EventLog.class).head();
    Views views = service.getBean(Views.class);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!views.await(view, head - 1)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "The demo waited for %s to come to %d, and it is at %d. Start again to go on."
                .formatted(view, head - 1, views.position(view)));
      }
    }
  }
}
