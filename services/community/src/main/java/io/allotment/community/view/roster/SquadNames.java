package io.allotment.community.view.roster;

import io.allotment.community.model.SquadId;
import io.allotment.runtime.view.Views;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What squads are called, as the rotation told it. */
@Component
public class SquadNames {

  private final Views views;

  SquadNames(Views views) {
    this.views = views;
  }

  /** All squads, those that were archived among them, by id. */
  public Map<SquadId, String> all() {
    return views.read(
        RosterProjection.NAME,
        generation -> {
          Map<SquadId, String> names = new LinkedHashMap<>();
          for (Document squad : new RosterDocuments(generation).squads()) {
            names.put(new SquadId(squad.getString("_id")), name(squad));
          }
          return names;
        });
  }

  private static String name(Document squad) {
    String name = squad.getString("name");
    return name == null ? squad.getString("_id") : name;
  }
}
