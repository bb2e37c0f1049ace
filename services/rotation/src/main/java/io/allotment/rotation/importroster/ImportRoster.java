package io.allotment.rotation.importroster;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;
import java.util.List;

/**
 * Makes everything so as a file of rosters has it, at once or not at all. What the file does not
 * say stays as it is, so the same again changes nothing.
 *
 * @param rosters of the squads named, and of all squads that anyone named serves in
 */
public record ImportRoster(List<Line> lines, Rosters rosters, Instant at) {

  public ImportRoster {
    lines = List.copyOf(lines);
  }

  /**
   * What one row says about one member of one squad.
   *
   * @param member whom the row is about, once the directory was asked
   */
  public record Line(RosterRow row, MemberId member) {
    int number() {
      return row.line();
    }

    SquadId squad() {
      return row.squad();
    }
  }
}
