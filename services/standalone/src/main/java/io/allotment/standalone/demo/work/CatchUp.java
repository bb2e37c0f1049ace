package io.allotment.standalone.demo.work;

import io.allotment.capacity.event.OfIteration.IterationClosed;
import io.allotment.capacity.event.OfIteration.IterationOpened;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.Spent;
import io.allotment.rotation.event.OfNote.HandoverAccepted;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.runtime.command.Numbered;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Boundary.Criterion;
import io.allotment.runtime.view.Views;
import io.allotment.stories.event.OfStory.ClassConfirmed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Waits until a service has heard what others said, as people do by coming later. A view comes only
 * as far as the last event it listens to, so that is waited for.
 */
final class CatchUp {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final WorkHistory.Services services;

  CatchUp(WorkHistory.Services services) {
    this.services = services;
  }

  /** Until capacity knows the squads and the stories. */
  void capacity() {
    until(services.capacity(), "rotation", services.rotation(), TurnsPublished.class);
    until(services.capacity(), "told", services.stories(), ClassConfirmed.class);
  }

  /** Until the community knows of all gardens. */
  void community() {
    until(services.community(), "roster", services.rotation(), TurnsPublished.class);
    until(services.community(), "tending", services.rotation(), HandoverAccepted.class);
    until(services.community(), "stories", services.stories(), ClassConfirmed.class);
    until(
        services.community(),
        "reserve",
        services.capacity(),
        IterationOpened.class,
        RaidDeclared.class,
        Spent.class,
        IterationClosed.class);
  }

  private static void until(
      ConfigurableApplicationContext service,
      String view,
      ConfigurableApplicationContext source,
      Class<?>... types) {
    Boundary told = new Boundary(Set.of(new Criterion(Set.of(), Set.of(types))));
    List<? extends Numbered<?>> events = WorkHistory.commands(source).events(told, 0);
    long last = events.isEmpty() ? 0 : events.getLast().position();
    Views views = service.getBean(Views.class);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!views.await(view, last)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "The demo waited for %s to come to %d, and it is at %d. Start again to go on."
                .formatted(view, last, views.position(view)));
      }
    }
  }
}
