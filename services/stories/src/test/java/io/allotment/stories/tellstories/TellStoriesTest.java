package io.allotment.stories.tellstories;

import static io.allotment.stories.Sample.CHECKOUT;
import static io.allotment.stories.Sample.FLAKY;
import static io.allotment.stories.Sample.INES;
import static io.allotment.stories.Sample.NOW;
import static io.allotment.stories.Sample.SEARCH;
import static io.allotment.stories.Sample.story;
import static io.allotment.stories.Sample.suggested;
import static io.allotment.stories.Sample.telling;
import static io.allotment.stories.model.StoryClass.STRATEGIC;
import static io.allotment.stories.model.StoryClass.TACTICAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.stories.Given;
import io.allotment.stories.Sample;
import io.allotment.stories.confirmclass.ConfirmClass;
import io.allotment.stories.confirmclass.ConfirmClassDecider;
import io.allotment.stories.event.OfStory.ClassConfirmed;
import io.allotment.stories.event.OfStory.ClassSuggested;
import io.allotment.stories.event.OfStory.StoryGone;
import io.allotment.stories.event.OfStory.StoryTold;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.Source;
import io.allotment.stories.model.Told;
import io.allotment.stories.removestory.RemoveStory;
import io.allotment.stories.removestory.RemoveStoryDecider;
import io.allotment.stories.tellstories.TellStories.Telling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellStoriesTest {

  private static TellStories tell(Telling... tellings) {
    return new TellStories(List.of(tellings), Mandate.ofAll(), NOW);
  }

  private static Given told(Telling... tellings) {
    return Given.nothing().and(TellStoriesDecider.DECIDER, tell(tellings));
  }

  @Test
  void whatIsNewIsToldAndClassed() {
    Given.nothing()
        .when(TellStoriesDecider.DECIDER, tell(telling(1, 0)))
        .then(
            new StoryTold(story(1), CHECKOUT, Sample.told(1, 0), NOW),
            new ClassSuggested(story(1), CHECKOUT, suggested(TACTICAL), NOW));
  }

  @Test
  void whatIsSaidAgainChangesNothing() {
    told(telling(1, 0)).when(TellStoriesDecider.DECIDER, tell(telling(1, 0))).then();
  }

  @Test
  void whereATrackerDoesNotSayWhenTheSameSaidLaterChangesNothing() {
    told(undated(0)).when(TellStoriesDecider.DECIDER, tell(undated(9))).then();
  }

  private static Telling undated(int hours) {
    return new Telling(story(1), CHECKOUT, Sample.told(1, hours), false, suggested(TACTICAL), null);
  }

  @Test
  void whatIsSaidAgainLaterMakesLateWhatLiesBetween() {
    Told between = Sample.told(1, 3, List.of("ci"));
    told(telling(1, 0), telling(1, 5))
        .when(TellStoriesDecider.DECIDER, tell(telling(between, 1)))
        .then();
  }

  @Test
  void whatIsOlderThanWhatIsKnownChangesNothing() {
    told(telling(1, 5))
        .when(TellStoriesDecider.DECIDER, tell(telling(Sample.told(1, 4, List.of("ci")), 1)))
        .then();
  }

  @Test
  void ofTwoWordsOfTheSameInstantTheLaterOneCounts() {
    Told then = Sample.told(1, 0, List.of("ci"));
    told(telling(1, 0))
        .when(TellStoriesDecider.DECIDER, tell(telling(then, 1)))
        .then(new StoryTold(story(1), CHECKOUT, then, NOW));
  }

  @Test
  void ofTwoWordsInOneFileTheLaterOneCounts() {
    Told then = Sample.told(1, 1, List.of("ci"));
    assertThat(told(telling(1, 0), telling(then, 1)).known().story(story(1)).orElseThrow().told())
        .isEqualTo(then);
  }

  @Test
  void aStoryMovesToAnotherSquadWhereItsTrackerSaysSo() {
    Telling moved =
        new Telling(story(1), SEARCH, Sample.told(1, 1), true, suggested(TACTICAL), null);
    told(telling(1, 0))
        .when(TellStoriesDecider.DECIDER, tell(moved))
        .then(new StoryTold(story(1), SEARCH, Sample.told(1, 1), NOW));
  }

  private static final Mandate OF_SEARCH = Mandate.of(List.of(SEARCH));

  private static Told named(String name) {
    Told told = Sample.told(1, 1);
    Source source = told.source();
    return new Told(
        new Source(source.tracker(), source.key(), name, source.link()),
        told.text(),
        told.labels(),
        told.type(),
        told.priority(),
        told.size(),
        told.iteration(),
        told.progress(),
        told.bot(),
        told.asOf());
  }

  private static Given.Then toldForSearch(String name, Mandate mandate) {
    Telling telling = new Telling(story(1), SEARCH, named(name), true, null, null);
    return told(telling(1, 0))
        .when(TellStoriesDecider.DECIDER, new TellStories(List.of(telling), mandate, NOW));
  }

  @Test
  void aStoryStaysWithItsSquadUnlessWhoeverTakesItLeadsBoth() {
    toldForSearch("shop#1", OF_SEARCH).then();
    toldForSearch("find#1", OF_SEARCH).then();
    toldForSearch("shop#1", Mandate.of(List.of(SEARCH, CHECKOUT)))
        .then(new StoryTold(story(1), SEARCH, named("shop#1"), NOW));
  }

  @Test
  void aStoryMovesWhereTheTrackerItselfCallsItOtherwise() {
    toldForSearch("Shop#1", OF_SEARCH.ofTracker()).then();
    toldForSearch("find#1", OF_SEARCH.ofTracker())
        .then(new StoryTold(story(1), SEARCH, named("find#1"), NOW));
  }

  @Test
  void whatAnotherSquadHasIsNeitherMovedNorRemovedByWhoDoesNotLeadIt() {
    Telling moved = new Telling(story(2), SEARCH, Sample.told(2, 4), true, null, story(1));
    told(telling(1, 0))
        .when(TellStoriesDecider.DECIDER, new TellStories(List.of(moved), OF_SEARCH, NOW))
        .then(new StoryTold(story(2), SEARCH, Sample.told(2, 4), NOW));
    told(telling(1, 0))
        .when(RemoveStoryDecider.DECIDER, new RemoveStory(story(1), SEARCH, OF_SEARCH, at(2), NOW))
        .then();
    told(telling(1, 0))
        .when(
            RemoveStoryDecider.DECIDER,
            new RemoveStory(story(1), SEARCH, OF_SEARCH.ofTracker(), at(2), NOW))
        .then(new StoryGone(story(1), CHECKOUT, null, at(2), NOW));
  }

  @Test
  void aSuggestionIsRecordedAgainOnlyWhereItIsAnotherOne() {
    Telling other =
        new Telling(story(1), CHECKOUT, Sample.told(1, 0), true, suggested(STRATEGIC), null);
    told(telling(1, 0))
        .when(TellStoriesDecider.DECIDER, tell(other))
        .then(new ClassSuggested(story(1), CHECKOUT, suggested(STRATEGIC), NOW));
  }

  @Test
  void whatPeopleSaidStaysWhateverATrackerSays() {
    Given said =
        told(telling(1, 0))
            .and(ConfirmClassDecider.DECIDER, new ConfirmClass(Map.of(story(1), FLAKY), INES, NOW))
            .and(TellStoriesDecider.DECIDER, tell(telling(Sample.told(1, 3, List.of("epic")), 1)));
    assertThat(said.known().story(story(1)).orElseThrow().word()).isEqualTo(FLAKY);
  }

  @Test
  void aMoveThatIsToldLateStillTakesAlongWhatPeopleSaid() {
    Telling moved =
        new Telling(story(2), CHECKOUT, Sample.told(2, 4), true, suggested(TACTICAL), story(1));
    told(telling(1, 0), telling(2, 9))
        .and(ConfirmClassDecider.DECIDER, new ConfirmClass(Map.of(story(1), FLAKY), INES, NOW))
        .when(TellStoriesDecider.DECIDER, tell(moved))
        .then(
            new StoryGone(story(1), CHECKOUT, story(2), Sample.told(2, 4).asOf(), NOW),
            new ClassConfirmed(story(2), CHECKOUT, FLAKY, INES, NOW));
  }

  @Test
  void aMovedItemTakesAlongWhatPeopleSaid() {
    Telling moved =
        new Telling(story(2), CHECKOUT, Sample.told(2, 4), true, suggested(TACTICAL), story(1));
    told(telling(1, 0))
        .and(ConfirmClassDecider.DECIDER, new ConfirmClass(Map.of(story(1), FLAKY), INES, NOW))
        .when(TellStoriesDecider.DECIDER, tell(moved))
        .then(
            new StoryTold(story(2), CHECKOUT, Sample.told(2, 4), NOW),
            new ClassSuggested(story(2), CHECKOUT, suggested(TACTICAL), NOW),
            new StoryGone(story(1), CHECKOUT, story(2), Sample.told(2, 4).asOf(), NOW),
            new ClassConfirmed(story(2), CHECKOUT, FLAKY, INES, NOW));
  }

  @Test
  void aMovedItemIsMovedOnce() {
    Telling moved =
        new Telling(story(2), CHECKOUT, Sample.told(2, 4), true, suggested(TACTICAL), story(1));
    told(telling(1, 0), moved).when(TellStoriesDecider.DECIDER, tell(moved)).then();
  }

  @Test
  void whatIsGoneComesBackWhereItsTrackerSaysSoLater() {
    Given gone =
        told(telling(1, 0))
            .and(
                RemoveStoryDecider.DECIDER,
                new RemoveStory(story(1), CHECKOUT, Mandate.ofAll(), at(2), NOW));
    gone.when(TellStoriesDecider.DECIDER, tell(telling(1, 1))).then();
    gone.when(TellStoriesDecider.DECIDER, tell(telling(1, 3)))
        .then(
            new StoryTold(story(1), CHECKOUT, Sample.told(1, 3), NOW),
            new ClassSuggested(story(1), CHECKOUT, suggested(TACTICAL), NOW));
  }

  @Test
  void whatWentBeforeAnythingWasToldOfItStaysGone() {
    Given.nothing()
        .and(
            RemoveStoryDecider.DECIDER,
            new RemoveStory(story(1), CHECKOUT, Mandate.ofAll(), at(2), NOW))
        .when(TellStoriesDecider.DECIDER, tell(telling(1, 1)))
        .then();
  }

  private static Instant at(int hours) {
    return Sample.told(1, hours).asOf();
  }
}
