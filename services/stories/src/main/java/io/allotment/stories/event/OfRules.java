package io.allotment.stories.event;

import io.allotment.stories.model.ClassRule;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.SquadId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to the rules that class stories. */
public sealed interface OfRules extends StoriesEvent {

  /**
   * Rules were set, in the order in which they are asked; those before are no more.
   *
   * @param squad whose they are; null for those of the organisation, asked after a squad's own
   * @param version from 1, one more each time
   */
  record RulesSet(
      @Nullable SquadId squad, int version, List<ClassRule> rules, MemberId by, Instant at)
      implements OfRules {
    public RulesSet {
      rules = List.copyOf(rules);
    }
  }
}
