package io.allotment.rotation.recordabsence;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Says when a member will be, or was, away. The same span again changes nothing.
 *
 * @param rosters of all squads the member serves in
 */
public record RecordAbsence(
    MemberId member, AbsenceId absence, When when, Rosters rosters, Instant at) {

  /** A span as someone asks for it, unchecked. */
  public sealed interface When {
    /** Whole days, both included. */
    record Days(LocalDate from, LocalDate to) implements When {}

    /** From one instant up to another, which is not part of it. */
    record Hours(Instant from, Instant to) implements When {}
  }
}
