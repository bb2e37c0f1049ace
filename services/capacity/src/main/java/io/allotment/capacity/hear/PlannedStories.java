package io.allotment.capacity.hear;

import static com.mongodb.client.model.Filters.eq;

import io.allotment.capacity.model.StoryId;
import io.allotment.runtime.view.Views;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Records what is known of stories that time is planned for, and of no others: most stories of a
 * tracker never come into an iteration.
 */
@Component
public class PlannedStories {

  private final StoryFacts facts;
  private final Views views;

  PlannedStories(StoryFacts facts, Views views) {
    this.facts = facts;
    this.views = views;
  }

  /**
   * Has what is known of a story recorded, so that a decision can read it; from then on what
   * changes is recorded too. What came in between was kept before it was seen that nobody plans for
   * the story, so it is looked for once more.
   */
  public void plan(StoryId story) {
    known(story).ifPresent(facts::record);
    known(story).ifPresent(facts::record);
  }

  private Optional<Told> known(StoryId story) {
    return views.read(
        WhenStoriesTellThenRecord.NAME,
        generation -> {
          Document one = ToldDocuments.of(generation).find(eq(story.value())).first();
          return Optional.ofNullable(one).map(ToldDocuments::read);
        });
  }
}
