package io.allotment.stories.suggestagain;

import static io.allotment.stories.Sample.CHECKOUT;
import static io.allotment.stories.Sample.FLAKY;
import static io.allotment.stories.Sample.INES;
import static io.allotment.stories.Sample.NOW;
import static io.allotment.stories.Sample.story;
import static io.allotment.stories.Sample.suggested;
import static io.allotment.stories.Sample.telling;
import static io.allotment.stories.Sample.told;
import static io.allotment.stories.model.StoryClass.STRATEGIC;
import static io.allotment.stories.model.StoryClass.TACTICAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.stories.Given;
import io.allotment.stories.confirmclass.ConfirmClass;
import io.allotment.stories.confirmclass.ConfirmClassDecider;
import io.allotment.stories.event.OfStory.ClassSuggested;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.Suggested;
import io.allotment.stories.model.Told;
import io.allotment.stories.removestory.RemoveStory;
import io.allotment.stories.removestory.RemoveStoryDecider;
import io.allotment.stories.suggestagain.SuggestAgain.One;
import io.allotment.stories.takeback.TakeBack;
import io.allotment.stories.takeback.TakeBackDecider;
import io.allotment.stories.tellstories.TellStories;
import io.allotment.stories.tellstories.TellStoriesDecider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuggestAgainTest {

  private static final Suggested UNSURE =
      new Suggested(null, TACTICAL, null, .5, List.of(), null, "model/2");

  private static Given told1() {
    return Given.nothing()
        .and(
            TellStoriesDecider.DECIDER,
            new TellStories(List.of(telling(1, 0)), Mandate.ofAll(), NOW));
  }

  private static SuggestAgain again(Suggested suggested) {
    return again(told(1, 0), suggested);
  }

  private static SuggestAgain again(Told told, Suggested suggested) {
    return new SuggestAgain(List.of(new One(story(1), told, suggested)), NOW);
  }

  @Test
  void anotherClassIsSuggested() {
    told1()
        .when(SuggestAgainDecider.DECIDER, again(suggested(STRATEGIC)))
        .then(new ClassSuggested(story(1), CHECKOUT, suggested(STRATEGIC), NOW));
  }

  @Test
  void theSameOfAnotherVersionAndSurenessChangesNothing() {
    Suggested surer = new Suggested(TACTICAL, TACTICAL, null, .99, List.of(), null, "model/2");
    told1().when(SuggestAgainDecider.DECIDER, again(surer)).then();
  }

  @Test
  void theSameByARuleIsAnotherReason() {
    Suggested ruled = new Suggested(TACTICAL, TACTICAL, null, 1, List.of(), "all", "rules/all/1");
    told1()
        .when(SuggestAgainDecider.DECIDER, again(ruled))
        .then(new ClassSuggested(story(1), CHECKOUT, ruled, NOW));
  }

  @Test
  void whereItAbstainsNowNothingIsSuggestedAnyMoreAndThatIsSaidOnce() {
    Given unsure = told1().and(SuggestAgainDecider.DECIDER, again(UNSURE));
    assertThat(unsure.known().story(story(1)).orElseThrow().suggested()).isEqualTo(UNSURE);
    unsure.when(SuggestAgainDecider.DECIDER, again(UNSURE)).then();
  }

  @Test
  void aPersonsWordIsNeverTouched() {
    Given said =
        told1()
            .and(ConfirmClassDecider.DECIDER, new ConfirmClass(Map.of(story(1), FLAKY), INES, NOW));
    said.when(SuggestAgainDecider.DECIDER, again(suggested(STRATEGIC))).then();
    said.and(TakeBackDecider.DECIDER, new TakeBack(Set.of(story(1)), INES, NOW))
        .when(SuggestAgainDecider.DECIDER, again(suggested(STRATEGIC)))
        .then(new ClassSuggested(story(1), CHECKOUT, suggested(STRATEGIC), NOW));
  }

  @Test
  void whatWasToldOtherwiseMeanwhileIsPassedOver() {
    told1().when(SuggestAgainDecider.DECIDER, again(told(1, 1), suggested(STRATEGIC))).then();
  }

  @Test
  void whatIsGoneOrUnknownIsPassedOver() {
    Given.nothing().when(SuggestAgainDecider.DECIDER, again(suggested(STRATEGIC))).then();
    told1()
        .and(
            RemoveStoryDecider.DECIDER,
            new RemoveStory(
                story(1), CHECKOUT, Mandate.ofAll(), NOW.plus(Duration.ofHours(2)), NOW))
        .when(SuggestAgainDecider.DECIDER, again(suggested(STRATEGIC)))
        .then();
  }
}
