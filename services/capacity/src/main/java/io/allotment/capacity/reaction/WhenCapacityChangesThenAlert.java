package io.allotment.capacity.reaction;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.OfDebt;
import io.allotment.capacity.event.OfIteration;
import io.allotment.capacity.event.OfStory.StoryTold;
import io.allotment.capacity.model.SquadId;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Looks at a squad whenever something happened in one of its iterations, to its debt, or to the
 * class of one of its stories. It looks at how the squad stands by now, so that many events of a
 * squad that come together are one look.
 */
@Component
public class WhenCapacityChangesThenAlert implements View<CapacityEvent> {

  private final Alerting alerting;

  WhenCapacityChangesThenAlert(Alerting alerting) {
    this.alerting = alerting;
  }

  @Override
  public String name() {
    return "alerts";
  }

  @Override
  public int segments() {
    return 4;
  }

  @Override
  public Set<Class<? extends CapacityEvent>> types() {
    return Set.of(OfIteration.class, OfDebt.class, StoryTold.class);
  }

  @Override
  public Set<String> collections() {
    return Set.of();
  }

  @Override
  public String key(CapacityEvent event) {
    return squad(event).value();
  }

  @Override
  public void apply(CapacityEvent event, long position, Generation into) {
    alerting.look(squad(event));
  }

  @Override
  public boolean together() {
    return true;
  }

  @Override
  public void applyAll(List<Given<CapacityEvent>> events, Generation into) {
    events.stream().map(given -> squad(given.event())).distinct().forEach(alerting::look);
  }

  private static SquadId squad(CapacityEvent event) {
    return switch (event) {
      case OfIteration of -> of.squad();
      case OfDebt of -> of.squad();
      case StoryTold of -> of.told().squad();
      default -> throw new IllegalArgumentException("nobody looks at " + event.getClass());
    };
  }
}
