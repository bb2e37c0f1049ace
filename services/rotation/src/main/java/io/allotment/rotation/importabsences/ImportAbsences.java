package io.allotment.rotation.importabsences;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * Records absences as a calendar has them, at once or not at all. An entry that moved takes the
 * place of what it was; one that is missing changes nothing, so the same again changes nothing.
 *
 * @param rosters of all squads that anyone named serves in
 */
public record ImportAbsences(List<Away> entries, Rosters rosters, Instant at) {

  public ImportAbsences {
    entries = List.copyOf(entries);
  }

  /**
   * A time someone is away.
   *
   * @param member who it is, once the directory was asked
   */
  public record Away(MemberId member, AbsenceSpan entry) {}
}
