package io.allotment.stories.suggestagain;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.text.Texts;
import io.allotment.stories.event.Known;
import io.allotment.stories.event.Known.Story;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.StoryText;
import io.allotment.stories.suggest.Suggestions;
import io.allotment.stories.suggestagain.SuggestAgain.One;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Suggests some stories again, in one act. */
@Component
class Batch {

  private final Commands<StoriesEvent> commands;
  private final Texts texts;

  Batch(Commands<StoriesEvent> commands, Texts texts) {
    this.commands = commands;
    this.texts = texts;
  }

  /** A story whose text is erased keeps the suggestion it has. */
  void suggest(Collection<StoryId> stories, Suggestions.InForce inForce, Instant at) {
    Known known =
        commands.fold(
            Known.of(stories),
            SuggestAgainDecider.DECIDER.initial(),
            SuggestAgainDecider.DECIDER.evolve());
    Map<TextId, String> read =
        texts.read(known.stories().values().stream().map(story -> story.told().text()).toList());
    List<One> ones = new ArrayList<>();
    for (StoryId id : stories) {
      Story story = known.story(id).orElse(null);
      String text = story == null ? null : read.get(story.told().text().id());
      if (story != null && text != null) {
        ones.add(
            new One(id, story.told(), inForce.of(story.squad(), story.told(), StoryText.of(text))));
      }
    }
    if (!ones.isEmpty()) {
      Act act = Act.ofService("stories", "suggest-again/" + UUID.randomUUID(), at);
      var _ = commands.send(act, new SuggestAgain(ones, at));
    }
  }
}
