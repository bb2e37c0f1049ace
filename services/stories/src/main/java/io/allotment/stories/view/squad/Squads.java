package io.allotment.stories.view.squad;

import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.view.Views;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.SquadId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Knows which squads there are, as the rotation told. */
@Component
public class Squads {

  private final Views views;

  Squads(Views views) {
    this.views = views;
  }

  /** What each squad is called; one that ended is among them. */
  public Map<SquadId, String> names() {
    return views.read(
        SquadProjection.NAME,
        generation -> {
          Map<SquadId, String> names = new TreeMap<>();
          for (Document squad : generation.collection(SquadProjection.NAME).find()) {
            names.put(
                new SquadId(squad.getString("_id")), squad.get("name", squad.getString("_id")));
          }
          return names;
        });
  }

  /**
   * Checks that all of these exist.
   *
   * @throws RefusedException if one does not
   */
  public void mustAllBeKnown(Collection<SquadId> squads) {
    Set<SquadId> unknown = new TreeSet<>(squads);
    unknown.removeAll(names().keySet());
    if (!unknown.isEmpty()) {
      throw new RefusedException(
          StoriesRule.UNKNOWN_SQUADS,
          "There is no squad %s. Open it first, or choose another."
              .formatted(unknown.iterator().next()));
    }
  }
}
