package io.allotment.community.view.scorecard;

import io.allotment.community.model.SquadId;
import io.allotment.community.view.scorecard.GardenFacts.Inbox;
import io.allotment.community.view.scorecard.GardenFacts.Oldest;
import io.allotment.community.view.scorecard.OpenStories.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of the stories of each squad, as facts of its garden. */
@Component
class StoryFacts {

  private final OpenStories stories;

  StoryFacts(OpenStories stories) {
    this.stories = stories;
  }

  /**
   * What is known at an instant.
   *
   * @param bySquad null where nothing is known of stories
   */
  record Found(@Nullable Map<SquadId, Counts> bySquad, Instant now) {

    @Nullable Inbox inbox(SquadId squad) {
      Counts counts = counts(squad);
      return counts == null || counts.open() == 0
          ? null
          : new Inbox(counts.open(), counts.confirmed());
    }

    @Nullable Oldest oldest(SquadId squad) {
      Counts counts = counts(squad);
      if (counts == null) {
        return null;
      }
      Instant created = counts.oldest();
      return new Oldest(
          counts.operational(),
          created == null ? 0 : Math.max(0, Duration.between(created, now).toDays()));
    }

    private @Nullable Counts counts(SquadId squad) {
      return bySquad == null ? null : bySquad.getOrDefault(squad, Counts.NONE);
    }
  }

  Found at(Instant now) {
    return new Found(stories.bySquad(), now);
  }
}
