package io.allotment.stories.event;

import static io.allotment.stories.Sample.CHECKOUT;
import static io.allotment.stories.Sample.FLAKY;
import static io.allotment.stories.Sample.INES;
import static io.allotment.stories.Sample.NOW;
import static io.allotment.stories.Sample.story;
import static io.allotment.stories.Sample.suggested;

import io.allotment.eventlog.EventCodec;
import io.allotment.eventlog.EventTypes;
import io.allotment.eventlog.JacksonEventCodec;
import io.allotment.eventlog.golden.GoldenEventsContract;
import io.allotment.runtime.command.Deciders;
import io.allotment.runtime.command.EventNames;
import io.allotment.runtime.json.PlainValues;
import io.allotment.stories.Sample;
import io.allotment.stories.event.OfRules.RulesSet;
import io.allotment.stories.event.OfStory.ClassConfirmed;
import io.allotment.stories.event.OfStory.ClassSuggested;
import io.allotment.stories.event.OfStory.ConfirmationTakenBack;
import io.allotment.stories.event.OfStory.StoryGone;
import io.allotment.stories.event.OfStory.StoryTextErased;
import io.allotment.stories.event.OfStory.StoryTold;
import io.allotment.stories.model.ClassRule;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.Told;
import io.allotment.stories.model.Tracker;
import java.util.Collection;
import java.util.List;

/** What was written once can be read for ever: the files of a released version never change. */
class GoldenEventsTest extends GoldenEventsContract {

  private static final EventNames<StoriesEvent> NAMES =
      new EventNames<>("stories", new Deciders<>(StoriesEvent.class, StoriesTags::of));
  private static final EventTypes TYPES = EventTypes.builder().events(NAMES.classes()).build();
  private static final EventCodec CODEC =
      new JacksonEventCodec(TYPES, new PlainValues(StoriesEvent.class));

  @Override
  protected EventTypes types() {
    return TYPES;
  }

  @Override
  protected EventCodec codec() {
    return CODEC;
  }

  @Override
  protected Collection<StoriesEvent> examples() {
    Told told = Sample.told(1, 0);
    ClassRule rule =
        new ClassRule(
            "upgrades", Tracker.GITHUB, "deps", null, null, "renovate[bot]", null, 14, FLAKY);
    return List.of(
        new StoryTold(story(1), CHECKOUT, told, NOW),
        new StoryGone(story(1), CHECKOUT, story(2), NOW, NOW),
        new ClassSuggested(story(1), CHECKOUT, suggested(StoryClass.TACTICAL), NOW),
        new ClassConfirmed(story(1), CHECKOUT, FLAKY, INES, NOW),
        new ConfirmationTakenBack(story(1), CHECKOUT, INES, NOW),
        new StoryTextErased(story(1), CHECKOUT, told.text().id(), NOW),
        new RulesSet(CHECKOUT, 1, List.of(rule), INES, NOW));
  }
}
