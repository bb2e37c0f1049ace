package io.allotment.stories.feed;

import static io.allotment.stories.Sample.CHECKOUT;
import static io.allotment.stories.Sample.FLAKY;
import static io.allotment.stories.Sample.INES;
import static io.allotment.stories.Sample.NOW;
import static io.allotment.stories.Sample.story;
import static io.allotment.stories.Sample.suggested;
import static io.allotment.stories.Sample.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import io.allotment.proto.stories.v1.State;
import io.allotment.proto.stories.v1.StoryChanged;
import io.allotment.proto.stories.v1.Unit;
import io.allotment.runtime.decide.TextId;
import io.allotment.stories.event.OfRules.RulesSet;
import io.allotment.stories.event.OfStory.ClassConfirmed;
import io.allotment.stories.event.OfStory.ClassSuggested;
import io.allotment.stories.event.OfStory.ConfirmationTakenBack;
import io.allotment.stories.event.OfStory.StoryGone;
import io.allotment.stories.event.OfStory.StoryTextErased;
import io.allotment.stories.event.OfStory.StoryTold;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.model.Progress;
import io.allotment.stories.model.Size;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.Suggested;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoriesFeedTest {

  private static Message form(StoriesEvent event) {
    return new StoriesFeed().of(event).orElseThrow();
  }

  private static String text(StoriesEvent event) {
    return TextFormat.printer().emittingSingleLine(true).printToString(form(event));
  }

  @Test
  void aStoryIsToldWithoutWhatItSays() {
    StoryChanged story = (StoryChanged) form(new StoryTold(story(1), CHECKOUT, told(1, 0), NOW));
    assertThat(story.getSquad()).isEqualTo("checkout");
    assertThat(story.getSource().getName()).isEqualTo("shop#1");
    assertThat(story.getSize().getThousandths()).isEqualTo(3_000);
    assertThat(story.getSize().getUnit()).isEqualTo(Unit.UNIT_POINTS);
    assertThat(story.getIteration().getName()).isEqualTo("Sprint 7");
    assertThat(story.getProgress().getState()).isEqualTo(State.STATE_OPEN);
    assertThat(story.getProgress().getDue()).isEqualTo("2026-11-20");
    assertThat(story.getProgress().hasClosed()).isFalse();
    assertThat(story.toString()).doesNotContain("text-1", "bug");
  }

  @Test
  void everyStateAndUnitHasAPublicName() {
    for (Progress.State state : Progress.State.values()) {
      assertThat(State.valueOf("STATE_" + state.name())).isNotNull();
    }
    for (Size.Unit unit : Size.Unit.values()) {
      assertThat(Unit.valueOf("UNIT_" + unit.name())).isNotNull();
    }
  }

  @Test
  void classesAreToldAndWhoSaidThemIsNot() {
    assertThat(text(new ClassSuggested(story(1), CHECKOUT, suggested(StoryClass.STRATEGIC), NOW)))
        .contains("STORY_CLASS_STRATEGIC");
    Suggested unsure =
        new Suggested(null, StoryClass.OPERATIONAL, null, .4, List.of(), null, "model");
    assertThat(text(new ClassSuggested(story(1), CHECKOUT, unsure, NOW))).doesNotContain("class");
    assertThat(text(new ClassConfirmed(story(1), CHECKOUT, FLAKY, INES, NOW)))
        .contains("STORY_CLASS_OPERATIONAL", "flaky-test")
        .doesNotContain("ines");
    assertThat(text(new ConfirmationTakenBack(story(1), CHECKOUT, INES, NOW)))
        .doesNotContain("ines");
    assertThat(text(new StoryGone(story(1), CHECKOUT, story(2), NOW, NOW)))
        .contains(story(2).value());
  }

  @Test
  void everyEventConcernsItsSquadOrAll() {
    Stream.of(
            new StoryTextErased(story(1), CHECKOUT, new TextId("text-1"), NOW),
            new RulesSet(CHECKOUT, 1, List.of(), INES, NOW),
            new StoryGone(story(1), CHECKOUT, null, NOW, NOW))
        .forEach(event -> assertThat(text(event)).contains("squad: \"checkout\""));
    assertThat(text(new RulesSet(null, 1, List.of(), INES, NOW))).isEmpty();
  }
}
