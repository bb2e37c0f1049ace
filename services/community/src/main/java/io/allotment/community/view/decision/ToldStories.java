package io.allotment.community.view.decision;

import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.community.view.decision.DecisionView.StoryView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What trackers told of the stories that decisions are linked to. */
@Component
public class ToldStories {

  /** These stories. */
  public Map<StoryId, StoryView> of(Collection<StoryId> stories) {
    return stories.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(), story -> new StoryView(story.value(), null, null, "unknown")));
  }

  /** Whether a tracker told of it. */
  public boolean isKnown(StoryId story) {
    return !story.value().isEmpty();
  }

  /** Where the stories of a squad are read. */
  public List<String> links(SquadId squad) {
    return List.of();
  }
}
