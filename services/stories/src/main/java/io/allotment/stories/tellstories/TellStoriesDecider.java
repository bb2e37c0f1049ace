package io.allotment.stories.tellstories;

import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.stories.event.Known;
import io.allotment.stories.event.Known.Story;
import io.allotment.stories.event.OfStory.ClassConfirmed;
import io.allotment.stories.event.OfStory.ClassSuggested;
import io.allotment.stories.event.OfStory.StoryGone;
import io.allotment.stories.event.OfStory.StoryTold;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Suggested;
import io.allotment.stories.model.Word;
import io.allotment.stories.tellstories.TellStories.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what is new in what a tracker says. The tracker's latest word wins, in whatever order its
 * words arrive; of two that are as old as each other the one that arrives later.
 */
public final class TellStoriesDecider {
  public static final Decider<TellStories, Known, StoriesEvent> DECIDER =
      Known.decider(TellStoriesDecider::decide, TellStoriesDecider::stories);

  private TellStoriesDecider() {}

  private static Set<StoryId> stories(TellStories command) {
    return command.tellings().stream()
        .flatMap(telling -> Stream.of(telling.story(), telling.formerly()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Decision<StoriesEvent> decide(TellStories command, Known known) {
    List<StoriesEvent> events = new ArrayList<>();
    Known now = known;
    for (Telling telling : command.tellings()) {
      for (StoriesEvent event : told(telling, now, command)) {
        events.add(event);
        now = now.after(event);
      }
    }
    return Decision.accepted(events);
  }

  /** A story stays with its squad where the mandate does not extend to it. */
  private static List<StoriesEvent> told(Telling telling, Known known, TellStories command) {
    String name = telling.told().source().name();
    Mandate mandate = command.mandate();
    boolean may =
        known
            .story(telling.story())
            .map(story -> story.mayBecomeOf(telling.squad(), name, mandate))
            .orElse(true);
    return may ? told(telling, known, mandate, command.at()) : List.of();
  }

  private static List<StoriesEvent> told(
      Telling telling, Known known, Mandate mandate, Instant at) {
    if (known.isLate(telling.story(), telling.told().asOf())) {
      return movedFrom(telling, known, mandate, at);
    }
    Story before = known.isGone(telling.story()) ? null : known.story(telling.story()).orElse(null);
    List<StoriesEvent> events = new ArrayList<>();
    if (before == null || !isKnown(telling, before)) {
      events.add(new StoryTold(telling.story(), telling.squad(), telling.told(), at));
    }
    Suggested suggested = telling.suggested();
    if (suggested != null && (before == null || !isSuggested(telling, suggested, before))) {
      events.add(new ClassSuggested(telling.story(), telling.squad(), suggested, at));
    }
    events.addAll(movedFrom(telling, known, mandate, at));
    return events;
  }

  /** What is said again at a later time is known, so that what is older is recognised as late. */
  private static boolean isKnown(Telling telling, Story before) {
    return before.squad().equals(telling.squad())
        && (telling.dated()
            ? before.told().equals(telling.told())
            : before.told().saysAs(telling.told()));
  }

  /** Where its words are others, a reason that stands in the same place is another one. */
  private static boolean isSuggested(Telling telling, Suggested suggested, Story before) {
    boolean same =
        telling.told().text().equals(before.told().text())
            && telling.told().labels().equals(before.told().labels());
    return same ? suggested.suggestsAs(before.suggested()) : suggested.equals(before.suggested());
  }

  /**
   * The story it was is gone, and what people said of it they say of this one: also where this is
   * told late.
   */
  private static List<StoriesEvent> movedFrom(
      Telling telling, Known known, Mandate mandate, Instant at) {
    StoryId old = telling.formerly();
    Story story = old == null ? null : known.story(old).orElse(null);
    if (old == null
        || story == null
        || known.isGone(old)
        || !story.mayBeTouchedFor(telling.squad(), mandate)) {
      return List.of();
    }
    List<StoriesEvent> events = new ArrayList<>();
    events.add(new StoryGone(old, story.squad(), telling.story(), telling.told().asOf(), at));
    Word word = story.word();
    MemberId by = story.by();
    boolean said = known.story(telling.story()).map(Story::word).isPresent();
    if (word != null && by != null && !said) {
      events.add(new ClassConfirmed(telling.story(), telling.squad(), word, by, at));
    }
    return events;
  }
}
