package io.allotment.stories.event;

import io.allotment.stories.event.OfRules.RulesSet;
import io.allotment.stories.model.ClassRule;
import java.util.List;

/**
 * The rules of a squad, or of the organisation, in the order they are asked.
 *
 * @param version from 1; 0 where none were set
 */
public record Rules(int version, List<ClassRule> rules) {

  /** Before any were set. */
  public static final Rules NONE = new Rules(0, List.of());

  public Rules {
    rules = List.copyOf(rules);
  }

  /** With one more event. */
  public Rules after(StoriesEvent event) {
    return event instanceof RulesSet set ? new Rules(set.version(), set.rules()) : this;
  }
}
