package io.allotment.rotation.importabsences;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Records absences as a calendar has them, at once or not at all. An entry that moved takes the
 * place of what it was; one that is missing changes nothing, so the same again changes nothing.
 *
 * @param rosters of all squads that anyone named serves in
 */
public record ImportAbsences(List<Entry> entries, Rosters rosters, Instant at) {

  public ImportAbsences {
    entries = List.copyOf(entries);
  }

  /**
   * A time someone is away.
   *
   * @param line where it begins in the file
   * @param parts other ids under which an earlier import may have recorded parts of it
   */
  public record Entry(
      int line, MemberId member, AbsenceId absence, Absence span, Set<AbsenceId> parts) {
    public Entry {
      parts = Set.copyOf(parts);
    }
  }
}
