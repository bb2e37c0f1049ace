package io.allotment.capacity.tellstory;

import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.RUNBOOK;
import static io.allotment.capacity.Sample.UPGRADE;
import static io.allotment.capacity.Sample.story;
import static io.allotment.capacity.Sample.told;

import io.allotment.capacity.Given;
import io.allotment.capacity.event.OfStory.StoryTold;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.model.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellStoryTest {

  @Test
  void theHighestVersionCountsInAnyOrder() {
    Given given =
        Given.nothing()
            .and(TellStoryDecider.DECIDER, story(FEATURE, 3, told(StoryClass.TACTICAL, null)));
    given.when(TellStoryDecider.DECIDER, story(FEATURE, 3, told(StoryClass.TACTICAL, null))).then();
    given
        .when(TellStoryDecider.DECIDER, story(FEATURE, 2, told(StoryClass.STRATEGIC, null)))
        .then();
    given
        .when(TellStoryDecider.DECIDER, story(FEATURE, 4, told(null, null)))
        .then(new StoryTold(FEATURE, new Version(4), told(null, null), NOW));
  }

  @Test
  void ofSeveralWhatIsNewIsRecordedTogether() {
    Given.nothing()
        .and(TellStoryDecider.DECIDER, story(FEATURE, 3, told(StoryClass.TACTICAL, null)))
        .when(
            TellStoriesDecider.DECIDER,
            new TellStories(
                List.of(
                    story(FEATURE, 2, told(null, null)),
                    story(UPGRADE, 1, told(null, null)),
                    story(RUNBOOK, 1, told(null, null)))))
        .then(
            new StoryTold(UPGRADE, new Version(1), told(null, null), NOW),
            new StoryTold(RUNBOOK, new Version(1), told(null, null), NOW));
  }
}
