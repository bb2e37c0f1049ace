package io.allotment.stories.importstories;

import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.Size;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.tracker.Column;
import java.util.Map;

/**
 * How the items of a file become stories.
 *
 * @param headings which column of a table stands under which; none for JSON
 * @param unit of sizes in a table
 * @param squads whose the items of each project are
 * @param mandate of who started it
 */
record Mapping(
    Map<Column, String> headings, Size.Unit unit, Map<String, SquadId> squads, Mandate mandate) {
  Mapping {
    headings = Map.copyOf(headings);
    squads = Map.copyOf(squads);
  }
}
