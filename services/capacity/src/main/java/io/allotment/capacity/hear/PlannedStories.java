package io.allotment.capacity.hear;

import io.allotment.capacity.model.StoryId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Records what is known of stories that time is planned for, and of no others: most stories of a
 * tracker never come into an iteration.
 */
@Component
public class PlannedStories {

  private final StoryFacts facts;
  private final ToldSprints told;

  PlannedStories(StoryFacts facts, ToldSprints told) {
    this.facts = facts;
    this.told = told;
  }

  /** Like {@link #plan(Collection)}, for one. */
  public void plan(StoryId story) {
    plan(List.of(story));
  }

  /**
   * Has what is known of stories recorded, so that a decision can read it; from then on what
   * changes is recorded too. What came in between was kept before it was seen that nobody plans for
   * the story, so it is looked for once more.
   */
  public void plan(Collection<StoryId> stories) {
    facts.record(told.told(stories));
    facts.record(told.told(stories));
  }
}
