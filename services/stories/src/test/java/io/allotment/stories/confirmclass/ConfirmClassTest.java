package io.allotment.stories.confirmclass;

import static io.allotment.stories.Sample.CHECKOUT;
import static io.allotment.stories.Sample.FEATURE;
import static io.allotment.stories.Sample.FLAKY;
import static io.allotment.stories.Sample.INES;
import static io.allotment.stories.Sample.JON;
import static io.allotment.stories.Sample.NOW;
import static io.allotment.stories.Sample.story;
import static io.allotment.stories.Sample.telling;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allotment.stories.Given;
import io.allotment.stories.event.OfStory.ClassConfirmed;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Word;
import io.allotment.stories.tellstories.TellStories;
import io.allotment.stories.tellstories.TellStoriesDecider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfirmClassTest {

  private static final Given TOLD =
      Given.nothing()
          .and(
              TellStoriesDecider.DECIDER,
              new TellStories(List.of(telling(1, 0), telling(2, 0)), Mandate.ofAll(), NOW));

  private static ConfirmClass says(Map<StoryId, Word> words) {
    return new ConfirmClass(words, INES, NOW);
  }

  @Test
  void aPersonSaysWhatClassAStoryHas() {
    TOLD.when(ConfirmClassDecider.DECIDER, says(Map.of(story(1), FLAKY)))
        .then(new ClassConfirmed(story(1), CHECKOUT, FLAKY, INES, NOW));
  }

  @Test
  void severalAreSaidInOneActAndTheSameOnceOnly() {
    Given one = TOLD.and(ConfirmClassDecider.DECIDER, says(Map.of(story(1), FLAKY)));
    one.when(ConfirmClassDecider.DECIDER, says(Map.of(story(1), FLAKY, story(2), FEATURE)))
        .then(new ClassConfirmed(story(2), CHECKOUT, FEATURE, INES, NOW));
  }

  @Test
  void aPersonSaysOtherwiseThanAnother() {
    Given one = TOLD.and(ConfirmClassDecider.DECIDER, says(Map.of(story(1), FLAKY)));
    one.when(ConfirmClassDecider.DECIDER, new ConfirmClass(Map.of(story(1), FEATURE), JON, NOW))
        .then(new ClassConfirmed(story(1), CHECKOUT, FEATURE, JON, NOW));
  }

  @Test
  void nothingIsRecordedWhereOneOfThemIsUnknown() {
    TOLD.when(ConfirmClassDecider.DECIDER, says(Map.of(story(1), FLAKY, story(9), FLAKY)))
        .refused(StoriesRule.UNKNOWN_STORY);
  }

  @Test
  void onlyOperationalWorkHasAKind() {
    assertThatThrownBy(() -> new Word(StoryClass.TACTICAL, Kind.UPGRADE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("upgrade");
  }
}
