package io.allotment.stories.intake;

import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.runtime.text.Draft;
import io.allotment.stories.event.Known;
import io.allotment.stories.model.Source;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.StoryText;
import io.allotment.stories.model.Told;
import io.allotment.stories.suggest.Suggestions;
import io.allotment.stories.tellstories.TellStories.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes of items what is weighed. A text that reads as it did stays the text it was. */
final class Tellings {

  private final Known known;
  private final Map<TextId, String> texts;
  private final Suggestions.InForce suggestions;
  private final List<Draft> drafts = new ArrayList<>();

  Tellings(Known known, Map<TextId, String> texts, Suggestions.InForce suggestions) {
    this.known = known;
    this.texts = texts;
    this.suggestions = suggestions;
  }

  /** The texts that are new. */
  List<Draft> drafts() {
    return drafts;
  }

  Telling of(Item item, SquadId squad, Instant at) {
    StoryId id = StoryId.of(item.source());
    StoryText text = new StoryText(Plain.line(item.title()), Plain.text(item.description()));
    Told told =
        new Told(
            item.source(),
            ref(id, text),
            item.labels(),
            item.type(),
            item.priority(),
            item.size(),
            item.iteration(),
            item.progress(),
            item.bot(),
            item.asOf() == null ? at : item.asOf());
    Source formerly = item.formerly();
    return new Telling(
        id,
        squad,
        told,
        item.asOf() != null,
        suggestions.of(squad, told, text),
        formerly == null ? null : StoryId.of(formerly));
  }

  private TextRef ref(StoryId id, StoryText text) {
    TextRef before = known.story(id).map(story -> story.told().text()).orElse(null);
    if (before != null && text.kept().equals(texts.get(before.id()))) {
      return before;
    }
    Draft draft = Draft.of(text.kept());
    drafts.add(draft);
    return draft.ref();
  }
}
