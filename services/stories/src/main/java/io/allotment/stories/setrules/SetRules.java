package io.allotment.stories.setrules;

import io.allotment.stories.model.ClassRule;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.SquadId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets the rules that class stories.
 *
 * @param squad whose they are; null for the organisation's
 * @param seen the version they were edited from; 0 where there were none
 */
public record SetRules(
    @Nullable SquadId squad, int seen, List<ClassRule> rules, MemberId by, Instant at) {
  public SetRules {
    rules = List.copyOf(rules);
  }
}
