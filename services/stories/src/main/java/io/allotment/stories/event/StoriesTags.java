package io.allotment.stories.event;

import io.allotment.runtime.decide.Label;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.stories.event.OfRules.RulesSet;
import io.allotment.stories.event.OfStory.StoryTextErased;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What events are found by: the story they are about, the texts they refer to, whose rules. */
public final class StoriesTags {

  private StoriesTags() {}

  public static Label story(StoryId story) {
    return new Label("story", story.value());
  }

  public static Label text(TextId text) {
    return new Label("text", text.value());
  }

  /** The label of the rules of a squad; of the organisation's for null. */
  public static Label rules(@Nullable SquadId squad) {
    return new Label("rules", squad == null ? "" : squad.value());
  }

  public static Set<Label> of(StoriesEvent event) {
    Set<Label> labels = new LinkedHashSet<>();
    switch (event) {
      case OfStory of -> {
        labels.add(story(of.story()));
        of.texts().forEach(text -> labels.add(text(text.id())));
        if (of instanceof StoryTextErased erased) {
          labels.add(text(erased.text()));
        }
      }
      case RulesSet set -> labels.add(rules(set.squad()));
    }
    return labels;
  }

  /** The texts an event refers to. */
  public static List<TextRef> referred(StoriesEvent event) {
    return event instanceof OfStory of ? of.texts() : List.of();
  }
}
