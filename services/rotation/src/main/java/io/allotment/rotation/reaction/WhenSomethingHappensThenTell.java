package io.allotment.rotation.reaction;

import io.allotment.rotation.event.OfSwap;
import io.allotment.rotation.event.OfTurn;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.notice.Telling;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Has people told of acts, each once: what is to be told has a key, so that reading the log again
 * tells nothing again. What is too old to be told is left.
 */
@Component
public class WhenSomethingHappensThenTell implements View<RotationEvent> {

  private final Telling telling;
  private final Clock clock;
  private volatile String told = "";

  WhenSomethingHappensThenTell(Telling telling, Clock clock) {
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public Set<Class<? extends RotationEvent>> types() {
    return Set.of(OfTurn.class, OfSwap.class);
  }

  @Override
  public Set<String> collections() {
    return Set.of();
  }

  /** One act is told as a whole, by whoever comes upon it first. */
  @Override
  public String key(RotationEvent event) {
    return "acts";
  }

  @Override
  public void apply(RotationEvent event, long position, Generation into) {
    throw new UnsupportedOperationException("it is asked who did it");
  }

  @Override
  public void apply(
      RotationEvent event, Map<String, String> metadata, long position, Generation into) {
    Act act = Act.of(metadata);
    boolean fresh = event.at().plus(Telling.USEFUL).isAfter(clock.instant());
    if (fresh && !act.label().equals(told)) {
      telling.ofAct(act);
      told = act.label();
    }
  }
}
