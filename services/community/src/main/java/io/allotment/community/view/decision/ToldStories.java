package io.allotment.community.view.decision;

import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.community.view.decision.DecisionView.StoryView;
import io.allotment.community.view.story.Filter;
import io.allotment.community.view.story.Garden;
import io.allotment.community.view.story.Order;
import io.allotment.community.view.story.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What trackers told of the stories that are on an agenda or do what was decided. */
@Component
public class ToldStories {

  /** So many stories tell in which project a squad keeps them. */
  private static final int SOME = 50;

  private final Garden garden;

  ToldStories(Garden garden) {
    this.garden = garden;
  }

  /** Whether a tracker told of it. */
  public boolean isKnown(StoryId story) {
    return !garden.plot().of(List.of(story)).isEmpty();
  }

  /** These stories; of those that no tracker told of the state is unknown. */
  public Map<StoryId, StoryView> of(Collection<StoryId> stories) {
    Map<StoryId, StoryView> views = new HashMap<>();
    if (!stories.isEmpty()) {
      stories.forEach(id -> views.put(id, new StoryView(id.value(), null, null, "unknown")));
      Map<String, Document> told = documents(stories);
      garden
          .plot()
          .of(stories)
          .forEach(story -> views.put(story.id(), view(story, told.get(story.id().value()))));
    }
    return views;
  }

  private static StoryView view(Story story, @Nullable Document told) {
    return new StoryView(
        story.id().value(),
        told == null ? null : said(told, "title"),
        told == null ? null : said(told, "link"),
        story.state().name().toLowerCase(Locale.ROOT));
  }

  /** Where stories of a squad are read: of those that are tended, or of any where none is. */
  public List<String> links(SquadId squad) {
    Filter ofSquad = new Filter(Set.of(squad), Set.of(), null, null, null, null, Set.of());
    List<Story> some = garden.plot().page(ofSquad, Order.OLDEST, null, SOME);
    if (some.isEmpty()) {
      some = any(squad);
    }
    return documents(some.stream().map(Story::id).toList()).values().stream()
        .map(told -> said(told, "link"))
        .filter(Objects::nonNull)
        .toList();
  }

  private List<Story> any(SquadId squad) {
    List<Story> some = new ArrayList<>();
    garden
        .plot()
        .each(
            story -> {
              if (some.size() < SOME && story.squad().equals(squad)) {
                some.add(story);
              }
            });
    return some;
  }

  private Map<String, Document> documents(Collection<StoryId> stories) {
    return garden.headings(stories.stream().map(StoryId::value).distinct().toList());
  }

  /** What was told; null for nothing. */
  private static @Nullable String said(Document told, String field) {
    String said = told.getString(field);
    return said == null || said.isEmpty() ? null : said;
  }
}
