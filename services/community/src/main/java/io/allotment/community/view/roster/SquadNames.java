package io.allotment.community.view.roster;

import io.allotment.community.model.SquadId;
import io.allotment.runtime.view.Views;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What squads are called. */
@Component
public class SquadNames {

  private final Views views;

  SquadNames(Views views) {
    this.views = views;
  }

  /** The name of every squad that the rotation told of. */
  public Map<SquadId, String> names() {
    return views.read(
        RosterProjection.NAME,
        generation -> {
          Map<SquadId, String> names = new TreeMap<>();
          new RosterDocuments(generation)
              .squads()
              .forEach(
                  squad -> names.put(new SquadId(squad.getString("_id")), squad.getString("name")));
          return names;
        });
  }
}
