package io.allotment.stories.erasetext;

import static io.allotment.stories.Sample.CHECKOUT;
import static io.allotment.stories.Sample.NOW;
import static io.allotment.stories.Sample.story;
import static io.allotment.stories.Sample.telling;
import static io.allotment.stories.Sample.told;

import io.allotment.runtime.decide.TextId;
import io.allotment.stories.Given;
import io.allotment.stories.event.OfStory.StoryTextErased;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.tellstories.TellStories;
import io.allotment.stories.tellstories.TellStoriesDecider;
import java.util.List;
import org.junit.jupiter.api.Test;

class EraseTextTest {

  private static final TextId TEXT = told(1, 0).text().id();
  private static final Given TOLD =
      Given.nothing()
          .and(
              TellStoriesDecider.DECIDER,
              new TellStories(List.of(telling(1, 0)), Mandate.ofAll(), NOW));

  @Test
  void aTextIsErasedOnce() {
    EraseText erase = new EraseText(story(1), TEXT, NOW);
    TOLD.when(EraseTextDecider.DECIDER, erase)
        .then(new StoryTextErased(story(1), CHECKOUT, TEXT, NOW));
    TOLD.and(EraseTextDecider.DECIDER, erase).when(EraseTextDecider.DECIDER, erase).then();
  }

  @Test
  void aTextOfAnotherStoryIsRefused() {
    TOLD.when(EraseTextDecider.DECIDER, new EraseText(story(2), TEXT, NOW))
        .refused(StoriesRule.UNKNOWN_STORY_TEXT);
  }
}
