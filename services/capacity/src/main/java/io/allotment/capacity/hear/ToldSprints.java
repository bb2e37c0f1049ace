package io.allotment.capacity.hear;

import static com.mongodb.client.model.Filters.in;

import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.view.Views;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Which sprints there are, and which stories are in them, as stories tell. */
@Component
public class ToldSprints {

  private final Views views;

  ToldSprints(Views views) {
    this.views = views;
  }

  /** The sprints that stories of a squad are in. */
  public List<ToldSprint> of(SquadId squad) {
    return views.read(
        WhenStoriesTellThenRecord.NAME,
        generation -> SprintDocuments.counted(ToldDocuments.of(generation), squad));
  }

  /**
   * A sprint of a squad.
   *
   * @throws RefusedException if there is none, or it is another squad's
   */
  public ToldSprint one(SquadId squad, SprintId sprint) {
    return ToldSprint.of(stories(squad, sprint));
  }

  /**
   * The stories that are in a sprint now.
   *
   * @throws RefusedException if there is no such sprint, or it is another squad's
   */
  public List<Told> stories(SquadId squad, SprintId sprint) {
    List<Told> stories = find(SprintDocuments.in(sprint, squad));
    if (!stories.isEmpty()) {
      return stories;
    }
    List<Told> elsewhere = find(SprintDocuments.in(sprint));
    throw elsewhere.isEmpty()
        ? new RefusedException(
            CapacityRule.UNKNOWN_SPRINT,
            "No story of %s is in a sprint %s. Look at the squad's sprints again."
                .formatted(squad, sprint))
        : new RefusedException(
            CapacityRule.SPRINT_OF_ANOTHER_SQUAD,
            "Sprint %s is %s's. Choose one of %s's."
                .formatted(sprint, elsewhere.getFirst().squad(), squad));
  }

  /** What is told of these stories, those nobody told of left out. */
  public List<Told> told(Collection<StoryId> stories) {
    return stories.isEmpty()
        ? List.of()
        : find(in("_id", stories.stream().map(StoryId::value).toList()));
  }

  private List<Told> find(Bson which) {
    return views.read(
        WhenStoriesTellThenRecord.NAME,
        generation -> {
          List<Told> found = new ArrayList<>();
          for (var one : ToldDocuments.of(generation).find(which)) {
            Told told = ToldDocuments.read(one);
            if (told != null) {
              found.add(told);
            }
          }
          return List.copyOf(found);
        });
  }
}
