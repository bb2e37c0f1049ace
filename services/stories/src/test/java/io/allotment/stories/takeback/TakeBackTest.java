package io.allotment.stories.takeback;

import static io.allotment.stories.Sample.CHECKOUT;
import static io.allotment.stories.Sample.FLAKY;
import static io.allotment.stories.Sample.INES;
import static io.allotment.stories.Sample.JON;
import static io.allotment.stories.Sample.NOW;
import static io.allotment.stories.Sample.story;
import static io.allotment.stories.Sample.telling;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.stories.Given;
import io.allotment.stories.confirmclass.ConfirmClass;
import io.allotment.stories.confirmclass.ConfirmClassDecider;
import io.allotment.stories.event.Known;
import io.allotment.stories.event.OfStory.ConfirmationTakenBack;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.tellstories.TellStories;
import io.allotment.stories.tellstories.TellStoriesDecider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TakeBackTest {

  private static final Given TOLD =
      Given.nothing()
          .and(
              TellStoriesDecider.DECIDER,
              new TellStories(List.of(telling(1, 0)), Mandate.ofAll(), NOW));

  @Test
  void whatWasSaidIsTakenBackAndTheSuggestionStandsAgain() {
    Given said =
        TOLD.and(ConfirmClassDecider.DECIDER, new ConfirmClass(Map.of(story(1), FLAKY), INES, NOW));
    TakeBack back = new TakeBack(Set.of(story(1)), JON, NOW);
    said.when(TakeBackDecider.DECIDER, back)
        .then(new ConfirmationTakenBack(story(1), CHECKOUT, JON, NOW));
    Known.Story story =
        said.and(TakeBackDecider.DECIDER, back).known().story(story(1)).orElseThrow();
    assertThat(story.word()).isNull();
    assertThat(story.suggested()).isNotNull();
  }

  @Test
  void whereNothingWasSaidAllIsSoAlready() {
    TOLD.when(TakeBackDecider.DECIDER, new TakeBack(Set.of(story(1)), JON, NOW)).then();
  }

  @Test
  void whatNobodyToldOfIsRefused() {
    TOLD.when(TakeBackDecider.DECIDER, new TakeBack(Set.of(story(9)), JON, NOW))
        .refused(StoriesRule.UNKNOWN_STORY);
  }
}
